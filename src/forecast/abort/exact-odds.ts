// Whether the chance of an abort can be computed exactly, and then that chance. Otherwise it has to be simulated.

import type {AbortCriterion} from '../../engine/abort.js'
import {MAX_RETRIES} from '../../engine/retry.js'
import {MINUTE} from '../../value/milliseconds.js'
import {type Fleet, highOf, lowOf, meanOf, type Share} from '../fleet/fleet.js'
import type {JobPlan} from '../job-plan.js'
import type {Begun} from '../simulation/run.js'
import {type AbortOdds, abortOdds, BUDGET} from './abort-odds.js'

export interface Rollout {
  readonly plan: JobPlan
  /** All of them, those included that a job in progress has reached. */
  readonly things: number
  readonly fleet: Fleet
  readonly begun?: Begun | undefined
}

/** Into how many parts a failure rate that is a range is cut: the chance rises with the rate, so each part bounds it. */
const PARTS = 16

/** @returns undefined where outcomes are not independent of the order in which they end */
export function exactOdds(rollout: Rollout): AbortOdds | undefined {
  const criteria = countedCriteria(rollout)
  if (!criteria) return undefined
  if (criteria.length === 0) return {low: 0, high: 0, first: 1, hits: new Float64Array(0)}
  const {fail} = rollout.fleet
  const ranges = fail.filter((share) => typeof share !== 'number')
  if (ranges.length > 1) return undefined
  const [range] = ranges
  if (range === undefined) return oddsAt(rollout, criteria, sum(fail, meanOf), BUDGET)
  return oddsOfRange(rollout, criteria, sum(fail, lowOf), sum(fail, highOf))
}

const sum = (shares: readonly Share[], of: (share: Share) => number) =>
  shares.reduce<number>((total, share) => total + of(share), 0)

/** The criteria that failures count for, where no other kind of end comes between them. */
function countedCriteria({plan, fleet, begun}: Rollout): readonly AbortCriterion[] | undefined {
  const {abort, timeoutMinutes = Infinity, scheduling} = plan
  const timer = timeoutMinutes * MINUTE
  const mayTimeOut =
    timer < Infinity && (highOf(fleet.timeout) > 0 || fleet.duration.longest > timer || fleet.duration.total < 1)
  const {REJECTED = 0, TIMED_OUT = 0} = begun?.counts ?? {}
  if (abort.length === 0) return []
  if (mayTimeOut || highOf(fleet.reject) > 0 || scheduling?.endTime !== undefined || REJECTED + TIMED_OUT > 0)
    return undefined
  return abort.filter(({failureType}) => failureType === 'FAILED' || failureType === 'ALL')
}

/** Retries are draws, too, but how many of them there are is not known before: from none to all of them. */
function oddsAt(
  {plan, things, fleet, begun}: Rollout,
  criteria: readonly AbortCriterion[],
  failing: number,
  budget: number,
) {
  const {SUCCEEDED = 0, FAILED = 0} = begun?.counts ?? {}
  const silent = meanOf(fleet.timeout)
  const left = begun ? things - begun.notified + begun.pending.length : things
  const ending = (offline: Share, of: (share: Share) => number) =>
    Math.round(left * (1 - of(offline)) * (1 - silent) * fleet.pickup.total * fleet.duration.total)
  const [fewest, most] = [ending(fleet.offline, highOf), ending(fleet.offline, lowOf)]
  const walk = {
    criteria,
    failing: silent >= 1 ? 0 : Math.min(1, failing / (1 - silent)),
    begun: {ended: SUCCEEDED + FAILED, failed: FAILED},
  }
  const steps = most * (1 + retriesOf(plan))
  const odds = abortOdds({...walk, steps, budget})
  if (steps === fewest) return odds
  const certain = odds.hits.subarray(0, fewest).reduce((total, hit) => total + hit, 0)
  return {...odds, low: Math.min(odds.low, certain)}
}

const retriesOf = ({retries}: JobPlan) =>
  Math.min(
    MAX_RETRIES,
    retries.reduce(
      (most, {failureType, numberOfRetries}) =>
        failureType === 'ALL' || failureType === 'FAILED' ? Math.max(most, numberOfRetries) : most,
      0,
    ),
  )

/** The mean over the range lies between those of the lower and of the upper ends of its parts. */
function oddsOfRange(rollout: Rollout, criteria: readonly AbortCriterion[], from: number, to: number): AbortOdds {
  const all = Array.from({length: PARTS + 1}, (_, i) =>
    oddsAt(rollout, criteria, from + ((to - from) * i) / PARTS, BUDGET / (PARTS + 1)),
  )
  const mean = (odds: readonly AbortOdds[], of: (one: AbortOdds) => number) =>
    odds.reduce((total, one) => total + of(one), 0) / odds.length
  const hits = new Float64Array(Math.max(...all.map((one) => one.hits.length)))
  for (const one of all) {
    for (const [index, hit] of one.hits.entries()) hits[index] = (hits[index] ?? 0) + hit / all.length
  }
  return {
    low: mean(all.slice(0, -1), ({low}) => low),
    high: mean(all.slice(1), ({high}) => high),
    first: all[0]?.first ?? 1,
    hits,
  }
}
