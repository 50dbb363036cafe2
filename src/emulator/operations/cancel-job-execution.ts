// CancelJobExecution: one device is let off.
import {cancel, type Refusal} from '../../engine/execution.js'
import type {Handler} from '../context.js'
import {findExecution} from '../find.js'
import {changeExecution} from '../lifecycle/change-execution.js'
import {invalidTransition, versionConflict} from '../service-exception.js'

export const cancelJobExecution: Handler<'iot.CancelJobExecution'> = (input, context) => {
  const {force = false, expectedVersion, statusDetails} = input
  const execution = findExecution(context, {jobId: input.jobId, thingName: input.thingName})
  const {next, refusal} = cancel(execution, {force, expectedVersion, details: statusDetails}, context.now)
  if (!next) throw toException(refusal, execution.status)
  changeExecution(context, execution, next)
  return undefined
}

function toException(refusal: Refusal | undefined, status: string) {
  if (refusal?.reason === 'version') {
    return versionConflict(`Expected version ${refusal.expected} but found version ${refusal.found}`)
  }
  return invalidTransition(`Job execution in status ${status} cannot be canceled.`)
}
