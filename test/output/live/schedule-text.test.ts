import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {openingText, scheduleText} from '../../../src/output/live/schedule-text.js'
import {jobOf} from '../../progress/jobs.js'

const NOW = Date.UTC(2026, 10, 28, 9, 30)
const MONDAY = Date.UTC(2026, 10, 30, 2)

const MOMENTS: readonly (readonly [number, string, string])[] = [
  [MONDAY, 'UTC', 'Mon 30 Nov 02:00 UTC, in 1d16h'],
  [MONDAY, 'Europe/Berlin', 'Mon 30 Nov 02:00 UTC (03:00 local), in 1d16h'],
  [MONDAY, 'America/New_York', 'Mon 30 Nov 02:00 UTC (Sun 29 Nov 21:00 local), in 1d16h'],
  [NOW + 60_000, 'Asia/Kolkata', 'Sat 28 Nov 09:31 UTC (15:01 local), in 1m00s'],
]

describe('the schedule of a job', () => {
  for (const [moment, zone, text] of MOMENTS) {
    it(`tells a moment in ${zone}`, () => assert.equal(openingText(moment, NOW, zone), text))
  }

  const CASES: readonly (readonly [string, Parameters<typeof jobOf>[0], RegExp | undefined])[] = [
    [
      'waits for its window',
      {status: 'SCHEDULED', openings: [NOW - 1, MONDAY], windowMinutes: 120},
      /^waits for its window: opens Mon 30 Nov 02:00 UTC.*, in 1d16h, for 2 h$/,
    ],
    ['has another window', {status: 'IN_PROGRESS', openings: [MONDAY]}, /^next window opens Mon 30 Nov 02:00 UTC/],
    ['waits for its start', {status: 'SCHEDULED', startsAt: MONDAY}, /^starts Mon 30 Nov 02:00 UTC/],
    ['has begun', {status: 'IN_PROGRESS', startsAt: NOW - 1}, undefined],
    ['is over', {status: 'COMPLETED', openings: [MONDAY]}, undefined],
  ]
  for (const [title, said, expected] of CASES) {
    it(`is shown of a job that ${title}`, () => {
      const text = scheduleText(jobOf(said), NOW)
      if (expected) assert.match(text ?? '', expected)
      else assert.equal(text, undefined)
    })
  }
})
