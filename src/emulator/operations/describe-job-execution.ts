// DescribeJobExecution on the control plane: one execution, in any state.
import {secondsLeft} from '../../engine/timers.js'
import type {Handler} from '../context.js'
import {findExecution} from '../find.js'
import {dateOf} from '../render.js'

export const describeJobExecution: Handler<'iot.DescribeJobExecution'> = (input, context) => {
  const execution = findExecution(context, input)
  return {
    execution: {
      jobId: execution.jobId,
      status: execution.status,
      forceCanceled: execution.forced ? true : undefined,
      statusDetails: execution.details === null ? {} : {detailsMap: execution.details},
      thingArn: context.arns.of('thing', execution.thingName),
      queuedAt: new Date(execution.queuedAt),
      startedAt: dateOf(execution.startedAt),
      lastUpdatedAt: new Date(execution.updatedAt),
      executionNumber: execution.number,
      versionNumber: execution.version,
      approximateSecondsBeforeTimedOut: secondsLeft(execution, context.now),
    },
  }
}
