// An execution as its device sees it.
import {secondsLeft} from '../../../engine/timers.js'
import type {Context} from '../../context.js'
import {secondsOf} from '../../render.js'
import type {StoredExecution} from '../../store/executions.js'

export const deviceView = (context: Context, execution: StoredExecution, withDocument: boolean) => ({
  ...deviceSummary(execution),
  thingName: execution.thingName,
  status: execution.status,
  statusDetails: execution.details,
  approximateSecondsBeforeTimedOut: secondsLeft(execution, context.now),
  jobDocument: withDocument ? documentOf(context, execution) : undefined,
})

export const deviceSummary = (execution: StoredExecution) => ({
  jobId: execution.jobId,
  queuedAt: secondsOf(execution.queuedAt),
  startedAt: secondsOf(execution.startedAt),
  lastUpdatedAt: secondsOf(execution.updatedAt),
  versionNumber: execution.version,
  executionNumber: execution.number,
})

export const documentOf = ({store}: Context, {job}: StoredExecution) => store.jobs.document(job).document
