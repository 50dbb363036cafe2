import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {hasEnded, isOpen, nextChange} from '../../src/engine/schedule.js'
import {nextOpenings} from '../../src/engine/windows.js'

const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`)
const windows = (...list: [fields: string, minutes: number][]) => ({
  maintenanceWindows: list.map(([fields, durationInMinutes]) => ({startTime: `cron(${fields})`, durationInMinutes})),
})
const NIGHTLY = windows(['0 22 * * ? *', 120])
const OVERLAPPING = windows(['0 * * * ? *', 60])
const SPAN = {startTime: '2026-11-20T10:00:00Z', endTime: '2026-11-20T20:00:00Z'}

describe('a schedule', () => {
  const cases: [title: string, scheduling: object | undefined, time: string, open: boolean, change?: string][] = [
    ['none', undefined, '12:00', true],
    ['before the start', SPAN, '09:59', false, '10:00'],
    ['at the start', SPAN, '10:00', true, '20:00'],
    ['at the end', SPAN, '20:00', false],
    ['12.11 an end only', {endTime: SPAN.endTime}, '09:00', true, '20:00'],
    ['before a window', NIGHTLY, '21:59', false, '22:00'],
    ['a window opens', NIGHTLY, '22:00', true, '24:00'],
    ['inside a window over midnight', windows(['0 22 * * ? *', 240]), '01:00', true, '02:00'],
    [
      '19-17 a start outside the window waits for it',
      {...NIGHTLY, ...SPAN, endTime: undefined},
      '10:00',
      false,
      '22:00',
    ],
    ['19-17 a start inside the window', {...NIGHTLY, startTime: '2026-11-20T23:00:00Z'}, '23:00', true, '24:00'],
    ['before a start inside the window', {...NIGHTLY, startTime: '2026-11-20T23:00:00Z'}, '22:30', false, '23:00'],
    ['the end within a window', {...NIGHTLY, endTime: '2026-11-20T23:00:00Z'}, '22:30', true, '23:00'],
    ['19-17 windows that touch', OVERLAPPING, '12:30', true, '13:00'],
    ['19-17 several windows add up', windows(['0 12 * * ? *', 30], ['15 12 * * ? *', 60]), '12:20', true, '13:15'],
  ]
  for (const [title, scheduling, time, open, change] of cases) {
    it(title, () => {
      assert.equal(isOpen(scheduling, at(time)), open)
      const expected = change === '24:00' ? at('00:00') + 86_400_000 : change && at(change)
      assert.equal(nextChange(scheduling, at(time)), expected)
    })
  }

  it('ends at its end', () => {
    assert.deepEqual(
      ['19:59', '20:00'].map((time) => hasEnded(SPAN, at(time))),
      [false, true],
    )
  })

  it('12.7 foretells openings, as many as there are', () => {
    const {maintenanceWindows} = windows(['0 22 20-21 11 ? 2026', 60])
    assert.deepEqual(nextOpenings(maintenanceWindows, at('12:00'), 7), [at('22:00'), at('22:00') + 86_400_000])
  })
})
