// Failures as JSON: one document that tells what they are of, each of them, and their groups; or each of them alone. Pure.
import {executionFields} from './execution-records.js'
import type {Failure, FailureReport} from './failure.js'

export function failureJson(): FailureReport {
  let count = 0
  return {
    begin: ({progress}) => {
      const {job, total, unsuccessful, source} = progress
      const head = {jobId: job.jobId, jobStatus: job.status, things: total, notSucceeded: unsuccessful, counts: source}
      return `${JSON.stringify(head, null, 4).slice(0, -2)},\n    "failures": [`
    },
    failure: (failure) => `${count++ === 0 ? '\n' : ',\n'}        ${failureText(failure)}`,
    end: ({groups}) => `${count === 0 ? '' : '\n    '}],\n    "groups": ${list(groups)}\n}\n`,
  }
}

/** A line for each, the same as in the document, and nothing around them. */
export function failureNdjson(): FailureReport {
  return {begin: () => '', failure: (failure) => `${failureText(failure)}\n`, end: () => ''}
}

function failureText({execution, reason, details}: Failure): string {
  const {thing, status, ...rest} = executionFields(execution)
  return JSON.stringify({thing, status, reason, ...rest, details})
}

const list = (items: readonly object[]) =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => `        ${JSON.stringify(item)}`).join(',\n')}\n    ]`
