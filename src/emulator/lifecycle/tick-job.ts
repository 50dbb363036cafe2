// The moment that a job's `due` names has come: it starts, reaches more things, pauses, ends or disappears.
import {hasEnded, isOpen} from '../../engine/schedule.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'
import {armIdle} from './arm-idle.js'
import {completeJob} from './complete-job.js'
import {beginRollout, continueRollout} from './roll-out.js'
import {dueOf} from './schedule-job.js'

export function tickJob(context: Context, job: Job): void {
  const scheduling = job.config.schedulingConfig
  if (job.status === 'DELETION_IN_PROGRESS') purge(context, job)
  else if (!job.ended && hasEnded(scheduling, context.now)) endJob(context, job)
  else if (job.ended || isOpen(scheduling, context.now, context.cron)) open(context, job)
  else pause(context, job)
}

function open(context: Context, job: Job): void {
  if (job.status === 'SCHEDULED') beginRollout(context, job)
  else continueRollout(context, job)
}

/** What is in progress goes on; what is queued is hidden until the next window opens. */
function pause(context: Context, job: Job): void {
  const updatedAt = job.status === 'SCHEDULED' ? job.updatedAt : context.now
  const paused: Job = {...job, status: 'SCHEDULED', updatedAt}
  context.store.jobs.save({...paused, due: dueOf(context, paused)})
}

function purge({store}: Context, job: Job): void {
  store.jobs.remove(job.id)
  store.tags.removeAll(`job/${job.jobId}`)
}

/**
 * Nothing more is reached, and what is not done ends as the job says. Our choice where the documents differ: the job completes when the last execution has ended, windows or not.
 */
function endJob(context: Context, job: Job): void {
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
