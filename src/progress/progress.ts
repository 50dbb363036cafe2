// A job and what is known of its things → the numbers that people and programs see. They count things, and none
// exceeds its whole. Pure.
import type {Counts} from '../engine/job.js'
import type {ObservedJob} from './observed-job.js'
import {type Recount, sum} from './recount.js'

export interface Progress {
  readonly job: ObservedJob
  readonly things: Counts
  /** Whether things were counted by the service, or here from the list of executions. */
  readonly source: 'service' | 'recomputed'
  /** Executions in all: as many as things where nothing was tried again. */
  readonly attempts: number
  readonly retried: number
  /** Things that have, or will have, an execution. */
  readonly total: number
  /** `so far` where things may yet join, or groups are still being resolved; `unknown` where `total` is what was reached. */
  readonly totalSource: 'targets' | 'resolved' | 'executions' | 'so far' | 'unknown'
  readonly sent: number
  readonly finished: number
  readonly unsuccessful: number
}

/** How many things the targets of a job are; `unknown` where the registry does not tell. */
export type Resolved = number | 'unknown' | undefined

/** @param resolved undefined where the registry has not been asked */
export function measure(job: ObservedJob, recount: Recount | undefined, resolved?: Resolved): Progress {
  const attempts = sum(job.executions)
  // Between two recounts the service may have counted on; the recount is then the older truth about things.
  const things = recount?.things ?? job.executions
  const sent = sum(things)
  const {total, totalSource} = totalOf(job, sent, resolved)
  const unsuccessful = unsuccessfulIn(things)
  return {
    job,
    things,
    source: recount ? 'recomputed' : 'service',
    attempts: Math.max(attempts, recount?.attempts ?? 0),
    retried: recount?.retried ?? 0,
    total,
    totalSource,
    sent,
    finished: unsuccessful + things.SUCCEEDED,
    unsuccessful,
  }
}

/** A job addressed to things alone names them all; groups are known by their executions, once all are made. */
function totalOf(
  {targets, selection, rollingOut, status}: ObservedJob,
  sent: number,
  resolved: Resolved,
): Pick<Progress, 'total' | 'totalSource'> {
  const named = new Set(targets).size
  const onlyThings = targets.length > 0 && targets.every((target) => /:thing\/[^/]+$/.test(target))
  if (selection === 'CONTINUOUS') return {total: sent, totalSource: 'so far'}
  if (onlyThings) return {total: Math.max(named, sent), totalSource: 'targets'}
  if (typeof resolved === 'number') return {total: Math.max(resolved, sent), totalSource: 'resolved'}
  if (rollingOut || status === 'SCHEDULED') return {total: sent, totalSource: 'so far'}
  return {total: sent, totalSource: resolved === 'unknown' ? 'unknown' : 'executions'}
}

/** Whether `total` is the whole. */
export const isWhole = ({totalSource}: Pick<Progress, 'totalSource'>) =>
  totalSource !== 'so far' && totalSource !== 'unknown'

/** Whether executions alone do not tell how many things the job has: some are not sent yet, or never will be. */
export function needsTotal({rollingOut, status, selection}: ObservedJob): boolean {
  const isCut = status === 'CANCELED' || status === 'DELETION_IN_PROGRESS'
  return selection === 'SNAPSHOT' && (rollingOut || isCut || status === 'SCHEDULED')
}

/** Ended, but not as wished. */
export const unsuccessfulIn = ({FAILED, TIMED_OUT, REJECTED, CANCELED, REMOVED}: Counts) =>
  FAILED + TIMED_OUT + REJECTED + CANCELED + REMOVED

/** With one decimal, never above 100, and neither 0 nor 100 unless it is exactly that. */
export function percent(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99.9, Math.max(0.1, Math.round((part / whole) * 1000) / 10))
}
