// StartNextPendingJobExecution: the device takes what is first in its queue.
import {handOut} from '../../../engine/execution.js'
import type {Handler} from '../../context.js'
import {findThing} from '../../find.js'
import {changeExecution} from '../../lifecycle/change-execution.js'
import {deviceView} from './device-view.js'

export const startNextPendingJobExecution: Handler<'iot-jobs-data.StartNextPendingJobExecution'> = (input, context) => {
  const {store, now} = context
  const first = store.executions.first(findThing(context, input.thingName).id)
  if (!first) return {}
  const timeout = store.jobs.get(first.job)?.config.timeoutConfig?.inProgressTimeoutInMinutes
  const next = handOut(first, {details: input.statusDetails, stepMinutes: input.stepTimeoutInMinutes}, timeout, now)
  changeExecution(context, first, next)
  return {execution: deviceView(context, {...first, ...next}, true)}
}
