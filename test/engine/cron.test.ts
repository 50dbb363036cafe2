import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {latestOccurrence, nextOccurrence} from '../../src/engine/cron.js'

/** A Friday. */
const AFTER = '2026-11-20T12:00:00Z'

describe('nextOccurrence', () => {
  const cases: [fields: string, expected: string | undefined, after?: string][] = [
    ['0 13 * * ? *', '2026-11-20T13:00'],
    ['0 12 * * ? *', '2026-11-21T12:00'],
    ['* * * * ? *', '2026-11-20T12:01'],
    ['* * * * ? *', '2026-11-20T12:01', '2026-11-20T12:00:59Z'],
    ['0/15 * * * ? *', '2026-11-20T12:15'],
    ['5-10/5,40 * * * ? *', '2026-11-20T12:05'],
    ['0 9-17/4 * * ? *', '2026-11-20T13:00'],
    ['0 22-2 * * ? *', '2026-11-21T00:00', '2026-11-20T23:30:00Z'],
    ['0 0 ? * MON-FRI *', '2026-11-23T00:00'],
    ['0 0 ? * 1 *', '2026-11-22T00:00'],
    ['0 0 ? * SAT *', '2026-11-21T00:00'],
    ['0 0 ? * L *', '2026-11-21T00:00'],
    ['0 0 ? * 6L *', '2026-11-27T00:00'],
    ['0 0 ? * FRI#1 *', '2026-12-04T00:00'],
    ['0 0 ? * 2#5 *', '2026-11-30T00:00'],
    ['0 0 L * ? *', '2026-11-30T00:00'],
    ['0 0 L 2 ? 2028', '2028-02-29T00:00'],
    ['0 0 LW * ? *', '2027-01-29T00:00', '2027-01-01T00:00:00Z'],
    ['0 0 22W * ? *', '2026-11-23T00:00'],
    ['0 0 21W * ? *', '2026-12-21T00:00'],
    ['0 0 1W 8 ? 2026', '2026-08-03T00:00', '2026-01-01T00:00:00Z'],
    ['30 4 31 * ? *', '2026-12-31T04:30'],
    ['0 0 1 JAN,JUL ? *', '2027-01-01T00:00'],
    ['0 0 29 2 ? *', '2028-02-29T00:00'],
    ['59 23 31 12 ? 2199', '2199-12-31T23:59'],
    ['0 0 30 2 ? *', undefined],
    ['0 0 1 1 ? 2020', undefined],
  ]
  for (const [fields, expected, after = AFTER] of cases) {
    it(`cron(${fields}) after ${after.slice(0, 16)} is ${expected ?? 'never'}`, () => {
      const found = nextOccurrence(`cron(${fields})`, Date.parse(after))
      assert.equal(found === undefined ? undefined : new Date(found).toISOString().slice(0, 16), expected)
    })
  }
})

describe('latestOccurrence', () => {
  const cases: [fields: string, expected: string | undefined][] = [
    ['* * * * ? *', '2026-11-20T12:00'],
    ['0 12 * * ? *', '2026-11-20T12:00'],
    ['1 12 * * ? *', '2026-11-19T12:01'],
    ['0/7 3 * * ? *', '2026-11-20T03:56'],
    ['0 0 ? * FRI *', '2026-11-20T00:00'],
    ['0 23 ? * THU *', '2026-11-19T23:00'],
    ['0 23 ? * WED *', undefined],
  ]
  for (const [fields, expected] of cases) {
    it(`cron(${fields}) up to ${AFTER.slice(0, 16)} is ${expected ?? 'longer ago'}`, () => {
      const found = latestOccurrence(`cron(${fields})`, Date.parse(AFTER))
      assert.equal(found === undefined ? undefined : new Date(found).toISOString().slice(0, 16), expected)
    })
  }
})
