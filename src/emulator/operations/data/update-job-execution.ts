// UpdateJobExecution: a device reports.
import {type Refusal, reportByDevice} from '../../../engine/execution.js'
import type {Handler} from '../../context.js'
import {findExecution} from '../../find.js'
import {changeExecution} from '../../lifecycle/change-execution.js'
import {invalidTransition, type ServiceException, versionMismatch} from '../../service-exception.js'
import {documentOf} from './device-view.js'

export const updateJobExecution: Handler<'iot-jobs-data.UpdateJobExecution'> = (input, context) => {
  const execution = findExecution(context, input)
  const job = context.store.jobs.get(execution.job)
  if (execution.status === 'QUEUED' && job?.status === 'SCHEDULED') {
    throw invalidTransition(
      `The job execution cannot be changed outside of the maintenance window of job ${input.jobId}`,
    )
  }
  const timeout = job?.config.timeoutConfig?.inProgressTimeoutInMinutes
  const update = {
    status: input.status,
    details: input.statusDetails,
    stepMinutes: input.stepTimeoutInMinutes,
    expectedVersion: input.expectedVersion,
  }
  const {next, refusal} = reportByDevice(execution, update, timeout, context.now)
  if (!next) throw toException(refusal, input.status)
  changeExecution(context, execution, next)
  return {
    executionState: input.includeJobExecutionState
      ? {status: next.status, statusDetails: next.details, versionNumber: next.version}
      : undefined,
    jobDocument: input.includeJobDocument ? documentOf(context, execution) : undefined,
  }
}

/** Over HTTP this plane has no error for versions, so one name serves all. */
function toException(refusal: Refusal, to: string): ServiceException {
  if (refusal.reason === 'version') {
    return versionMismatch(`Expected version ${refusal.expected} but found version ${refusal.found}`)
  }
  if (refusal.reason === 'terminal') {
    return invalidTransition(`The job execution is in terminal state ${refusal.status}`)
  }
  return invalidTransition(`The status of job execution cannot be changed to be ${to}`)
}
