import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {appearanceOf} from '../../../src/output/live/appearance.js'
import {plainBar, shareCells, stackedBar} from '../../../src/output/live/bar.js'

const look = appearanceOf({color: false, ascii: true})

describe('shares of a bar', () => {
  const CASES: readonly (readonly [readonly number[], number, readonly number[]])[] = [
    [[], 10, []],
    [[0, 0], 10, [0, 0]],
    [[1, 1], 10, [5, 5]],
    [[1, 1, 1], 10, [4, 3, 3]],
    [[998, 1, 1], 10, [8, 1, 1]],
    [[1_000_000, 1], 20, [19, 1]],
    [[1, 1, 1, 1], 3, [0, 1, 1, 1]],
  ]
  for (const [counts, cells, expected] of CASES) {
    it(`${counts.join(', ')} over ${cells} cells`, () => assert.deepEqual(shareCells(counts, cells), expected))
  }

  it('fill the bar, and show whatever is not zero, for any counts', () => {
    for (let seed = 1; seed < 400; seed++) {
      const counts = Array.from({length: 9}, (_, i) => ((seed * 7919 * (i + 3)) % 13 > 8 ? (seed * 31 * i) % 5000 : 0))
      const shares = shareCells(counts, 60)
      if (counts.some((count) => count > 0))
        assert.equal(
          shares.reduce((a, b) => a + b, 0),
          60,
        )
      for (const [i, count] of counts.entries()) assert.ok((shares[i] ?? 0) >= (count > 0 ? 1 : 0))
    }
  })
})

describe('bars', () => {
  it('show two of a thousand', () => {
    assert.equal(stackedBar({SUCCEEDED: 998, REJECTED: 2}, ['SUCCEEDED', 'REJECTED'], 10, look), '#########r')
  })
  it('are full only when all is there, and empty only when nothing is', () => {
    assert.equal(plainBar(999, 1000, 10, look), '#########-')
    assert.equal(plainBar(1000, 1000, 10, look), '##########')
    assert.equal(plainBar(1, 1000, 10, look), '#---------')
    assert.equal(plainBar(0, 0, 10, look), '----------')
  })
})
