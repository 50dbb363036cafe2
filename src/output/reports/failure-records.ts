// Failures as flat records: a line each, for spreadsheets and lists of names. Pure.
import {EXECUTIONS_OF_JOB, executionFields} from './execution-records.js'
import type {Failure, FailureReport} from './failure.js'
import type {Fields} from './record-writer.js'
import {recordWriter} from './records.js'

const NAMES = [...EXECUTIONS_OF_JOB.slice(0, 2), 'reason', ...EXECUTIONS_OF_JOB.slice(2), 'details'] as const

export function failureRecords(format: 'csv' | 'things'): FailureReport {
  const writer = recordWriter(format, NAMES)
  return {
    begin: () => writer.begin(),
    failure: (failure) => writer.record(failureFields(failure)),
    end: () => writer.end(),
  }
}

/** @returns details as JSON text, so that a record stays flat */
export function failureFields({execution, reason, details}: Failure): Fields {
  const {thing, status, ...rest} = executionFields(execution)
  return {
    thing,
    status,
    reason,
    ...rest,
    details: Object.keys(details).length === 0 ? undefined : JSON.stringify(details),
  }
}
