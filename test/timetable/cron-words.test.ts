import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {parseCron} from '../../src/engine/cron-expression.js'
import {cronWords} from '../../src/timetable/cron-words.js'

const cases: readonly (readonly [expression: string, words: string])[] = [
  ['cron(0 23 ? * SUN *)', 'at 23:00 UTC on Sunday'],
  ['cron(30 1 * * ? *)', 'at 01:30 UTC every day'],
  ['cron(0 16 ? * SUN-THU *)', 'at 16:00 UTC on Sunday to Thursday'],
  ['cron(0 10 ? * SAT,SUN *)', 'at 10:00 UTC on Saturday and Sunday'],
  ['cron(0 16 L * ? *)', 'at 16:00 UTC on the last day of the month'],
  ['cron(0 2 15W * ? *)', 'at 02:00 UTC on the day from Monday to Friday nearest to day 15 of the month'],
  ['cron(0 2 ? * TUE#1 *)', 'at 02:00 UTC on the first Tuesday of the month'],
  ['cron(0 2 ? * 6L *)', 'at 02:00 UTC on the last Friday of the month'],
  ['cron(0 2 1,15 1-3 ? 2027)', 'at 02:00 UTC on day 1 and 15 of the month in January to March in 2027'],
  ['cron(0/15 * * * ? *)', 'at minute every 15 from 0 to 59 of every hour (UTC) every day'],
  ['cron(* 2-4 * * ? *)', 'every minute of hour 2 to 4 (UTC) every day'],
]

describe('cron in words', () => {
  for (const [expression, words] of cases) {
    it(expression, () => {
      const cron = parseCron(expression)
      assert.ok(typeof cron !== 'string', String(cron))
      assert.equal(cronWords(cron), words)
    })
  }
})
