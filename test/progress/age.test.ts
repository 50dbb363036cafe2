import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ageOf, ageSeconds, ageText, agoText, tookOf, tookText} from '../../src/progress/age.js'

const NOW = Date.UTC(2027, 0, 1)
const DAY = 86_400_000

const AGES: readonly (readonly [title: string, at: number | undefined, age: number | undefined, text: string])[] = [
  ['a moment ago', NOW - 90_000, 90_000, '1m30s'],
  ['now', NOW, 0, '0s'],
  ['a little ahead, as clocks differ', NOW + 60_000, 0, '0s'],
  ['more than a day ahead', NOW + DAY + 1, undefined, '-'],
  ['not there', undefined, undefined, '-'],
]
const SPANS: readonly (readonly [title: string, from: number | undefined, to: number | undefined, took?: string])[] = [
  ['an end after its begin', NOW, NOW + 60_000, '1m00s'],
  ['no time', NOW, NOW, '0s'],
  ['an end before its begin', NOW, NOW - 1],
  ['no begin', undefined, NOW],
  ['no end', NOW, undefined],
]

describe('ages', () => {
  for (const [title, at, age, text] of AGES) {
    it(`of what was ${title}: ${text}`, () => {
      assert.equal(ageOf(at, NOW), age)
      assert.equal(ageSeconds(at, NOW), age === undefined ? undefined : age / 1000)
      assert.equal(ageText(at, NOW), text)
      assert.equal(agoText(at, NOW), age === undefined ? undefined : `${text} ago`)
    })
  }
  for (const [title, from, to, took] of SPANS) {
    it(`of what has ${title}: ${took ?? 'nothing'}`, () => {
      assert.equal(tookText(from, to), took)
      assert.equal(tookOf(from, to) === undefined, took === undefined)
    })
  }
})
