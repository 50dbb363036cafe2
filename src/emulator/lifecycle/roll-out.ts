// A job reaches its targets, minute by minute: an execution for every thing.
import {rateOf} from '../../engine/rollout.js'
import {MAX_CONCURRENT_JOBS} from '../../model/quotas.js'
import type {Context} from '../context.js'
import type {Job, Target} from '../store/jobs.js'
import type {RolloutThing} from '../store/rollouts.js'
import {cancelJob} from './cancel-job.js'
import {completeJob} from './complete-job.js'
import {pickupOf, queueExecution} from './queue-execution.js'
import {dueOf, nextMinute} from './schedule-job.js'

/** For the first time, or again since a maintenance window opens. Our choice: things are looked up at the first time. */
export function beginRollout(context: Context, job: Job): void {
  const {store, now} = context
  if (job.batchAt === null) {
    if (store.rollouts.areAtLeast(MAX_CONCURRENT_JOBS)) {
      cancelJob(context, job, {force: false})
      return
    }
    addTargets(context, job, store.jobs.targets(job.id))
  }
  const begun: Job = {...job, status: 'IN_PROGRESS', updatedAt: now}
  store.jobs.save(begun)
  for (const {thing, attempt} of store.rollouts.takeWaiting(job.id)) queueExecution(context, begun, thing, attempt)
  continueRollout(context, begun)
}

/** Reaches what the minute still allows. A minute begins where the latest one is over. */
export function continueRollout(context: Context, job: Job): void {
  const {store, now} = context
  const minute: Job = nextMinute(job, now) > now ? job : {...job, batchAt: now, batchSize: 0}
  const reached = reachThings(context, minute)
  const rolled: Job = {...minute, batchSize: minute.batchSize + reached, notified: job.notified + reached}
  const next: Job = {...rolled, due: dueOf(context, rolled)}
  store.jobs.save(next)
  completeJob(context, next)
}

/** In the order of the targets. @param first how many targets the job had before */
export function addTargets({store}: Context, job: Job, targets: readonly Target[], first = 0): void {
  for (const [index, target] of targets.entries()) store.rollouts.addTarget(job.id, first + index, target)
}

/** A thing that two targets reach, or that came by itself meanwhile, has one execution. */
function reachThings(context: Context, job: Job): number {
  const {store} = context
  const rate = rateOf(job.config.jobExecutionsRolloutConfig, {
    notified: job.notified,
    succeeded: store.executions.counts(job.id).SUCCEEDED,
  })
  const allowed = rate - job.batchSize
  let reached = 0
  while (reached < allowed) {
    const things = store.rollouts.next(job.id, allowed - reached)
    const last = things.at(-1)
    if (last) store.rollouts.removeThrough(job.id, last)
    else store.rollouts.removeAll(job.id)
    if (!last) return reached
    reached += things.filter((one) => reach(context, job, one)).length
  }
  if (store.rollouts.next(job.id, 1).length === 0) store.rollouts.removeAll(job.id)
  return reached
}

function reach(context: Context, job: Job, {thing, name, behaviour}: RolloutThing): boolean {
  const ref = {thingName: name, jobId: job.jobId, number: 1}
  const act = pickupOf(context, behaviour, ref)
  return context.store.executions.insert({job: job.id, thing, number: 1, attempt: 0, act}, context.now)
}
