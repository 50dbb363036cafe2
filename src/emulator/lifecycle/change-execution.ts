// One execution moves from one state to the next, and the job takes its consequences: abort, retry, completion.
import {findAbort} from '../../engine/abort.js'
import type {Execution, ExecutionStatus} from '../../engine/execution.js'
import {isActive} from '../../engine/job.js'
import {isRetried} from '../../engine/retry.js'
import {isPending} from '../../engine/statuses.js'
import type {Context} from '../context.js'
import type {StoredExecution} from '../store/executions.js'
import type {Job} from '../store/jobs.js'
import {armNext} from './arm-idle.js'
import {abortJob} from './cancel-job.js'
import {completeJob} from './complete-job.js'
import {isReached} from './is-reached.js'
import {queueExecution} from './queue-execution.js'

/** @param act when the simulated device does something next; as before when absent */
export function changeExecution(context: Context, from: StoredExecution, next: Execution, act?: number | null): void {
  const {store} = context
  store.executions.save(from, next, act)
  if (isPending(next.status)) return
  const job = store.jobs.get(from.job)
  if (job && isActive(job.status)) settle(context, job, from, next)
  armNext(context, from)
}

/** Abort is judged before completion: a job whose very last execution trips a criterion is canceled. */
function settle(context: Context, job: Job, from: StoredExecution, {status}: Execution): void {
  const {executions, rollouts} = context.store
  const criterion = findAbort(job.config.abortConfig?.criteriaList ?? [], executions.counts(job.id))
  if (criterion) {
    abortJob(context, job, criterion)
    return
  }
  if (isTriedAgain(context, job, from, status)) {
    const attempt = from.attempt + 1
    if (job.status === 'IN_PROGRESS') queueExecution(context, job, from.thing, attempt)
    else rollouts.wait(job.id, {thing: from.thing, attempt})
  }
  completeJob(context, job)
}

/** A thing that has left a continuous job's groups is done with it; a snapshot holds on to its things. */
function isTriedAgain(context: Context, job: Job, {thing}: StoredExecution, ended: ExecutionStatus): boolean {
  if (job.ended || ended === 'SUCCEEDED') return false
  const criteria = job.config.jobExecutionsRetryConfig?.criteriaList ?? []
  if (criteria.length === 0 || !isRetried(criteria, ended, context.store.executions.attempts(job.id, thing)))
    return false
  return job.selection === 'SNAPSHOT' || isReached(context, job, thing)
}
