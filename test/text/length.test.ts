import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {characters, longerThan, shorterThan} from '../../src/text/length.js'

describe('characters', () => {
  const cases: [text: string, count: number][] = [
    ['', 0],
    ['abc', 3],
    ['ü✓', 2],
    ['😀😀', 2],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
    ['a😀\ud83d', 3],
  ]
  for (const [text, count] of cases) {
    it(`counts ${count} in ${JSON.stringify(text)}`, () => {
      assert.equal(characters(text), count)
      assert.equal(longerThan(text, count), false)
      assert.equal(shorterThan(text, count), false)
      assert.equal(shorterThan(text, count + 1), true)
      assert.equal(longerThan(text, count - 1), true)
    })
  }
})
