// When time alone changes a job next.
import {BATCH_MS} from '../../engine/rollout.js'
import {nextChange} from '../../engine/schedule.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'

/** Of a job that is active: the next minute of its rollout, or the next turn of its schedule. */
export function dueOf({store, now, cron}: Context, job: Job): number | null {
  const change = job.ended ? undefined : nextChange(job.config.schedulingConfig, now, cron)
  const rolling = job.status === 'IN_PROGRESS' && store.rollouts.isUnderWay(job.id)
  const due = Math.min(change ?? Infinity, rolling ? nextMinute(job, now) : Infinity)
  return due === Infinity ? null : due
}

/** When the rollout's next minute begins: now where the latest one is over, or where there was none. */
export const nextMinute = ({batchAt}: Job, now: number) => Math.max(now, batchAt === null ? now : batchAt + BATCH_MS)
