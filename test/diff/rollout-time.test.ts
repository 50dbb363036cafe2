import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {durationText} from '../../src/diff/duration-text.js'
import {rolloutTime} from '../../src/diff/rollout-time.js'
import {fromPlain} from '../../src/value/plain.js'

const rising = (criteria: object, maximumPerMinute = 1000) => ({
  maximumPerMinute,
  exponentialRate: {baseRatePerMinute: 50, incrementFactor: 2, rateIncreaseCriteria: criteria},
})

/** Settings, things left, things notified, minutes, whether it may take longer. */
const times: readonly (readonly [object | undefined, number, number, number, boolean])[] = [
  [undefined, 1000, 0, 1, false],
  [{}, 500, 0, 0.5, false],
  [{maximumPerMinute: 50}, 1000, 0, 20, false],
  [{maximumPerMinute: 50}, 0, 0, 0, false],
  // 20 minutes at 50, 10 at 100, 5 at 200: the table of the developer guide.
  [rising({numberOfNotifiedThings: 1000}), 1000, 0, 20, false],
  [rising({numberOfNotifiedThings: 1000}), 3000, 0, 35, false],
  [rising({numberOfNotifiedThings: 1000}), 1000, 1000, 10, false],
  [rising({numberOfNotifiedThings: 1000}, 60), 1600, 0, 30, false],
  [rising({numberOfSucceededThings: 1000}), 3000, 0, 35, true],
]

describe('rolloutTime', () => {
  for (const [config, left, notified, minutes, atLeast] of times) {
    it(`${JSON.stringify(config)}: ${left} after ${notified}`, () =>
      assert.deepEqual(rolloutTime(fromPlain(config), left, notified), {minutes, atLeast}))
  }
})

const durations: readonly (readonly [number, string])[] = [
  [0, 'less than 1 min'],
  [0.99, 'less than 1 min'],
  [1, '1 min'],
  [19.2, '20 min'],
  [60, '1 h'],
  [200, '3 h 20 min'],
  [1440, '1 d'],
  [3000, '2 d 2 h'],
]

describe('durationText', () => {
  for (const [minutes, text] of durations) it(text, () => assert.equal(durationText(minutes), text))
})
