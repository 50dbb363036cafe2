// The end of a job's schedule: nothing more is reached, and what is not done ends as the job says.
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'
import {armIdle} from './arm-idle.js'
import {completeJob} from './complete-job.js'

/** Our choice where the documents differ: the job completes when the last execution has ended, windows or not. */
export function endJob(context: Context, job: Job): void {
  const {store, now} = context
  const {endBehavior = 'STOP_ROLLOUT'} = job.config.schedulingConfig ?? {}
  const forced = endBehavior === 'FORCE_CANCEL'
  store.rollouts.removeAll(job.id)
  if (endBehavior !== 'STOP_ROLLOUT') store.executions.cancelAll(job.id, 'QUEUED', forced, now)
  if (forced) store.executions.cancelAll(job.id, 'IN_PROGRESS', forced, now)
  const ended: Job = {...job, status: 'IN_PROGRESS', ended: true, due: null, updatedAt: now}
  store.jobs.save(ended)
  if (forced) armIdle(context, job)
  completeJob(context, ended)
}
