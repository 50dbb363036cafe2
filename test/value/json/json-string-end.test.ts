import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {jsonStringEnd} from '../../../src/value/json/json-string-end.js'

/** The same as a pattern, which long texts are too much for. */
const STRING = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/y
const PIECES = ['"', '\\', '\\"', '\\\\', 'a', '\n', '{', '/*', '😀', '\\u0022']

/** The same numbers every time. */
function* numbers(most: number): Generator<number> {
  for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) yield seed % most
}

describe('the end of a string of JSON', () => {
  it('is where a pattern finds it, in thousands of texts', () => {
    const next = numbers(PIECES.length)
    for (let round = 0; round < 5000; round++) {
      const text = `"${Array.from({length: round % 13}, () => PIECES[next.next().value ?? 0]).join('')}`
      STRING.lastIndex = 0
      assert.equal(jsonStringEnd(text, 0), STRING.exec(text)?.[0].length, JSON.stringify(text))
    }
  })

  it('is the end of the text where it is not closed', () => {
    assert.equal(jsonStringEnd('{"a', 1), 3)
    assert.equal(jsonStringEnd('"a\\', 0), 3)
  })
})
