import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {linesBehind, linesText, oneLine} from '../../src/text/one-line.js'

const TEXTS: readonly (readonly [text: string, expected: string])[] = [
  ['plain', 'plain'],
  ['a\nb', 'a\\nb'],
  ['a\r\nb', 'a\\r\\nb'],
  ['\r', '\\r'],
  ['a\tb', 'a\tb'],
  ['', ''],
]

describe('one line', () => {
  for (const [text, expected] of TEXTS) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.equal(oneLine(text), expected)
      assert.equal(linesText(text), expected)
      assert.equal(linesText([text, 'more']), `${expected}\nmore`)
    })
  }

  it('comes from each line of an error, the first behind a prefix', () => {
    assert.deepEqual(linesBehind('x: ', new Error('a\nb')), ['x: a', 'b'])
  })
})
