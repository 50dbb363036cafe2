// GetPendingJobExecutions: all that a device has to do. Both lists are always there.
import type {Handler} from '../../context.js'
import {findThing} from '../../find.js'
import {MAX_PENDING_SHOWN} from '../../quotas.js'
import {deviceSummary} from './device-view.js'

export const getPendingJobExecutions: Handler<'iot-jobs-data.GetPendingJobExecutions'> = ({thingName}, context) => {
  const pending = context.store.executions.pending(findThing(context, thingName).id, MAX_PENDING_SHOWN)
  return {
    inProgressJobs: pending.filter(({status}) => status === 'IN_PROGRESS').map(deviceSummary),
    queuedJobs: pending.filter(({status}) => status === 'QUEUED').map(deviceSummary),
  }
}
