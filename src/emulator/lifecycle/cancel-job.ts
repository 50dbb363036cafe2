// A job is canceled, by a request or by its own criteria.
import {type AbortCriterion, executedCount, failureCount} from '../../engine/abort.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'
import {armIdle} from './arm-idle.js'

export interface Cancellation {
  readonly force: boolean
  readonly comment?: string | undefined
  readonly reasonCode?: string | undefined
}

/** Without force, devices may finish what they have started. */
export function cancelJob(context: Context, job: Job, {force, comment, reasonCode}: Cancellation): void {
  const {store, now} = context
  store.rollouts.removeAll(job.id)
  store.executions.cancelAll(job.id, 'QUEUED', force, now)
  if (force) store.executions.cancelAll(job.id, 'IN_PROGRESS', force, now)
  store.jobs.save({
    ...job,
    status: 'CANCELED',
    forced: force,
    due: null,
    comment: comment ?? job.comment,
    reasonCode: reasonCode ?? job.reasonCode,
    updatedAt: now,
  })
  if (force) armIdle(context, job)
}

/** Our words: the service fills in both, but its words are not documented. */
export function abortJob(context: Context, job: Job, criterion: AbortCriterion): void {
  const counts = context.store.executions.counts(job.id)
  const failures = failureCount(criterion.failureType, counts)
  cancelJob(context, job, {
    force: false,
    reasonCode: 'ABORT_CRITERIA_MET',
    comment:
      `Abort criterion met: ${failures} of ${executedCount(counts)} executions ended in ${criterion.failureType}, ` +
      `threshold ${criterion.thresholdPercentage} percent`,
  })
}
