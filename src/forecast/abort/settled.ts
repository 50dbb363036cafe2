// Whether it is sure, in the middle of a run, that no criterion cancels the job any more: what has ended lies so far below each
// line that a walk does not come back to it. Knows no devices, only how often they end in which way.

import {type AbortCriterion, executedCount, failureCount, thresholdHundredths} from '../../engine/abort.js'
import {DEFAULT_RATE} from '../../engine/rollout.js'
import {MINUTE} from '../../value/milliseconds.js'
import {type Fleet, highOf} from '../fleet/fleet.js'
import {mostAttempts} from '../longest-time.js'
import type {SoFar} from '../simulation/simulation.js'
import {climbRate} from './abort-odds.js'
import type {Rollout} from './exact-odds.js'

export type IsSettled = (so: SoFar) => boolean

/** The chance of an abort that is left is below e^−14, one in a million. */
const SURE = 14

/**
 * The ends that a criterion counts are set against the others. Failures and successes take as long, so that they come in any
 * order, as draws. Timeouts come after them, and rejections before: those in progress count at once, and of rejections as many
 * more as may be ahead of what was sent with them.
 */
export function settledTest({plan, fleet, things}: Rollout): IsSettled {
  const timer = (plan.timeoutMinutes ?? Infinity) * MINUTE
  const ends = endsOf(fleet, timer)
  const slowest = fleet.pickup.longest + Math.min(fleet.duration.longest, timer)
  const {maximumPerMinute = DEFAULT_RATE} = plan.rollout
  const unequal = Math.min(things, maximumPerMinute * (Math.ceil(slowest / MINUTE) + 1)) * mostAttempts(plan)
  const lines = plan.abort.map((criterion) => lineOf(criterion, ends, mostOf(unequal, ends.rejected)))
  return ({counts, coming}) =>
    lines.every(({criterion, rate, ahead, kinds}) => {
      const {failureType} = criterion
      const under = kinds.reduce((sum, kind) => sum + coming[kind], 0)
      const line = (thresholdHundredths(criterion) * (executedCount(counts) + under)) / 10_000
      return (line - failureCount(failureType, counts) - under - ahead) * rate > SURE
    })
}

/** More than so many of them are not drawn, but for one time in 30,000. */
const mostOf = (draws: number, share: number) => (share === 0 ? 0 : draws * share + 4 * Math.sqrt(draws * share) + 4)

interface Line {
  readonly criterion: AbortCriterion
  /** How fast the chance falls with the distance below the line. */
  readonly rate: number
  /** What counts before it has ended. */
  readonly kinds: readonly ('REJECTED' | 'TIMED_OUT')[]
  /** Rejections that may be ahead. */
  readonly ahead: number
}

/** Shares of executions, as high as they may be; those that succeed as low. */
interface Ends {
  readonly succeeded: number
  readonly failed: number
  readonly rejected: number
  readonly timedOut: number
}

function endsOf(fleet: Fleet, timer: number): Ends {
  const failed = fleet.fail.reduce<number>((sum, share) => sum + highOf(share), 0)
  const [rejected, silent] = [highOf(fleet.reject), highOf(fleet.timeout)]
  const tooLong = timer < Infinity ? fleet.duration.shareAfter(timer) + 1 - fleet.duration.total : 0
  const timedOut = timer < Infinity ? Math.min(1, silent + (1 - silent) * tooLong) : 0
  return {failed, rejected, timedOut, succeeded: Math.max(0, 1 - failed - rejected - Math.max(timedOut, silent))}
}

function lineOf(criterion: AbortCriterion, {succeeded, failed, rejected, timedOut}: Ends, ahead: number): Line {
  const {failureType} = criterion
  const threshold = thresholdHundredths(criterion) / 10_000
  const counted = {FAILED: failed, REJECTED: rejected, TIMED_OUT: timedOut, ALL: failed + rejected + timedOut}[
    failureType
  ]
  // Timeouts come too late to be set against anything.
  const others =
    succeeded + failed + rejected - (failureType === 'TIMED_OUT' ? 0 : counted - (failureType === 'ALL' ? timedOut : 0))
  const kinds = (['REJECTED', 'TIMED_OUT'] as const).filter((kind) => failureType === kind || failureType === 'ALL')
  return {
    criterion,
    rate: climbRate(threshold, counted === 0 ? 0 : counted / (counted + others)),
    kinds,
    ahead: kinds.includes('REJECTED') ? (1 - threshold) * ahead : 0,
  }
}
