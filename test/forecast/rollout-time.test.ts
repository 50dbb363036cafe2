import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {RolloutConfig} from '../../src/engine/rollout.js'
import {longestRollout, rolloutTime} from '../../src/forecast/rollout-time.js'

const MINUTE = 60_000
const rising = (criteria: object, maximumPerMinute = 1000): RolloutConfig => ({
  maximumPerMinute,
  exponentialRate: {baseRatePerMinute: 50, incrementFactor: 2, rateIncreaseCriteria: criteria},
})

/** Settings, things left, things notified, minutes, whether it may take longer. */
const times: readonly (readonly [RolloutConfig, number, number, number, boolean])[] = [
  [{}, 1000, 0, 1, false],
  [{}, 500, 0, 1, false],
  [{maximumPerMinute: 50}, 1000, 0, 20, false],
  [{maximumPerMinute: 50}, 1001, 0, 21, false],
  [{maximumPerMinute: 50}, 0, 0, 0, false],
  // 20 minutes at 50, 10 at 100, 5 at 200: the table of the developer guide.
  [rising({numberOfNotifiedThings: 1000}), 1000, 0, 20, false],
  [rising({numberOfNotifiedThings: 1000}), 3000, 0, 35, false],
  [rising({numberOfNotifiedThings: 1000}), 10_000, 0, 44, false],
  [rising({numberOfNotifiedThings: 1000}), 1000, 1000, 10, false],
  [rising({numberOfNotifiedThings: 1000}, 60), 1600, 0, 30, false],
  [rising({numberOfSucceededThings: 1000}), 3000, 0, 35, true],
  // A job in progress goes on at the rate that it has reached.
  [rising({numberOfNotifiedThings: 1000}), 1000, 9000, 1, false],
]

describe('rolloutTime', () => {
  for (const [config, left, notified, minutes, atLeast] of times) {
    it(`${JSON.stringify(config)}: ${left} after ${notified}`, () =>
      assert.deepEqual(rolloutTime(config, {left, notified}), {minutes, atLeast}))
  }

  it('takes what waits for its device as succeeded where that speeds the rollout up', () => {
    const config = rising({numberOfSucceededThings: 1000})
    assert.equal(rolloutTime(config, {left: 100, notified: 1000, succeeded: 0, pending: 1000}).minutes, 1)
    assert.equal(rolloutTime(config, {left: 100, notified: 1000, succeeded: 0, pending: 0}).minutes, 2)
  })

  it('takes no success for granted where the longest time is asked for', () => {
    assert.equal(longestRollout(rising({numberOfSucceededThings: 10}), {left: 500, pending: 500}), 10 * MINUTE)
    assert.equal(longestRollout(rising({numberOfNotifiedThings: 10}), {left: 150}), 2 * MINUTE)
  })

  it('does not count minute by minute', () => {
    assert.equal(rolloutTime({maximumPerMinute: 1}, {left: 1_000_000_000}).minutes, 1_000_000_000)
    assert.equal(rolloutTime({maximumPerMinute: 0}, {left: 1}).minutes, Infinity)
  })
})
