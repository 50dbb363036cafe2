import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {consequences} from '../../src/wizard/consequences.js'
import {structure} from './fake-ports.js'

const abort = (thresholdPercentage: number, minNumberOfExecutedThings: number) => ({
  abortConfig: {criteriaList: [{failureType: 'ALL', action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}]},
})
const rate = (maximumPerMinute: number) => ({jobExecutionsRolloutConfig: {maximumPerMinute}})
const SILENT = 'A device that starts and never reports back stays IN_PROGRESS forever, and the job never completes'

/** The member, the input, how many things, what it means. */
const cases: readonly (readonly [string, object, number | undefined, readonly string[]])[] = [
  ['jobExecutionsRolloutConfig', rate(50), 1000, ['1000 things in 20 min']],
  ['jobExecutionsRolloutConfig', rate(50), undefined, []],
  ['jobExecutionsRolloutConfig', {}, 1, ['1 thing in less than 1 min']],
  ['abortConfig', abort(10, 100), 99, ['Never applies: there are 99 things, and 100 must finish first']],
  [
    'abortConfig',
    {...abort(0.01, 10), ...rate(5)},
    1000,
    ['Cancels the job if 1 of the first 10 finished things fails (earliest: 2 min after the start)'],
  ],
  [
    'abortConfig',
    abort(33.34, 3),
    undefined,
    [
      'Cancels the job if 2 of the first 3 finished things fail (earliest: in the first minute)',
      'Even if only 16.67 % of things fail, there is a 26 % chance that it cancels the job',
    ],
  ],
  [
    'abortConfig',
    abort(10, 10),
    1000,
    [
      'Cancels the job if 1 of the first 10 finished things fails (earliest: in the first minute)',
      'Even if only 5 % of things fail, there is a 50 % chance that it cancels the job',
    ],
  ],
  ['abortConfig', {}, 5, []],
  ['timeoutConfig', {}, 5, [SILENT]],
  [
    'timeoutConfig',
    {timeoutConfig: {inProgressTimeoutInMinutes: 60}, ...rate(50)},
    1000,
    ['Online devices finish within 1 h 20 min (1 h)'],
  ],
  ['tags', {tags: []}, 5, []],
]

describe('consequences', () => {
  for (const [member, input, things, lines] of cases) {
    it(`${member} of ${JSON.stringify(input)} for ${things}`, () => {
      const count = things === undefined ? undefined : {things, orMore: false}
      assert.deepEqual(consequences(member, structure(input), count), lines)
    })
  }
})
