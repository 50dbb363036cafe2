// Things come to and leave groups, and continuous jobs follow.
import {remove} from '../../engine/execution.js'
import {isPending} from '../../engine/statuses.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'
import {changeExecution} from './change-execution.js'
import {isReached} from './is-reached.js'
import {queueExecution} from './queue-execution.js'

/**
 * Carries out a change of a thing's groups. A group counts as joined or left when what it reaches changed, be it through
 * a group below it: moving between two children of one parent is not an event for the parent's jobs.
 */
export function changeMembership(context: Context, thing: number, change: () => void): void {
  const {groups} = context.store
  const before = groups.reaching(thing)
  change()
  const after = groups.reaching(thing)
  for (const group of after) if (!before.has(group)) forEachJob(context, group, (job) => join(context, job, thing))
  for (const group of before)
    if (!after.has(group)) forEachJob(context, group, (job) => leave(context, job, thing, after))
}

/** The thing itself is gone: whatever it had to do is removed. */
export function withdrawThing(context: Context, thing: number): void {
  for (const execution of context.store.executions.unfinished(thing)) {
    changeExecution(context, execution, remove(execution, context.now))
  }
}

function forEachJob({store}: Context, group: number, visit: (job: Job) => void): void {
  for (const job of store.jobs.continuousOn(group)) visit(job)
}

/** What the thing is still busy with is not queued twice, not even once it is done. Outside of windows it has to wait. */
function join(context: Context, job: Job, thing: number): void {
  const {store} = context
  const newest = store.executions.find(job.id, thing)
  if (job.ended || (newest && isPending(newest.status))) return
  if (job.status === 'IN_PROGRESS') queueExecution(context, job, thing, 0)
  else store.rollouts.wait(job.id, {thing, attempt: 0})
}

function leave(context: Context, job: Job, thing: number, groups: ReadonlySet<number>): void {
  if (isReached(context, job, thing, groups)) return
  const {store, now} = context
  store.rollouts.removeThing(job.id, thing)
  const newest = store.executions.find(job.id, thing)
  if (newest?.status === 'QUEUED') changeExecution(context, newest, remove(newest, now))
}
