// Points in time in words → moments, and what is refused.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UsageError} from '../../src/errors/cli-error.js'
import {readWhen} from '../../src/timetable/read-when.js'

/** A Saturday. */
const NOW = Date.parse('2026-11-21T09:00:00Z')

const read = (text: string, zone = 'Europe/Berlin', isZoneGiven = false, now = NOW) =>
  new Date(readWhen(text, {now, zone, isZoneGiven}, '--start').at).toISOString()

const taken: readonly (readonly [text: string, at: string])[] = [
  ['tomorrow 02:00', '2026-11-22T01:00:00.000Z'],
  ['mon 02:00', '2026-11-23T01:00:00.000Z'],
  ['mon 02:00 Africa/Maseru', '2026-11-23T00:00:00.000Z'],
  ['23 Nov 02:00 UTC', '2026-11-23T02:00:00.000Z'],
  ['23 Nov 2027 2:30', '2027-11-23T01:30:00.000Z'],
  ['2am', '2026-11-22T01:00:00.000Z'],
  ['08:00', '2026-11-22T07:00:00.000Z'],
  ['noon', '2026-11-21T11:00:00.000Z'],
  ['in 2 hours', '2026-11-21T11:00:00.000Z'],
  ['+2h', '2026-11-21T11:00:00.000Z'],
  ['in 1h30m', '2026-11-21T10:30:00.000Z'],
  ['in 2 days at 03:00', '2026-11-23T02:00:00.000Z'],
  ['tomorrow at 5pm', '2026-11-22T16:00:00.000Z'],
  // ISO 8601 as the AWS CLI takes it: UTC where it names no offset.
  ['2026-12-01T02:00', '2026-12-01T02:00:00.000Z'],
  ['2026-12-01T02:00+05:30', '2026-11-30T20:30:00.000Z'],
  ['1796090400', '2026-12-01T02:00:00.000Z'],
  ['2026-12-01T02:00 Asia/Tokyo', '2026-11-30T17:00:00.000Z'],
]

const refused: readonly (readonly [text: string, message: RegExp])[] = [
  ['mon '.repeat(60), /a time has at most 200 characters/],
  ['tonight', /say the time of day/],
  ['next week', /say the time of day/],
  ['friday', /say the time of day/],
  ['in 2 days', /say the time of day/],
  ['3/4 10:00', /a date with slashes has two readings/],
  ['1/2', /a date with slashes has two readings/],
  ['tomorrow 25:00', /not understood/],
  ['mon 02:00 - 04:00', /not understood as one point in time/],
  ['mon 02:00 and tue 03:00', /not understood as one point in time/],
  ['as soon as possible', /not understood/],
  ['last monday 02:00', /a time in the past/],
  ['2 hours ago', /a time in the past/],
  ['yesterday 10:00', /a time in the past/],
  ['tomorrow 5pm EST', /abbreviations of zones/],
  ['tomorrow at 5', /morning or afternoon/],
  ['mon 02:00 Europe/Berlim', /Unknown time zone 'Europe\/Berlim'/],
  ['28 Mar 2027 02:30', /02:30 in Europe\/Berlin does not exist: the clocks go forward/],
  ['31 Oct 2027 02:30', /02:30 in Europe\/Berlin happens twice: the clocks go back/],
  ['', /not understood/],
]

describe('readWhen', () => {
  for (const [text, at] of taken) it(text, () => assert.equal(read(text), at))

  for (const [text, message] of refused) {
    it(`refuses '${text}'`, () =>
      assert.throws(
        () => read(text),
        (error) => error instanceof UsageError && error.exitCode === 252 && message.test(error.message),
      ))
  }

  it('takes an ISO time without an offset in the zone that was given', () =>
    assert.equal(read('2026-12-01T02:00', 'Asia/Tokyo', true), '2026-11-30T17:00:00.000Z'))

  it('names both readings of a time that is repeated or skipped, and takes each of them', () => {
    const hints = (text: string): readonly string[] => {
      try {
        read(text, 'Europe/Berlin', true)
      } catch (error) {
        if (error instanceof UsageError) return error.hints
      }
      return []
    }
    assert.deepEqual(hints('2026-10-25T02:30'), ['Write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00'])
    assert.deepEqual(hints('2027-03-28T02:30'), ['Write 2027-03-28T01:30+01:00 or 2027-03-28T03:30+02:00'])
    assert.equal(read('2026-10-25T02:30+01:00'), '2026-10-25T01:30:00.000Z')
  })

  it('counts hours across a change of the clocks', () =>
    assert.equal(
      read('in 3 hours', 'Europe/Berlin', false, Date.parse('2027-03-27T23:30:00Z')),
      '2027-03-28T02:30:00.000Z',
    ))
})
