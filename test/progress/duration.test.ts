import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UsageError} from '../../src/errors/cli-error.js'
import {durationText, parseDuration} from '../../src/progress/duration.js'

const READ: readonly (readonly [string, number])[] = [
  ['90s', 90_000],
  ['90', 90_000],
  ['1.5', 1500],
  ['45m', 2_700_000],
  ['2h', 7_200_000],
  ['1h30m', 5_400_000],
  ['1d', 86_400_000],
  ['1d2h3m4s', 93_784_000],
  ['0.5s', 500],
]
const REFUSED = ['', '0', '0s', 'h', '-5m', '2 h', '30m1h', '500ms', '1w', 'two hours', '1e3']
const WRITTEN: readonly (readonly [number, string])[] = [
  [0, '0s'],
  [-5, '0s'],
  [59_499, '59s'],
  [60_000, '1m00s'],
  [1_662_000, '27m42s'],
  [3_599_999, '1h00m'],
  [11_040_000, '3h04m'],
  [183_600_000, '2d03h'],
  [1e300, 'over 999999d'],
  [Infinity, 'over 999999d'],
]

describe('spans of time', () => {
  for (const [text, milliseconds] of READ) {
    it(`reads ${text}`, () => assert.equal(parseDuration(text, '--timeout'), milliseconds))
  }
  for (const text of REFUSED) {
    it(`refuses '${text}' and names the flag`, () => {
      assert.throws(
        () => parseDuration(text, '--stall'),
        (error) => error instanceof UsageError && error.message.includes(`--stall: '${text}' is not a valid duration`),
      )
    })
  }
  for (const [milliseconds, text] of WRITTEN) {
    it(`writes ${milliseconds} ms as ${text}`, () => assert.equal(durationText(milliseconds), text))
  }
})
