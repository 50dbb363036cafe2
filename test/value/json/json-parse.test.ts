import assert from 'node:assert/strict'
import fc from 'fast-check'
import {JsonSyntaxError, parseJson} from '../../../src/value/json/json-parse.js'
import {printJson} from '../../../src/value/json/json-print.js'
import {Float, type Value} from '../../../src/value/value.js'

/** Numbers as they are written, and what they are. */
const numbers: readonly (readonly [string, Value])[] = [
  ['0', 0],
  ['-0', 0],
  ['7', 7],
  ['-7', -7],
  ['999999999999999', 999_999_999_999_999],
  ['9007199254740993', 9_007_199_254_740_993n],
  ['-9007199254740993', -9_007_199_254_740_993n],
  ['1.0', new Float(1)],
  ['0.5', new Float(0.5)],
  ['1700000000.123', new Float(1_700_000_000.123)],
  ['1e3', new Float(1000)],
  ['1E3', new Float(1000)],
  ['1.5e-3', new Float(0.0015)],
  ['12345678901234567.5', new Float(12_345_678_901_234_568)],
]

const broken: readonly (readonly [string, string])[] = [
  ['01', 'Extra data: line 1 column 2 (char 1)'],
  ['1.', 'Extra data: line 1 column 2 (char 1)'],
  ['1.e3', 'Extra data: line 1 column 2 (char 1)'],
  ['1e', 'Extra data: line 1 column 2 (char 1)'],
  ['-', 'Expecting value: line 1 column 1 (char 0)'],
  ['.5', 'Expecting value: line 1 column 1 (char 0)'],
  ['"a', 'Unterminated string starting at: line 1 column 1 (char 0)'],
  ['["a\\"]', 'Unterminated string starting at: line 1 column 2 (char 1)'],
  ['"a\nb"', 'Invalid control character at: line 1 column 3 (char 2)'],
  ['"a\\x"', 'Invalid \\escape: line 1 column 3 (char 2)'],
]

describe('JSON, read', () => {
  for (const [text, value] of numbers) {
    it(`${text} alone and in a list`, () => {
      assert.deepEqual(parseJson(text), value)
      assert.deepEqual(parseJson(`[${text},1]`), [value, 1])
    })
  }
  for (const [text, message] of broken) {
    it(`${JSON.stringify(text)} is none`, () => {
      assert.throws(
        () => parseJson(text),
        (error) => error instanceof JsonSyntaxError && error.message === message,
      )
    })
  }

  it('reads what JSON.stringify writes, and prints it the same', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), undefined, indent)
        const again = printJson(parseJson(text))
        assert.deepEqual(JSON.parse(again), JSON.parse(text))
      }),
      {numRuns: 500},
    )
  })
})
