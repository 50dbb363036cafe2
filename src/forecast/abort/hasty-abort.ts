// Whether an abort criterion looks at so few executions that chance meets it, and from how many on it would not. Cheap: every
// input is asked.
import type {AbortCriterion} from '../../engine/abort.js'
import {abortOdds} from './abort-odds.js'

export interface Hasty {
  /** Rollouts in which so many executions fail are canceled … */
  readonly failing: number
  /** … at least as often as this. */
  readonly chance: number
  /** A minNumberOfExecutedThings that is not hasty; undefined where none of those tried is. */
  readonly better: number | undefined
}

/** More executions than these are not hasty, whatever the threshold. */
const MOST = 1000
const TOO_OFTEN = 0.1
const SELDOM = 0.05
const TRIED = [20, 50, 100, 200, 500, 1000, 2000, 5000]
const LONG_ROLLOUT = 100_000
const CELLS = 2_000_000

/**
 * Looked at where only half as many fail as the threshold allows. The chance is that of the very first look alone.
 * @param threshold in percent
 */
export function hastyAbort(threshold: number, least: number): Hasty | undefined {
  const hundredths = Math.round(threshold * 100)
  const failing = hundredths / 20_000
  if (least > MOST || least < 1 || failing <= 0 || failing > 0.5) return undefined
  const chance = tail(least, Math.ceil((hundredths * least) / 10_000), failing)
  return chance < TOO_OFTEN ? undefined : {failing, chance, better: safeMinimum(threshold)}
}

/** The chance that at least so many of n fail. */
function tail(n: number, failures: number, failing: number): number {
  let term = (1 - failing) ** n
  let below = 0
  for (let failed = 0; failed < failures; failed++) {
    below += term
    term *= ((n - failed) / (failed + 1)) * (failing / (1 - failing))
  }
  return Math.max(0, 1 - below)
}

/** By threshold in hundredths of a percent: files of one team have the same few criteria, and each takes a millisecond. */
const known = new Map<number, number | undefined>()

/**
 * How many executions a criterion should wait for at least, so that fewer than 5 % of rollouts with half its failure rate are
 * canceled; undefined where none of the numbers tried is enough.
 */
export function safeMinimum(threshold: number): number | undefined {
  const hundredths = Math.round(threshold * 100)
  if (!known.has(hundredths))
    known.set(
      hundredths,
      TRIED.find((least) => falseAlarms(threshold, least) < SELDOM),
    )
  return known.get(hundredths)
}

/** How many of the rollouts in which half as many fail as the threshold allows are canceled nevertheless. */
export const falseAlarms = (threshold: number, least: number, things = LONG_ROLLOUT): number =>
  abortOdds({criteria: [criterion(threshold, least)], failing: threshold / 200, steps: things, budget: CELLS}).high

const criterion = (thresholdPercentage: number, minNumberOfExecutedThings: number): AbortCriterion => ({
  failureType: 'FAILED',
  action: 'CANCEL',
  thresholdPercentage,
  minNumberOfExecutedThings,
})
