// One more execution for a thing, and the moment at which a simulated device will look at it.
import {type ExecutionRef, isOffline, pickupDelay} from '../../engine/device.js'
import type {Context} from '../context.js'
import type {Job} from '../store/jobs.js'

/** @param attempt how many retries come before */
export function queueExecution(context: Context, job: Job, thing: number, attempt: number): void {
  const {store, now} = context
  const number = store.executions.lastNumber(job.id, thing) + 1
  const {name = '', behaviour = null} = store.things.simulated(thing) ?? {}
  const act = pickupOf(context, behaviour, {thingName: name, jobId: job.jobId, number})
  store.executions.insert({job: job.id, thing, number, attempt, act}, now)
}

/** Nothing where the thing is not simulated, or is a device that never comes. */
export function pickupOf({store, now}: Context, behaviour: number | null, ref: ExecutionRef): number | null {
  const how = behaviour === null ? undefined : store.behaviours.get(behaviour)
  return !how || isOffline(how, ref.thingName) ? null : now + pickupDelay(how, ref)
}
