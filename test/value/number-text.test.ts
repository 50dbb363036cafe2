import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {parseFloatText, parseInteger} from '../../src/value/number-text.js'
import {cpuClock} from '../support/in-time.js'

const integers: readonly (readonly [string, number | bigint | undefined])[] = [
  ['7', 7],
  ['+7', 7],
  ['-07', -7],
  ['-0', 0],
  ['1_000', 1000],
  ['٣४', 34],
  ['\u001c\u0085\t\u3000 5\u00a0\n', 5],
  ['9007199254740993', 9007199254740993n],
  ['-9007199254740993', -9007199254740993n],
  ['0'.repeat(4299) + 1, 1],
  ['0'.repeat(4300) + 1, undefined],
  ['\ufeff5', undefined],
  ['', undefined],
  [' ', undefined],
  ['1 2', undefined],
  ['1__0', undefined],
  ['_1', undefined],
  ['1_', undefined],
  ['- 1', undefined],
  ['1.0', undefined],
  ['0x10', undefined],
]

const floats: readonly (readonly [string, number | undefined])[] = [
  ['20', 20],
  ['20.', 20],
  ['.5', 0.5],
  ['-1_0.2_5e+0_1', -102.5],
  [' 1e400 ', Infinity],
  ['٣.٥', 3.5],
  ['0'.repeat(10_000) + 1, 1],
  ['-Infinity', -Infinity],
  ['iNf', Infinity],
  ['nan', Number.NaN],
  ['', undefined],
  ['.', undefined],
  ['e5', undefined],
  ['1e', undefined],
  ['1._5', undefined],
  ['1.5.5', undefined],
  ['\ufeff1', undefined],
]

const short = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 5)}… (${text.length})` : text)

describe('number texts', () => {
  for (const [text, expected] of integers) {
    it(`${short(text)} is ${expected === undefined ? 'no whole number' : `the whole number ${expected}`}`, () =>
      assert.equal(parseInteger(text), expected))
  }
  for (const [text, expected] of floats) {
    it(`${short(text)} is ${expected === undefined ? 'no number' : `the number ${expected}`}`, () =>
      assert.equal(parseFloatText(text)?.value, expected))
  }

  const MANY = 100_000
  const long: readonly (readonly [string, string])[] = [
    ['digits', `${'1'.repeat(MANY)}x`],
    ['digits on both sides of a point', `${'1'.repeat(MANY)}.${'1'.repeat(MANY)}x`],
    ['underscores', `${'1_'.repeat(MANY)}x`],
    ['an exponent', `1e${'1'.repeat(MANY)}x`],
    ['spaces inside', `1${' '.repeat(MANY)}x`],
    ['spaces around', `${' '.repeat(MANY)}x${' '.repeat(MANY)}`],
  ]
  for (const [title, text] of long) {
    it(`takes no longer than it must for many ${title}`, () => {
      const spent = cpuClock()
      assert.equal(parseFloatText(text), undefined)
      assert.equal(parseInteger(text), undefined)
      // Milliseconds, where two ways to divide the text would take many seconds.
      assert.ok(spent() < 1000)
    })
  }
})
