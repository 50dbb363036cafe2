// Windows may open and close thousands of times while a job has nothing to begin: only the last of them leave a trace.

import {isActive} from '../../engine/job.js'
import {openingBetween} from '../../engine/schedule.js'
import {HOUR} from '../../value/milliseconds.js'
import {readMoment} from '../../value/moment.js'
import type {Context} from '../context.js'
import {wakeOf} from '../store/execution-row.js'
import type {Job} from '../store/jobs.js'

/** The shorter the time before now in which a window opens, the more of them can be skipped. */
const SPANS = [HOUR, 24 * HOUR, 7 * 24 * HOUR]

/** @returns the job as it is right before the turn that is looked at next: the one that is due, or a later opening */
export function skipIdleWindows(context: Context, job: Job): Job {
  const {due} = job
  if (due === null || !isActive(job.status) || !job.config.schedulingConfig?.maintenanceWindows?.length) return job
  if (context.now - due < HOUR || hasToBegin(context, job)) return job
  const until = horizonOf(context, job)
  for (const span of SPANS) {
    const from = until - span
    const opening = from > due ? openingBetween(job.config.schedulingConfig, from, until, context.cron) : undefined
    if (opening !== undefined) return {...job, status: 'SCHEDULED', due: opening}
  }
  return job
}

/** Whether something begins as soon as a window opens. */
function hasToBegin({store}: Context, job: Job): boolean {
  if (job.ended || job.batchAt === null) return true
  return store.rollouts.isUnderWay(job.id) || store.rollouts.hasWaiting(job.id)
}

/** Until then it makes no difference whether a window is open. With nothing pending that is now, or the end. */
function horizonOf(context: Context, job: Job): number {
  const {store, now} = context
  const end = job.config.schedulingConfig?.endTime
  const last = Math.min(now, (end === undefined ? undefined : readMoment(end)?.at) ?? Infinity)
  const counts = store.executions.counts(job.id)
  if (counts.QUEUED + counts.IN_PROGRESS === 0) return last
  const [waking] = store.executions.waking(last, true, 1)
  return Math.min(last, waking ? wakeOf(waking) : Infinity, (store.jobs.dueBeside(job.id) ?? Infinity) - 1)
}
