import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {minutesText} from '../../src/diff/minutes-text.js'

const durations: readonly (readonly [number, string])[] = [
  [0, 'less than 1 min'],
  [0.99, 'less than 1 min'],
  [1, '1 min'],
  [19.2, '20 min'],
  [60, '1 h'],
  [200, '3 h 20 min'],
  [1440, '1 d'],
  [3000, '2 d 2 h'],
]

describe('minutesText', () => {
  for (const [minutes, text] of durations) it(text, () => assert.equal(minutesText(minutes), text))
})
