// Failures as one JSON document: what they are of, each of them, and their groups. Pure.
import {executionFields} from './execution-records.js'
import type {FailureReport} from './failure.js'

export function failureJson(): FailureReport {
  let count = 0
  return {
    begin: ({progress}) => {
      const {job, total, bad, source} = progress
      const head = {jobId: job.jobId, jobStatus: job.status, things: total, notSucceeded: bad, counts: source}
      return `${JSON.stringify(head, null, 4).slice(0, -2)},\n    "failures": [`
    },
    failure: ({execution, reason, details}) => {
      const fields = {...executionFields(execution), reason, details}
      return `${count++ === 0 ? '\n' : ',\n'}        ${JSON.stringify(fields)}`
    },
    end: ({groups}) => `${count === 0 ? '' : '\n    '}],\n    "groups": ${list(groups)}\n}\n`,
  }
}

const list = (items: readonly object[]) =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => `        ${JSON.stringify(item)}`).join(',\n')}\n    ]`
