// A job ends by itself once nothing is left to do.
import {isComplete} from '../../engine/job.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'

export function completeJob({store, now}: Context, job: Job): void {
  if (!isComplete(job, store.executions.counts(job.id))) return
  store.jobs.save({...job, status: 'COMPLETED', completedAt: now, updatedAt: now})
}
