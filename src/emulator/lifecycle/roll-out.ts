// A job reaches its targets: an execution for every thing, at once.
import type {Context} from '../context.js'
import type {Job, Target} from '../store/jobs.js'
import {completeJob} from './complete-job.js'

/** In the order of the targets, then of the things; a thing that two targets reach has one execution. */
export function rollOut(context: Context, job: Job, targets: readonly Target[]): void {
  for (const target of targets) context.store.executions.queueTarget(job.id, target, context.now)
  completeJob(context, job)
}
