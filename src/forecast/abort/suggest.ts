// Abort criteria that do what operators want of them: leave a good rollout alone, and stop a bad one early.
import type {AbortCriterion} from '../../engine/abort.js'
import {failingFleet, failingOf, meanOf} from '../fleet/fleet.js'
import type {Quantiles} from '../quantiles.js'
import {abortOdds} from './abort-odds.js'
import {type StepContext, stepOf} from './ladder.js'

export interface Suggestion {
  readonly thresholdPercentage: number
  /** The least that leaves 99 of 100 rollouts alone at the expected rate of failures. */
  readonly minNumberOfExecutedThings: number
  /** How many of those it cancels nevertheless. */
  readonly falseAlarms: number
  /** Where a quarter fails: things that have taken the job when it is canceled, and after how long. */
  readonly badRollout: {readonly took: Quantiles; readonly after: Quantiles | undefined; readonly canceled: number}
}

const THRESHOLDS = [5, 10, 20, 30]
const FALSE_ALARMS = 0.01
const BAD = 0.25
const CELLS = 5_000_000

/** Empty where so many fail that no threshold tells good from bad. */
export function suggest(context: StepContext): Suggestion[] {
  const {fleet, things} = context.rollout
  const failing = failingOf(fleet)
  const steps = Math.round(things * (1 - meanOf(fleet.offline)) * fleet.pickup.total)
  return THRESHOLDS.filter((threshold) => threshold / 100 > failing).flatMap((threshold) => {
    const alarms = (least: number) =>
      abortOdds({criteria: [criterionOf(threshold, least)], failing, steps, budget: CELLS}).high
    const least = leastWith(alarms, steps)
    return least === undefined ? [] : [suggestionOf(context, threshold, least, alarms(least))]
  })
}

const criterionOf = (thresholdPercentage: number, minNumberOfExecutedThings: number): AbortCriterion => ({
  failureType: 'FAILED',
  action: 'CANCEL',
  thresholdPercentage,
  minNumberOfExecutedThings,
})

/** The more executions a criterion waits for, the fewer rollouts it cancels. */
function leastWith(alarms: (least: number) => number, most: number): number | undefined {
  let [low, high] = [1, most]
  if (most < 1 || alarms(most) > FALSE_ALARMS) return undefined
  while (low < high) {
    const middle = (low + high) >> 1
    if (alarms(middle) <= FALSE_ALARMS) high = middle
    else low = middle + 1
  }
  return low
}

function suggestionOf(context: StepContext, threshold: number, least: number, falseAlarms: number): Suggestion {
  const {rollout} = context
  const plan = {...rollout.plan, abort: [criterionOf(threshold, least)]}
  const {took, after, canceled} = stepOf(
    {...context, rollout: {...rollout, plan, fleet: failingFleet(rollout.fleet, BAD)}},
    false,
  )
  return {
    thresholdPercentage: threshold,
    minNumberOfExecutedThings: least,
    falseAlarms,
    badRollout: {took, after, canceled: canceled.low},
  }
}
