import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {hastyAbort} from '../../../src/forecast/abort/hasty-abort.js'

/** Threshold, least executions, the chance that the first look cancels at half the rate, and what would be better. */
const CASES: readonly (readonly [number, number, number | undefined, number | undefined])[] = [
  [10, 10, 0.4013, 100],
  [10, 20, 0.2642, 100],
  [10, 50, 0.1036, 100],
  [10, 100, undefined, undefined],
  [100, 1, 0.5, 20],
  [50, 1, 0.25, 20],
  [1, 100, 0.3942, 1000],
  [10, 1001, undefined, undefined],
  [0, 10, undefined, undefined],
]

describe('an abort criterion that is hasty', () => {
  for (const [threshold, least, chance, better] of CASES) {
    it(`${threshold} % after ${least}: ${chance ?? 'no'}`, () => {
      const found = hastyAbort(threshold, least)
      assert.equal(found?.better, better)
      assert.equal(found && Math.round(found.chance * 10_000) / 10_000, chance)
    })
  }
})
