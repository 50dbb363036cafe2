// Brings the state up to now: what time alone would have done since the last request.
import {timeOut} from '../../engine/execution.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'
import {changeExecution} from './change-execution.js'
import {rollOut} from './roll-out.js'

/** Each event happens at its own moment, in their order, not at the moment of the request. */
export function advance(context: Context): void {
  const {store, now} = context
  for (const execution of store.executions.due(now)) {
    const moment = execution.due ?? now
    changeExecution({...context, now: moment}, execution, timeOut(execution, moment))
  }
  for (const job of store.jobs.due(now)) {
    const arrive = job.status === 'DELETION_IN_PROGRESS' ? purge : start
    arrive({...context, now: job.due ?? now}, job)
  }
}

function start(context: Context, job: Job): void {
  const started: Job = {...job, status: 'IN_PROGRESS', due: null, updatedAt: context.now}
  context.store.jobs.save(started)
  rollOut(context, started, context.store.jobs.targets(job.id))
}

function purge({store}: Context, job: Job): void {
  store.jobs.remove(job.id)
  store.tags.removeAll(`job/${job.jobId}`)
}
