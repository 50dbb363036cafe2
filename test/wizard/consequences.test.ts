import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {consequences} from '../../src/wizard/consequences.js'
import {structure} from './fake-ports.js'

const abort = (thresholdPercentage: number, minNumberOfExecutedThings: number) => ({
  abortConfig: {criteriaList: [{failureType: 'ALL', action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}]},
})
const rate = (maximumPerMinute: number) => ({jobExecutionsRolloutConfig: {maximumPerMinute}})
const SILENT = 'a device that starts and never reports back stays IN_PROGRESS forever, and the job never completes'

/** The member, the input, how many things, what it means. */
const cases: readonly (readonly [string, object, number | undefined, readonly string[]])[] = [
  ['jobExecutionsRolloutConfig', rate(50), 1000, ['1000 things in 20 min']],
  ['jobExecutionsRolloutConfig', rate(50), undefined, []],
  ['jobExecutionsRolloutConfig', {}, 1, ['1 thing in less than 1 min']],
  ['abortConfig', abort(10, 100), 99, ['never fires: 99 things only, and 100 executions must end first']],
  [
    'abortConfig',
    {...abort(0.01, 10), ...rate(5)},
    1000,
    ['fires at 1 failure among the first 10 that end, 2 min after the start at the soonest'],
  ],
  [
    'abortConfig',
    abort(33.34, 3),
    undefined,
    [
      'fires at 2 failures among the first 3 that end, within the first minute at the soonest',
      'at 16.67 % failing, 26 % of rollouts are canceled all the same',
    ],
  ],
  [
    'abortConfig',
    abort(10, 10),
    1000,
    [
      'fires at 1 failure among the first 10 that end, within the first minute at the soonest',
      'at 5 % failing, 50 % of rollouts are canceled all the same',
    ],
  ],
  ['abortConfig', {}, 5, []],
  ['timeoutConfig', {}, 5, [SILENT]],
  [
    'timeoutConfig',
    {timeoutConfig: {inProgressTimeoutInMinutes: 60}, ...rate(50)},
    1000,
    ['online devices are done after 1 h 20 min at the latest (1 h)'],
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
