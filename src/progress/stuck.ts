// Executions that nothing moves any more: what holds a job that would never end by itself. Pure.
import type {ExecutionStatus} from '../engine/execution.js'
import {ageOf} from './age.js'
import type {ObservedExecution} from './observed-execution.js'
import {isWhole, type Progress} from './progress.js'

export interface Stuck {
  readonly status: Extract<ExecutionStatus, 'QUEUED' | 'IN_PROGRESS'>
  readonly count: number
  /** Since when none of them has reported anything. */
  readonly since: number
}

/** A device that is about to take its job has done so after this time; one at work may need much longer. */
const SILENT = {QUEUED: 10 * 60_000, IN_PROGRESS: 60 * 60_000} as const

/** The statuses that a job waits for, where neither its rollout, nor a window, nor a timer will move them. */
export function heldBy(progress: Progress, now: number): readonly Stuck['status'][] {
  const {job, things, sent, total} = progress
  // A job whose age is not known is never called stuck.
  if ((ageOf(job.createdAt, now) ?? 0) < SILENT.QUEUED) return []
  const isSent = job.status === 'IN_PROGRESS' && !job.rollingOut && (!isWhole(progress) || sent >= total)
  if (!isSent || job.openings.some((opening) => opening > now)) return []
  if (things.IN_PROGRESS > 0 && job.timeoutMinutes !== undefined) return []
  return (['QUEUED', 'IN_PROGRESS'] as const).filter((status) => things[status] > 0)
}

/** @param listed executions of that status, as many as one page has */
export function stuckOf(
  status: Stuck['status'],
  listed: readonly ObservedExecution[],
  {things}: Progress,
  now: number,
): Stuck | undefined {
  const since = listed.reduce((latest, execution) => Math.max(latest, lastSign(execution)), 0)
  return since > 0 && now - since >= SILENT[status] ? {status, count: things[status], since} : undefined
}

const lastSign = ({queuedAt = 0, startedAt = 0, updatedAt = 0}: ObservedExecution) =>
  Math.max(queuedAt, startedAt, updatedAt)
