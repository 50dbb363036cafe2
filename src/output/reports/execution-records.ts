// Executions as records. Pure.
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {iso} from './iso.js'
import type {Fields} from './record-writer.js'

const REST = ['status', 'attempt', 'executionNumber', 'queuedAt', 'startedAt', 'lastUpdatedAt'] as const

export const EXECUTIONS_OF_JOB = ['thing', ...REST] as const
export const EXECUTIONS_OF_THING = ['job', ...REST] as const

export function executionFields(execution: ObservedExecution): Fields {
  const {jobId, thingName, status, retryAttempt, executionNumber, queuedAt, startedAt, updatedAt} = execution
  return {
    thing: thingName,
    job: jobId,
    status,
    attempt: retryAttempt + 1,
    executionNumber,
    queuedAt: iso(queuedAt),
    startedAt: iso(startedAt),
    lastUpdatedAt: iso(updatedAt),
  }
}
