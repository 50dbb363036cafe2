// DescribeJobExecution on the device plane: what a device is to do, by job or as `$next`.
import {isPending} from '../../../engine/statuses.js'
import type {Context, Handler} from '../../context.js'
import {findExecution, findThing} from '../../find.js'
import {ServiceException} from '../../service-exception.js'
import {deviceView} from './device-view.js'

export const describeJobExecution: Handler<'iot-jobs-data.DescribeJobExecution'> = (input, context) => {
  const {includeJobDocument = true} = input
  const execution = input.jobId === '$next' ? findNext(context, input.thingName) : findExecution(context, input)
  if (execution && !isPending(execution.status)) {
    throw new ServiceException('TerminalStateException', `The job execution is in terminal state ${execution.status}`)
  }
  return {execution: execution && deviceView(context, execution, includeJobDocument)}
}

function findNext(context: Context, thingName: string) {
  return context.store.executions.first(findThing(context, thingName).id)
}
