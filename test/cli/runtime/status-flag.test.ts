import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readStatuses} from '../../../src/cli/runtime/status-flag.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {JobExecutionStatus} from '../../../src/model/iot/scalars.js'

describe('--status of executions', () => {
  const CASES: readonly (readonly [readonly string[], readonly string[]])[] = [
    [['FAILED'], ['FAILED']],
    [['failed'], ['FAILED']],
    [
      ['Failed,timed_out', 'in_Progress'],
      ['FAILED', 'TIMED_OUT', 'IN_PROGRESS'],
    ],
    [['FAILED,'], ['FAILED']],
    [['timed-out'], ['TIMED_OUT']],
  ]
  for (const [typed, statuses] of CASES) {
    it(`takes ${typed.join(' ')}`, () => assert.deepEqual(readStatuses(typed, JobExecutionStatus.enum), statuses))
  }

  it('is absent where it is', () => assert.equal(readStatuses(undefined, JobExecutionStatus.enum), undefined))

  it('refuses what is not a status, and statuses that do not apply', () => {
    assert.throws(() => readStatuses(['fialed'], JobExecutionStatus.enum), UsageError)
    assert.throws(() => readStatuses(['succeeded'], ['FAILED']), UsageError)
    assert.throws(() => readStatuses([','], ['FAILED']), /expected at least one status/)
  })
})
