// How many minutes a rollout takes from where it stands, when nothing but its own rate holds it up. The one place that
// adds minutes up; the rate of each is the engine's.
import type {Counts} from '../engine/job.js'
import {BATCH_MS, type RolloutConfig, type RolloutCounts, rateOf, untilIncrease} from '../engine/rollout.js'

export interface RolloutTime {
  /** Minutes whose batches reach all that are left; whole ones, as nothing is known of the shape within a minute. */
  readonly minutes: number
  /** The rate rises with successes, which cannot be foreseen: it takes this long at least. */
  readonly atLeast: boolean
}

export interface RolloutState {
  /** Things that are not notified yet. */
  readonly left: number
  /** Things that the rollout has notified; retries are none of them. */
  readonly notified?: number
  readonly succeeded?: number
  /** Executions that may yet succeed. */
  readonly pending?: number
}

/** Where a job stands: its executions by status, which are its things as far as nothing was tried again. */
export function rolloutState(things: number, counts: Counts): RolloutState {
  const notified = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const {SUCCEEDED, QUEUED, IN_PROGRESS} = counts
  return {left: Math.max(0, things - notified), notified, succeeded: SUCCEEDED, pending: QUEUED + IN_PROGRESS}
}

/** At the best: where the rate rises with successes, every thing succeeds before the next minute begins. */
export function rolloutTime(config: RolloutConfig, {pending = 0, succeeded = 0, ...state}: RolloutState): RolloutTime {
  const minutes = minutesFor(config, {...state, succeeded: succeeded + pending}, 1)
  return {minutes, atLeast: risesWithSuccesses(config)}
}

/** At the worst: no thing succeeds any more, so a rate that rises with successes stays what it is. In milliseconds. */
export const longestRollout = (config: RolloutConfig, state: RolloutState): number =>
  minutesFor(config, state, 0) * BATCH_MS

/** Minutes at the same rate are taken in one step. @param succeeding the share of what is sent that succeeds */
function minutesFor(config: RolloutConfig, {left, notified = 0, succeeded = 0}: RolloutState, succeeding: 0 | 1) {
  const isFixed = risesWithSuccesses(config) && succeeding === 0
  let [sent, minutes] = [0, 0]
  while (sent < left) {
    const counts: RolloutCounts = {notified: notified + sent, succeeded: succeeded + succeeding * sent}
    const rate = rateOf(config, counts)
    if (rate < 1) return Infinity
    const steps = Math.ceil(Math.min(left - sent, isFixed ? Infinity : untilIncrease(config, counts)) / rate)
    minutes += steps
    sent += steps * rate
  }
  return minutes
}

const risesWithSuccesses = ({exponentialRate}: RolloutConfig) =>
  exponentialRate !== undefined && exponentialRate.rateIncreaseCriteria.numberOfNotifiedThings === undefined
