import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {retryCommand} from '../../../src/output/live/retry-hint.js'
import type {ObservedJob} from '../../../src/progress/observed-job.js'
import {measure} from '../../../src/progress/progress.js'
import {jobOf} from '../../progress/jobs.js'

interface Case {
  readonly title: string
  readonly status: ObservedJob['status']
  readonly executions: Partial<ObservedJob['executions']>
  readonly resolved?: number
  readonly command: string | undefined
}

const CASES: readonly Case[] = [
  {
    title: 'what failed',
    status: 'COMPLETED',
    executions: {SUCCEEDED: 9, FAILED: 1},
    command: 'iotjobs retry fw-2 --local',
  },
  {title: 'what timed out', status: 'COMPLETED', executions: {TIMED_OUT: 1}, command: 'iotjobs retry fw-2 --local'},
  {
    title: 'what failed so far',
    status: 'IN_PROGRESS',
    executions: {FAILED: 1, QUEUED: 3},
    command: 'iotjobs retry fw-2 --local',
  },
  {
    title: 'what an abort left',
    status: 'CANCELED',
    executions: {SUCCEEDED: 3, FAILED: 2, CANCELED: 5},
    resolved: 100,
    command: 'iotjobs retry fw-2 --local --status FAILED,CANCELED,NOT_SENT',
  },
  {
    title: 'what was canceled',
    status: 'COMPLETED',
    executions: {SUCCEEDED: 3, CANCELED: 5},
    command: 'iotjobs retry fw-2 --local --status CANCELED',
  },
  {title: 'nothing where all succeeded', status: 'COMPLETED', executions: {SUCCEEDED: 3}, command: undefined},
  {title: 'nothing that devices rejected', status: 'COMPLETED', executions: {REJECTED: 3}, command: undefined},
]

describe('the command that goes on with a job', () => {
  for (const {title, status, executions, resolved, command} of CASES) {
    it(`takes ${title}`, () => {
      assert.equal(retryCommand(measure(jobOf({status, executions}), undefined, resolved), ' --local'), command)
    })
  }
})
