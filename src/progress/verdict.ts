// How a job ended, or why nobody waited longer: one word and one exit code, the same in every mode. Pure.
import {failureCount, findAbort} from '../engine/abort.js'
import type {Condition} from './condition.js'
import type {JobFacts} from './job-facts.js'
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
  /** What ended the wait, where the job goes on. */
  readonly limit?: Limit
}

export interface Limit {
  /** The flag that sets it, or would. */
  readonly flag: '--timeout' | '--stall' | '--max-errors'
  /** How it was reached, for people. */
  readonly reached: string
}

export const verdictOf = (verdict: keyof typeof VERDICT_EXITS, cause: Cause | null = null): Verdict => ({
  verdict,
  exit: VERDICT_EXITS[verdict],
  cause,
})

/** The wait is over, and the job is not. */
export const givenUp = (verdict: 'gave-up' | 'stalled', limit: Limit): Verdict => ({...verdictOf(verdict), limit})

export interface Wishes {
  /** What is good enough where not all succeed. */
  readonly okWhen?: Condition | undefined
  /** What ends the wait as soon as it holds, whatever the job does. */
  readonly until?: Condition | undefined
}

/**
 * What was waited for counts also where the job has ended in the meantime: otherwise the verdict would hang on whether a
 * look fell between the two.
 * @returns undefined while there is something to wait for
 */
export function judge(progress: Progress, {okWhen, until}: Wishes): Verdict | undefined {
  const {job, bad} = progress
  if (job.status === 'COMPLETED' && bad === 0) return verdictOf('succeeded')
  if (until?.(progress)) return verdictOf('condition-met')
  if (job.status === 'CANCELED') return verdictOf('canceled', whoCanceled(job))
  if (job.status === 'DELETION_IN_PROGRESS') return verdictOf('deleted')
  if (job.status !== 'COMPLETED') return undefined
  return verdictOf(okWhen?.(progress) ? 'good-enough' : 'completed-with-failures')
}

/**
 * An abort leaves a code that says so, and counts that fulfil a criterion. Somebody canceled where there is nothing that
 * could have aborted. Anything between the two is unknown: AWS does not say.
 */
function whoCanceled(job: JobFacts): Cause {
  const abort = findAbort(job.abort, job.executions)
  if (abort && /ABORT/i.test(job.reasonCode ?? '')) return 'abort-criteria'
  if (!abort && (job.reasonCode !== undefined || job.comment !== undefined || job.abort.length === 0)) return 'user'
  return 'unknown'
}

/** `FAILED 12.4 % ≥ 10 % after 137 executions`, of the criterion that holds. */
export function abortText({abort, executions}: JobFacts): string | undefined {
  const criterion = findAbort(abort, executions)
  if (!criterion) return undefined
  const {SUCCEEDED, FAILED, REJECTED, TIMED_OUT} = executions
  const executed = SUCCEEDED + FAILED + REJECTED + TIMED_OUT
  const share = Math.round((failureCount(criterion.failureType, executions) / executed) * 1000) / 10
  return `${criterion.failureType} ${share} % ≥ ${criterion.thresholdPercentage} % after ${executed} executions`
}
