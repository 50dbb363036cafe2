import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {findAbort} from '../../../src/engine/abort.js'
import {abortOdds, boundaryOf} from '../../../src/forecast/abort/abort-odds.js'
import {NO_COUNTS} from '../../../src/progress/recount.js'
import {criterion} from '../fleets.js'

const MILLION = 1_000_000

/** Threshold, least executions, executions, failure rate, chance of an abort. */
const CASES: readonly (readonly [string, number, number, number, number, number])[] = [
  ['by hand: 0.15625 at the third, 0.10546875 at the fourth', 50, 3, 4, 0.25, 0.26171875],
  ['a threshold just below a third', 33.33, 3, 3, 0.1, 1 - 0.9 ** 3],
  ['a threshold just above a third', 33.34, 3, 3, 0.1, 3 * 0.01 * 0.9 + 0.001],
  ['the ballot theorem: 1 %', 10, 10, MILLION, 0.01, 0.1],
  ['the ballot theorem: 5 %', 10, 10, MILLION, 0.05, 0.5],
  ['the ballot theorem: 8 %', 10, 10, MILLION, 0.08, 0.8],
  ['half the threshold, after 100', 10, 100, 1000, 0.05, 0.0386691],
  ['four fifths of the threshold, after 100', 10, 100, 1000, 0.08, 0.454032],
  ['the threshold itself, after 100', 10, 100, 1000, 0.1, 0.888319],
  ['nothing fails', 10, 100, MILLION, 0, 0],
  ['all fail', 10, 100, MILLION, 1, 1],
  ['more are waited for than there are', 10, 1001, 1000, 1, 0],
  ['no execution at all', 10, 1, 0, 1, 0],
  ['a threshold of everything: the first alone decides', 100, 1, 1000, 0.25, 0.25],
  ['a threshold of everything, after two', 100, 2, 1000, 0.25, 0.0625],
]

describe('the odds of an abort', () => {
  for (const [title, threshold, least, steps, failing, chance] of CASES) {
    it(`${title}: ${chance}`, () => {
      const {low, high} = abortOdds({criteria: [criterion(threshold, least)], failing, steps})
      assert.ok(Math.abs(low - chance) < 1e-6 && Math.abs(high - chance) < 1e-6, `${low} to ${high}`)
    })
  }

  it('are p/θ wherever the criterion looks from the first possible failure on, as the ballot theorem says', () => {
    for (const [threshold, least] of [
      [50, 2],
      [25, 4],
      [20, 5],
      [5, 20],
      [4, 25],
      [2, 50],
    ] as const) {
      for (const part of [0.1, 0.3, 0.6, 0.85]) {
        const failing = (part * threshold) / 100
        const {low} = abortOdds({criteria: [criterion(threshold, least)], failing, steps: MILLION})
        assert.ok(Math.abs(low - part) < 1e-5, `${threshold} % after ${least} at ${failing}: ${low}`)
      }
    }
  })

  it('come with the moment: all at the least where all fail', () => {
    const {first, hits} = abortOdds({criteria: [criterion(10, 100)], failing: 1, steps: 1000})
    assert.equal(first + hits.findIndex((hit) => hit > 0.999), 100)
  })

  it('lie between two bounds where they are too dear to compute', () => {
    const {low, high} = abortOdds({criteria: [criterion(20, 100)], failing: 0.2, steps: MILLION})
    assert.ok(low > 0.985 && low < 0.995 && high > 0.999 && high <= 1, `${low} to ${high}`)
    const poor = abortOdds({criteria: [criterion(20, 100)], failing: 0.2, steps: MILLION, budget: 10_000})
    assert.ok(poor.low < low && poor.high >= high - 1e-9)
  })

  it('go on from where a job stands', () => {
    const criteria = [criterion(10, 100)]
    const next = abortOdds({criteria, failing: 0.05, steps: 1, begun: {ended: 99, failed: 9}})
    assert.ok(Math.abs(next.low - 0.05) < 1e-12)
    assert.equal(abortOdds({criteria, failing: 0, steps: 1, begun: {ended: 99, failed: 10}}).low, 1)
  })

  it('hold for the first of several criteria', () => {
    const [strict, loose] = [criterion(30, 5), criterion(10, 100)]
    const odds = (...criteria: (typeof strict)[]) => abortOdds({criteria, failing: 0.08, steps: 1000}).low
    const both = odds(strict, loose)
    assert.ok(both > Math.max(odds(strict), odds(loose)) && both < odds(strict) + odds(loose))
  })

  it('agree with a plain enumeration of all outcomes', () => {
    for (const [threshold, least, failing] of [
      [37.5, 2, 0.3],
      [12.34, 5, 0.15],
      [66.67, 3, 0.6],
      [99.99, 1, 0.4],
    ] as const) {
      const {low} = abortOdds({criteria: [criterion(threshold, least)], failing, steps: 14})
      assert.ok(Math.abs(low - enumerated(threshold, least, failing, 14)) < 1e-12)
    }
  })

  it('draw the line where the service does, for all counts up to 2000', () => {
    for (const [threshold, least] of [
      [10, 100],
      [33.33, 3],
      [33.34, 3],
      [0.01, 1],
      [100, 7],
      [12.5, 64],
      [99.99, 1],
    ] as const) {
      const rule = criterion(threshold, least)
      const boundary = boundaryOf([rule])
      const aborts = (failed: number, ended: number) =>
        findAbort([rule], {...NO_COUNTS, FAILED: failed, SUCCEEDED: ended - failed}) !== undefined
      for (let ended = 1; ended <= 2000; ended++) {
        const line = boundary(ended)
        // The service's test rises with failures, so it holds from the line on where it changes there.
        if (line <= ended) assert.ok(aborts(line, ended), `${line} of ${ended} at ${threshold} %`)
        if (line > 0) assert.ok(!aborts(Math.min(line - 1, ended), ended), `${line - 1} of ${ended} at ${threshold} %`)
      }
    }
  })
})

/** Every order of ends, one by one. */
function enumerated(threshold: number, least: number, failing: number, steps: number, ended = 0, failed = 0): number {
  const rule = criterion(threshold, least)
  if (ended > 0 && findAbort([rule], {...NO_COUNTS, FAILED: failed, SUCCEEDED: ended - failed})) return 1
  if (ended === steps) return 0
  const next = (more: number) => enumerated(threshold, least, failing, steps, ended + 1, failed + more)
  return failing * next(1) + (1 - failing) * next(0)
}
