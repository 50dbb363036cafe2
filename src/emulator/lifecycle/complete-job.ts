// A job ends by itself once nothing is left to do.
import {isIdle} from '../../engine/job.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'

export function completeJob({store, now}: Context, job: Job): void {
  if (!isIdle(job, store.executions.counts(job.id)) || store.rollouts.isUnderWay(job.id)) return
  store.jobs.save({...job, status: 'COMPLETED', due: null, completedAt: now, updatedAt: now})
}
