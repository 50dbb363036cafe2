import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {DEFAULT_RATE, type RolloutConfig, rateOf} from '../../src/engine/rollout.js'

const exponential = (base: number, factor: number, criteria: object, maximumPerMinute = 1000) =>
  ({
    maximumPerMinute,
    exponentialRate: {baseRatePerMinute: base, incrementFactor: factor, rateIncreaseCriteria: criteria},
  }) as RolloutConfig

describe('rateOf', () => {
  const byNotified = exponential(50, 2, {numberOfNotifiedThings: 1000})
  const bySucceeded = exponential(50, 2, {numberOfSucceededThings: 1000})
  const cases: [title: string, config: RolloutConfig | undefined, notified: number, succeeded: number, rate: number][] =
    [
      ['3.4.1 a thousand by default', undefined, 5000, 0, DEFAULT_RATE],
      ['6.1 constant', {maximumPerMinute: 7}, 5000, 0, 7],
      ['6.2 the base at first', byNotified, 0, 0, 50],
      ['6.2 up to the threshold', byNotified, 999, 999, 50],
      ['6.2 from the threshold on', byNotified, 1000, 0, 100],
      ['6.2 once more', byNotified, 2000, 0, 200],
      ['6.2 and once more', byNotified, 3000, 0, 400],
      ['6.2 capped by the maximum', byNotified, 9000, 0, 1000],
      ['6.2 capped, however often', byNotified, 10_000_000, 0, 1000],
      ['6.3 by succeeded, which stay away', bySucceeded, 5000, 999, 50],
      ['6.3 by succeeded', bySucceeded, 5000, 2500, 200],
      ['19-3 fractions are dropped', exponential(5, 1.5, {numberOfNotifiedThings: 1}), 1, 0, 7],
      ['100 × 1.2 × 1.2 is 144, not a little less', exponential(100, 1.2, {numberOfNotifiedThings: 1}), 2, 0, 144],
      ['10 × 1.1 is 11', exponential(10, 1.1, {numberOfNotifiedThings: 1}), 1, 0, 11],
    ]
  for (const [title, config, notified, succeeded, rate] of cases) {
    it(title, () => assert.equal(rateOf(config, {notified, succeeded}), rate))
  }

  it("the guide's table: 50, 100, 200 and 400 a minute leave at 1000, 2000, 3000 and 4000 things", () => {
    const minutes: Record<number, number> = {}
    for (let notified = 0; notified < 4000; ) {
      const rate = rateOf(byNotified, {notified, succeeded: 0})
      minutes[rate] = (minutes[rate] ?? 0) + 1
      notified += rate
    }
    assert.deepEqual(minutes, {50: 20, 100: 10, 200: 5, 400: 3})
  })
})
