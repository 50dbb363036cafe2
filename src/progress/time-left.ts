// How long a job still takes: about, as far as its pace tells, and at most, where its timers say so. Pure.

import {longestTime} from '../forecast/longest-time.js'
import {type RolloutState, rolloutState, rolloutTime} from '../forecast/rollout-time.js'
import {MINUTE} from '../value/milliseconds.js'
import {isOpen} from './observed-job.js'
import type {Progress} from './progress.js'
import {ratePerMinute, type Sample} from './rate.js'

/** Where fewer than this share have ended, those are the fastest, and tell nothing of the others. */
const TELLING = 0.05

/**
 * Things end as fast as they are sent, a while later; so as long as they are sent, that pace tells more than the ends do, of
 * which there are few at first.
 * @returns milliseconds; undefined where nothing is known yet
 */
export function timeLeft(progress: Progress, samples: readonly Sample[], now: number): number | undefined {
  const {total, finished} = progress
  if (finished === 0 || total <= finished) return undefined
  const known = [byEnds(progress, samples), bySends(progress, samples)].filter((time) => time !== undefined)
  return known.length === 0 ? undefined : Math.min(...known, latestEnd(progress, now) ?? Infinity)
}

/** @returns milliseconds until the timers have ended whatever devices have begun; undefined where no timer runs */
export function latestEnd(progress: Progress, now: number): number | undefined {
  const {job} = progress
  return isOpen(job) && job.timeoutMinutes !== undefined ? longestTimeLeft(progress, now) : undefined
}

function byEnds({total, finished}: Progress, samples: readonly Sample[]): number | undefined {
  const rate = ratePerMinute(samples, 'finished') ?? 0
  return rate > 0 && finished >= total * TELLING ? timeFor(total - finished, rate) : undefined
}

/** Never faster than the job allows. */
function bySends(progress: Progress, samples: readonly Sample[]): number | undefined {
  const {total, sent, finished, job} = progress
  if (sent >= total) return undefined
  const rate = ratePerMinute(samples, 'sent') ?? 0
  const allowed = rolloutTime(job.rollout, {...stateOf(progress), left: total - finished}).minutes * MINUTE
  return rate > 0 ? Math.max(allowed, timeFor(total - finished, rate)) : allowed
}

/** How long a job can take if every device uses up its time, from now on or from the start that it waits for. In milliseconds. */
export function longestTimeLeft(progress: Progress, now: number): number {
  const {job} = progress
  return Math.max(0, (job.startsAt ?? now) - now) + longestTime(job, stateOf(progress))
}

/** Things, not executions: retries speed nothing up. */
const stateOf = ({total, things}: Progress): RolloutState => rolloutState(total, things)

const timeFor = (things: number, perMinute: number) => (things / perMinute) * MINUTE
