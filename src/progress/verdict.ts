// How a job ended, or why the wait ended before it: one word and one exit code, the same in every mode. Pure.

import {type AbortCriterion, executedCount, failureCount, findAbort} from '../engine/abort.js'
import type {Counts} from '../engine/job.js'
import {counted} from '../text/counted.js'
import {type Condition, conditionFigures, holds} from './condition.js'
import type {ObservedJob} from './observed-job.js'
import type {Progress} from './progress.js'

/** Stable: scripts test for them. */
export const VERDICT_EXITS = {
  succeeded: 0,
  'good-enough': 0,
  'condition-met': 0,
  'completed-with-failures': 10,
  canceled: 11,
  deleted: 12,
  'gave-up': 13,
  stalled: 14,
  'nothing-reached': 16,
  detached: 130,
} as const

/** `unreachable` has the exit code of the error that it came from. */
export type VerdictWord = keyof typeof VERDICT_EXITS | 'unreachable'
export type Cause = 'abort-criteria' | 'user' | 'unknown'

export interface Verdict {
  readonly verdict: VerdictWord
  readonly exit: number
  /** Who canceled the job; never guessed. */
  readonly cause: Cause | null
  /** What ended the wait, where the job is still running. */
  readonly limit?: Limit
  /** The condition that holds, with its figures. */
  readonly met?: string
}

/** By the flag that sets it, or would. Times are milliseconds. */
export type Limit =
  | {readonly flag: '--stall'; readonly unchanged: number}
  /** `longest` is what the job's rollout, timers and retries can take. */
  | {readonly flag: '--timeout'; readonly timeout: number | 'longest'}
  | Outage

/** A service that does not respond; neither `errors` nor `lasted` where the flag was given. */
export interface Outage {
  readonly flag: '--max-errors'
  /** The name of the last error. */
  readonly code: string
  readonly errors?: number
  readonly lasted?: number
}

export const verdictOf = (verdict: keyof typeof VERDICT_EXITS, cause: Cause | null = null): Verdict => ({
  verdict,
  exit: VERDICT_EXITS[verdict],
  cause,
})

/** The wait is over, and the job is not. */
export const givenUp = (verdict: 'gave-up' | 'stalled', limit: Limit): Verdict => ({...verdictOf(verdict), limit})

export interface SuccessCriteria {
  /** What is good enough where not all succeed. */
  readonly okWhen?: Condition | undefined
  /** What ends the wait as soon as it holds, whatever the job does. */
  readonly until?: Condition | undefined
}

/**
 * What was waited for counts also where the job has ended in the meantime: otherwise the verdict would depend on whether a
 * look fell between the two.
 * @returns undefined while there is something to wait for
 */
export function decideVerdict(progress: Progress, {okWhen, until}: SuccessCriteria): Verdict | undefined {
  const {job, unsuccessful, sent} = progress
  if (job.status === 'COMPLETED' && unsuccessful === 0 && sent > 0) return verdictOf('succeeded')
  if (until && holds(until, progress)) return met('condition-met', until, progress)
  if (job.status === 'CANCELED') return verdictOf('canceled', whoCanceled(job))
  if (job.status === 'DELETION_IN_PROGRESS') return verdictOf('deleted')
  if (job.status !== 'COMPLETED') return undefined
  if (okWhen && holds(okWhen, progress)) return met('good-enough', okWhen, progress)
  return verdictOf(sent === 0 ? 'nothing-reached' : 'completed-with-failures')
}

const met = (verdict: 'good-enough' | 'condition-met', condition: Condition, progress: Progress): Verdict => ({
  ...verdictOf(verdict),
  met: conditionFigures(condition, progress),
})

/**
 * The code that the service leaves is trusted, where the figures allow it. A user canceled where nothing could have aborted.
 * Anything between the two is unknown: AWS does not say.
 */
function whoCanceled({abort, executions, reasonCode, comment}: ObservedJob): Cause {
  if (abort.length === 0) return 'user'
  if (/ABORT/i.test(reasonCode ?? ''))
    return abort.some((criterion) => mayHaveHeld(criterion, executions)) ? 'abort-criteria' : 'unknown'
  if (findAbort(abort, executions)) return 'unknown'
  return reasonCode !== undefined || comment !== undefined ? 'user' : 'unknown'
}

/** Devices that were in progress may have succeeded after the abort; at its moment only the failures need have been there. */
function mayHaveHeld(criterion: AbortCriterion, counts: Counts): boolean {
  const failures = failureCount(criterion.failureType, counts)
  const fewest = Math.max(failures, criterion.minNumberOfExecutedThings)
  const hundredths = Math.round(criterion.thresholdPercentage * 100)
  return executedCount(counts) >= fewest && failures * 10_000 >= hundredths * fewest
}

/** `FAILED 12.4 % ≥ 10 % after 137 executions`, of the criterion that holds, or may have held. */
export function abortText({abort, executions}: ObservedJob): string | undefined {
  const now = findAbort(abort, executions)
  const criterion = now ?? abort.find((candidate) => mayHaveHeld(candidate, executions))
  if (!criterion) return undefined
  const executed = executedCount(executions)
  const share = Math.round((failureCount(criterion.failureType, executions) / executed) * 1000) / 10
  const {failureType, thresholdPercentage, minNumberOfExecutedThings} = criterion
  if (now) return `${failureType} ${share} % ≥ ${thresholdPercentage} % after ${counted(executed, 'execution')}`
  const rule = `${failureType} ≥ ${thresholdPercentage} % after ${counted(minNumberOfExecutedThings, 'execution')}`
  return `${rule} (${share} % of ${executed} now: others succeeded after it)`
}
