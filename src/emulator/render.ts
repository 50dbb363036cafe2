// How stored rows look in outputs of both planes.
import type {Arns} from './arn.js'
import type {StoredExecution} from './store/executions.js'
import type {Target} from './store/jobs.js'

export const targetArn = (arns: Arns, {kind, name}: Target) => arns.of(kind, name)

/** The control plane's times: with milliseconds. */
export const dateOf = (moment: number | null) => (moment === null ? undefined : new Date(moment))

/** The device plane's times: whole seconds. */
export const secondsOf = (moment: number | null) => (moment === null ? undefined : Math.floor(moment / 1000))

/** A summary in the control plane's lists. */
export const summaryOf = (execution: StoredExecution) => ({
  status: execution.status,
  queuedAt: new Date(execution.queuedAt),
  startedAt: dateOf(execution.startedAt),
  lastUpdatedAt: new Date(execution.updatedAt),
  executionNumber: execution.number,
  retryAttempt: execution.attempt,
})
