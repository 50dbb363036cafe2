// DeleteJobExecution: as if it had never been, counters included.
import {isDeletable} from '../../engine/execution.js'
import type {Handler} from '../context.js'
import {findExecution, findJob} from '../find.js'
import {armNext} from '../lifecycle/arm-idle.js'
import {completeJob} from '../lifecycle/complete-job.js'
import {invalidTransition} from '../service-exception.js'

export const deleteJobExecution: Handler<'iot.DeleteJobExecution'> = (input, context) => {
  const {jobId, thingName, executionNumber, force = false} = input
  const job = findJob(context, jobId, input.namespaceId)
  const execution = findExecution(context, {jobId, thingName, executionNumber})
  if (!isDeletable(execution.status, force)) {
    throw invalidTransition(`Job execution in status ${execution.status} cannot be deleted without force.`)
  }
  context.store.executions.remove(execution)
  armNext(context, execution)
  completeJob(context, job)
  return undefined
}
