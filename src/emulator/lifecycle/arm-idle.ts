// What waits at a simulated device behind something that is gone now: the device looks at it.
import type {Context} from '../context.js'
import type {StoredExecution} from '../store/executions.js'
import type {Job} from '../store/jobs.js'
import {pickupOf} from './queue-execution.js'

/** The device of one execution is free again. */
export function armNext(context: Context, done: StoredExecution): void {
  if (done.behaviour === null || !context.store.executions.hasOther(done)) return
  const next = context.store.executions.first(done.thing)
  if (next?.status === 'QUEUED' && next.act === null) arm(context, next)
}

/** The devices that had something of a whole job may be free again. */
export function armIdle(context: Context, job: Job): void {
  for (const execution of context.store.executions.idleBeside(job.id)) arm(context, execution)
}

/** Devices that never come are not waited for. */
function arm(context: Context, execution: StoredExecution): void {
  const act = pickupOf(context, execution.behaviour, execution)
  if (act !== null) context.store.executions.arm(execution.id, act)
}
