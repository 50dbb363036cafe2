import assert from 'node:assert/strict'
import type {ExecutionStatus} from '../../src/engine/execution.js'
import {isRetried} from '../../src/engine/retry.js'

describe('isRetried', () => {
  type Criteria = [failureType: 'FAILED' | 'TIMED_OUT' | 'ALL', numberOfRetries: number][]
  const cases: [
    title: string,
    criteria: Criteria,
    ended: ExecutionStatus,
    failed: number,
    timedOut: number,
    yes: boolean,
  ][] = [
    ['the first failure', [['FAILED', 1]], 'FAILED', 1, 0, true],
    ['the one after the last retry', [['FAILED', 1]], 'FAILED', 2, 0, false],
    ['none allowed', [['FAILED', 0]], 'FAILED', 1, 0, false],
    ['another type', [['FAILED', 3]], 'TIMED_OUT', 0, 1, false],
    [
      'budgets apart',
      [
        ['FAILED', 1],
        ['TIMED_OUT', 1],
      ],
      'TIMED_OUT',
      1,
      1,
      true,
    ],
    ['a common budget', [['ALL', 2]], 'TIMED_OUT', 2, 1, false],
    [
      'never more than ten',
      [
        ['FAILED', 10],
        ['TIMED_OUT', 10],
      ],
      'FAILED',
      6,
      5,
      false,
    ],
    [
      'ten',
      [
        ['FAILED', 10],
        ['TIMED_OUT', 10],
      ],
      'FAILED',
      5,
      5,
      true,
    ],
    ['REJECTED never', [['ALL', 5]], 'REJECTED', 0, 0, false],
    ['CANCELED never', [['ALL', 5]], 'CANCELED', 0, 0, false],
  ]
  for (const [title, criteria, ended, FAILED, TIMED_OUT, yes] of cases) {
    it(title, () => {
      const list = criteria.map(([failureType, numberOfRetries]) => ({failureType, numberOfRetries}))
      assert.equal(isRetried(list, ended, {FAILED, TIMED_OUT}), yes)
    })
  }

  it('retries 5 + 5: five after failures and five after time-outs, so that a thing works on the job eleven times', () => {
    const criteria = [
      {failureType: 'FAILED', numberOfRetries: 5},
      {failureType: 'TIMED_OUT', numberOfRetries: 5},
    ] as const
    const attempts = {FAILED: 0, TIMED_OUT: 0}
    let executions = 0
    for (let retried = true; retried; ) {
      const ended = executions % 2 === 0 ? 'FAILED' : 'TIMED_OUT'
      executions++
      attempts[ended]++
      retried = isRetried(criteria, ended, attempts)
    }
    assert.equal(executions, 11)
  })
})
