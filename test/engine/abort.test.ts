import assert from 'node:assert/strict'
import {type AbortCriterion, findAbort} from '../../src/engine/abort.js'
import type {Counts} from '../../src/engine/job.js'

const NONE: Counts = {
  QUEUED: 0,
  IN_PROGRESS: 0,
  SUCCEEDED: 0,
  FAILED: 0,
  TIMED_OUT: 0,
  REJECTED: 0,
  REMOVED: 0,
  CANCELED: 0,
}

describe('findAbort', () => {
  const cases: [title: string, criterion: Partial<AbortCriterion>, counts: Partial<Counts>, holds: boolean][] = [
    ['7.2 not before the minimum', {minNumberOfExecutedThings: 10}, {FAILED: 9}, false],
    ['7.2 at the minimum', {minNumberOfExecutedThings: 10}, {FAILED: 10}, true],
    ['7.3 at the threshold', {}, {FAILED: 1, SUCCEEDED: 4}, true],
    ['7.3 below it', {}, {FAILED: 1, SUCCEEDED: 5}, false],
    ['7.3 of the executions that ended', {}, {FAILED: 1, QUEUED: 100, IN_PROGRESS: 100}, true],
    [
      '7.4 canceled and removed do not count',
      {minNumberOfExecutedThings: 2},
      {FAILED: 1, CANCELED: 5, REMOVED: 5},
      false,
    ],
    ['7.3 its own type only', {failureType: 'TIMED_OUT'}, {FAILED: 5}, false],
    [
      '7.3 ALL is three types',
      {failureType: 'ALL', thresholdPercentage: 75},
      {FAILED: 1, REJECTED: 1, TIMED_OUT: 1, SUCCEEDED: 1},
      true,
    ],
    ['7.5 two decimals, exactly', {thresholdPercentage: 14.28}, {FAILED: 1, SUCCEEDED: 6}, true],
    ['7.5 two decimals, just not', {thresholdPercentage: 14.29}, {FAILED: 1, SUCCEEDED: 6}, false],
    ['7.5 a float that is not what it says', {thresholdPercentage: 0.07}, {FAILED: 7, SUCCEEDED: 9993}, true],
  ]
  for (const [title, criterion, counts, holds] of cases) {
    it(title, () => {
      const whole: AbortCriterion = {
        failureType: 'FAILED',
        action: 'CANCEL',
        thresholdPercentage: 20,
        minNumberOfExecutedThings: 1,
        ...criterion,
      }
      assert.equal(findAbort([whole], {...NONE, ...counts}) === whole, holds)
    })
  }

  it('7.1 the first that holds', () => {
    const criteria = (['TIMED_OUT', 'ALL', 'FAILED'] as const).map(
      (failureType): AbortCriterion => ({
        failureType,
        action: 'CANCEL',
        thresholdPercentage: 1,
        minNumberOfExecutedThings: 1,
      }),
    )
    assert.equal(findAbort(criteria, {...NONE, FAILED: 1})?.failureType, 'ALL')
  })
})
