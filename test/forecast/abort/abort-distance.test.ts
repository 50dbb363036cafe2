import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {findAbort} from '../../../src/engine/abort.js'
import {abortDistance} from '../../../src/forecast/abort/abort-distance.js'
import {NO_COUNTS} from '../../../src/progress/recount.js'

const criterion = (thresholdPercentage: number, minNumberOfExecutedThings: number) =>
  ({failureType: 'FAILED', action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}) as const

const CASES: readonly (readonly [string, number, number, number, number, number, number?])[] = [
  ['a rollout far from its line', 10, 100, 23, 612 + 6, 46],
  ['a job at its line', 10, 100, 64, 576, 0],
  ['too few executions yet', 10, 100, 2, 3, 8, 100],
  ['the last of those that it waits for', 12, 200, 19, 145, 5, 200],
  ['failures enough already, but too few executions', 10, 100, 40, 3, 0, 100],
  ['a threshold of everything', 100, 1, 0, 5, Infinity],
  ['a threshold of everything, met', 100, 1, 5, 0, 0],
  ['nothing executed yet', 20, 3, 0, 0, 1, 3],
]

describe('distance to an abort', () => {
  for (const [title, threshold, least, failed, succeeded, more, by] of CASES) {
    it(`${title}: ${more}${by === undefined ? '' : `, by the ${by}th`}`, () => {
      const counts = {...NO_COUNTS, FAILED: failed, SUCCEEDED: succeeded}
      const distance = abortDistance([criterion(threshold, least)], counts)
      assert.deepEqual([distance?.more, distance?.by], [more, by])
    })
  }

  it('is exactly where the rules of the service cancel', () => {
    for (let threshold = 1; threshold <= 99; threshold += 7) {
      for (const failed of [0, 1, 9, 40]) {
        const counts = {...NO_COUNTS, FAILED: failed, SUCCEEDED: 120}
        const rule = criterion(threshold, 50)
        const more = abortDistance([rule], counts)?.more ?? -1
        const after = (failures: number) => findAbort([rule], {...counts, FAILED: failed + failures})
        assert.ok(after(more), `${more} more failures cancel at ${threshold} %`)
        if (more > 0) assert.equal(after(more - 1), undefined, `${more - 1} more do not at ${threshold} %`)
      }
    }
  })

  it('is that of the nearest criterion, and none without criteria', () => {
    const counts = {...NO_COUNTS, SUCCEEDED: 100}
    assert.equal(abortDistance([criterion(50, 1), criterion(10, 1)], counts)?.criterion.thresholdPercentage, 10)
    assert.equal(abortDistance([], counts), undefined)
  })
})
