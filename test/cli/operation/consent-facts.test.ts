import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {deleteFacts} from '../../../src/cli/operation/consent-facts.js'
import type {ObservedJob} from '../../../src/progress/observed-job.js'
import {jobOf} from '../../progress/jobs.js'

const executions = {QUEUED: 2, IN_PROGRESS: 1, SUCCEEDED: 3}

const rows: readonly (readonly [status: ObservedJob['status'], force: boolean, facts: RegExp])[] = [
  ['IN_PROGRESS', false, /^The job is IN_PROGRESS, so the service will refuse: cancel it first, or add --force$/],
  ['SCHEDULED', false, /^The job is SCHEDULED, so the service will refuse/],
  ['IN_PROGRESS', true, /^2 queued and 1 in progress: canceled\nThe records of 6 executions are deleted/],
  ['COMPLETED', false, /^The records of 6 executions are deleted/],
  ['CANCELED', true, /^The records of 6 executions are deleted/],
]

describe('what a question before a deletion says', () => {
  for (const [status, force, facts] of rows) {
    it(`of a job that is ${status}${force ? ', with --force' : ''}`, () => {
      const job = jobOf({status, executions})
      assert.match(deleteFacts({job, account: undefined}, force).join('\n'), facts)
    })
  }
})
