// Whether an abort criterion looks at so few executions that chance meets it, and from how many on it would not. Cheap: every
// input is asked.
import {type AbortCriterion, thresholdHundredths} from '../engine/abort.js'
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

/** Looked at where only half as many fail as the threshold bears. The chance is that of the very first look alone. */
export function hastyAbort(criterion: AbortCriterion): Hasty | undefined {
  const {minNumberOfExecutedThings: least} = criterion
  const failing = thresholdHundredths(criterion) / 20_000
  if (least > MOST || least < 1 || failing <= 0 || failing > 0.5) return undefined
  const chance = tail(least, Math.ceil((failing * 20_000 * least) / 10_000 - 1e-9), failing)
  return chance < TOO_OFTEN ? undefined : {failing, chance, better: betterThan(criterion, failing)}
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

function betterThan(criterion: AbortCriterion, failing: number): number | undefined {
  const isCalm = (least: number) =>
    abortOdds({
      criteria: [{...criterion, minNumberOfExecutedThings: least}],
      failing,
      steps: LONG_ROLLOUT,
      budget: 2_000_000,
    }).high < SELDOM
  return TRIED.find((least) => least > criterion.minNumberOfExecutedThings && isCalm(least))
}
