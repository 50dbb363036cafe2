import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {nextOccurrence} from '../../src/engine/cron.js'
import {lastYearOf, parseCron} from '../../src/engine/cron-expression.js'

const reasonOf = (text: string) => {
  const cron = parseCron(text)
  return typeof cron === 'string' ? cron : undefined
}

describe('parseCron', () => {
  const accepted = [
    'cron(0 10 * * ? *)',
    'cron(0 8 L * ? *)',
    'cron(0 8 LW * ? *)',
    'cron(0 8 3W * ? *)',
    'cron(0 8 ? * 3#2 *)',
    'cron(0 8 ? * TUE#5 *)',
    'cron(0 8 ? * 6L *)',
    'cron(0 8 ? * L *)',
    'cron(0,30 8-10 ? JAN,FEB SUN 2026)',
    'cron(0/15 * ? * MON-FRI *)',
    'cron(*/5 0-23/2 1,15 jan-jun/2 ? 2026-2030,2040)',
    'cron( 0  10 * * ? * )',
    'cron(59 23 31 12 ? 2199)',
    'cron(0 0 1 1 ? 1970)',
  ]
  for (const text of accepted)
    it(`takes ${text}, and it occurs`, () => {
      assert.equal(reasonOf(text), undefined)
      assert.notEqual(nextOccurrence(text, Date.UTC(1970, 0, 0)), undefined)
    })

  const refused: [text: string, reason: RegExp][] = [
    ['every day', /form cron/],
    ['0 10 * * ? *', /form cron/],
    ['cron(0 10 * * ? *) ', /form cron/],
    ['rate(5 minutes)', /form cron/],
    ['cron(0 10 * * *)', /5 fields, not 6/],
    ['cron(0 0 10 * * ? *)', /7 fields/],
    ['cron(0 10 * * * *)', /must be "\?", not none/],
    ['cron(0 10 ? * ? *)', /must be "\?", not both/],
    ['cron(? 10 * * ? *)', /minutes: "\?"/],
    ['cron(60 10 * * ? *)', /minutes: "60" is not 0 to 59/],
    ['cron(0 24 * * ? *)', /hours: "24"/],
    ['cron(0 10 0 * ? *)', /day of month: "0"/],
    ['cron(0 10 32 * ? *)', /day of month: "32"/],
    ['cron(0 10 32W * ? *)', /day of month: "32W"/],
    ['cron(0 10 * 13 ? *)', /month: "13" is not JAN to DEC or 1 to 12/],
    ['cron(0 10 * JANUARY ? *)', /month: "JANUARY"/],
    ['cron(0 10 ? * 0 *)', /day of week: "0"/],
    ['cron(0 10 ? * 8 *)', /day of week: "8"/],
    ['cron(0 10 ? * 3#6 *)', /"3#6"/],
    ['cron(0 10 ? * 3#1,6#3 *)', /one "#" expression/],
    ['cron(0 10 * * ? 1969)', /year: "1969"/],
    ['cron(0 10 * * ? 2200)', /year: "2200"/],
    ['cron(0 10 * * ? 2030-2026)', /runs backwards/],
    ['cron(0/0 10 * * ? *)', /step/],
    ['cron(0, 10 * * ? *)', /between commas/],
    ['cron(0 10 L,1 * ? *)', /day of month: "L"/],
    ['cron(-5 10 * * ? *)', /minutes/],
    ['cron(0 10 MON * ? *)', /day of month: "MON"/],
  ]
  for (const [text, reason] of refused)
    it(`refuses ${text}, and it never occurs`, () => {
      assert.match(reasonOf(text) ?? '', reason)
      assert.equal(nextOccurrence(text, Date.UTC(1970, 0, 0)), undefined)
    })

  it('takes as many values as are given', () => {
    const years = Array.from({length: 200_000}, (_, index) => 1970 + (index % 200)).join(',')
    assert.equal(reasonOf(`cron(0 0 1 1 ? ${years})`), undefined)
  })

  const years: [text: string, last: number][] = [
    ['*', 2199],
    ['2026', 2026],
    ['2024,2022', 2024],
    ['2020-2025/2', 2025],
    ['2020/2', 2199],
  ]
  for (const [year, last] of years) {
    it(`ends with ${year} in ${last}`, () => {
      const cron = parseCron(`cron(0 0 1 * ? ${year})`)
      assert.equal(typeof cron === 'string' ? cron : lastYearOf(cron), last)
    })
  }
})
