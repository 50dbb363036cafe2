// Maintenance windows in words → cron in UTC, held against another implementation of time zones.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {nextOpenings} from '../../src/engine/windows.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {windowCron} from '../../src/timetable/window-cron.js'
import {readWindow} from '../../src/timetable/window-words.js'

const NOW = Date.parse('2026-11-21T09:00:00Z')
const made = (text: string, zone = 'UTC', from = NOW) =>
  windowCron(readWindow(text, zone, '--window'), from, '--window')

const crons: readonly (readonly [text: string, cron: string, minutes: number])[] = [
  ['mon 01:00 for 2h Africa/Maseru', 'cron(0 23 ? * SUN *)', 120],
  ['mon-fri 01:00 for 2h Asia/Tokyo', 'cron(0 16 ? * SUN-THU *)', 120],
  ['daily 02:30 for 1h Europe/Berlin', 'cron(30 1 * * ? *)', 60],
  ['mon 23:30 for 1h America/New_York', 'cron(30 4 ? * TUE *)', 60],
  ['daily 02:00 for 1h Asia/Kolkata', 'cron(30 20 * * ? *)', 60],
  ['1st 01:00 for 1h Asia/Tokyo', 'cron(0 16 L * ? *)', 60],
  ['last 23:00 for 1h America/New_York', 'cron(0 4 1 * ? *)', 60],
  ['last 23:00 for 1h', 'cron(0 23 L * ? *)', 60],
  ['2nd,15th 01:00 for 1h Asia/Tokyo', 'cron(0 16 1,14 * ? *)', 60],
  ['sat,sun 10:00 for 90m', 'cron(0 10 ? * SAT,SUN *)', 90],
  ['sun-wed 01:00 for 1h Asia/Tokyo', 'cron(0 16 ? * SAT,SUN,MON,TUE *)', 60],
  ['fri-mon 10:00 for 1h', 'cron(0 10 ? * FRI,SAT,SUN,MON *)', 60],
  ['first tue 02:00 for 1h', 'cron(0 2 ? * TUE#1 *)', 60],
  ['last fri 02:00 for 1h', 'cron(0 2 ? * FRIL *)', 60],
  ['Monday-Friday 2:05 for 1430m', 'cron(5 2 ? * MON-FRI *)', 1430],
  ['daily 02:00 for 1h Asia/Kathmandu', 'cron(15 20 * * ? *)', 60],
]

const refused: readonly (readonly [text: string, message: RegExp])[] = [
  ['mon 01:00 for 1431m', /a window stays open for 1 to 1430 whole minutes, not 1431m/],
  ['mon 01:00 for 30s', /whole minutes, not 30s/],
  ['mon 01:00', /not understood/],
  ['mon 24:00 for 1h', /not a time of day/],
  ['someday 01:00 for 1h', /not a day of the week/],
  ['29th 01:00 for 1h', /1st to 28th, or last/],
  ['15th-3rd 01:00 for 1h', /run backwards/],
  ['mon 01:00 for 1h Mars/Olympus', /Unknown time zone/],
  ['1st,15th 01:00 for 1h Asia/Tokyo', /opens on the day before or after/],
  ['28th 23:00 for 1h America/New_York', /opens on the day before or after/],
  ['last 01:00 for 1h Asia/Tokyo', /opens on the day before or after/],
  ['first mon 01:00 for 1h Asia/Tokyo', /opens on the day before or after/],
]

describe('windows in words', () => {
  for (const [text, startTime, minutes] of crons) {
    it(text, () => {
      const cron = made(text)
      assert.deepEqual([cron.startTime, cron.durationInMinutes], [startTime, minutes])
    })
  }

  for (const [text, message] of refused) {
    it(`refuses '${text}'`, () =>
      assert.throws(
        () => made(text),
        (error) => error instanceof UsageError && error.exitCode === 252 && message.test(error.message),
      ))
  }

  it('says when summer time moves it', () => {
    const {shift} = made('daily 02:30 for 1h Europe/Berlin')
    assert.deepEqual([new Date(shift?.at ?? 0).toISOString(), shift?.time], ['2027-03-28T01:00:00.000Z', '03:30'])
    assert.equal(made('daily 02:30 for 1h Asia/Tokyo').shift, undefined)
  })

  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 2 === 0)
  const words = ['daily 02:30 for 1h', 'mon-fri 23:15 for 1h', 'sun 00:45 for 1h', '10th 01:00 for 1h']

  it(`opens when a calendar of ${zones.length} zones says, until a change that is reported`, () => {
    for (const [index, zone] of zones.entries()) {
      const text = words[index % words.length] ?? ''
      const from = NOW + index * 40 * 60 * 60_000
      const {startTime, durationInMinutes, shift} = made(text, zone, from)
      const openings = nextOpenings([{startTime, durationInMinutes}], from, 20)
      assert.equal(openings.length, 20)
      for (const at of openings.filter((opening) => opening < (shift?.at ?? Number.POSITIVE_INFINITY))) {
        assert.match(localText(at, zone), EXPECTED[index % words.length] ?? /never/, `${text} ${zone} ${startTime}`)
      }
    }
  }).timeout(60_000)
})

/** By the platform's own calendar: `Mon 10 02:30`. */
const localText = (at: number, timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({type, value}) => [type, value]))
  return `${parts.weekday} ${parts.day} ${parts.hour}:${parts.minute}`
}

const EXPECTED = [/ 02:30$/, /^(?:Mon|Tue|Wed|Thu|Fri) \d+ 23:15$/, /^Sun \d+ 00:45$/, / 10 01:00$/]
