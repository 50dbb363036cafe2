// The words of a maintenance window → cron in UTC, at the offset of its first opening. Pure; time is passed in.
import {Temporal} from 'temporal-polyfill'
import {UsageError} from '../errors/cli-error.js'
import type {Run, WindowDays, WindowWords} from './window-words.js'
import {hasOneMoment, momentAt, nextOffsetChange, offsetAt, wallTime} from './zoned-time.js'

export interface WindowCron {
  readonly startTime: string
  readonly durationInMinutes: number
  /** When it first opens, in milliseconds since the epoch. */
  readonly first: number
  /** The first change of the zone's offset after which it opens at another time of day; nothing where none is known. */
  readonly shift: {readonly at: number; readonly time: string} | undefined
}

const DAY_MINUTES = 24 * 60

/**
 * @param from milliseconds since the epoch: the job's start
 * @throws UsageError where the days cannot be moved to UTC, or no opening is found
 */
export function windowCron(words: WindowWords, from: number, flag: string): WindowCron {
  const first = firstOpening(words, from, flag)
  const offset = offsetAt(first, words.zone)
  const utc = words.time - offset
  const move = Math.floor(utc / DAY_MINUTES)
  const time = utc - move * DAY_MINUTES
  const [dayOfMonth, dayOfWeek] = cronDays(words.days, move, words.zone, flag)
  return {
    startTime: `cron(${time % 60} ${Math.floor(time / 60)} ${dayOfMonth} * ${dayOfWeek} *)`,
    durationInMinutes: words.minutes,
    first,
    shift: shiftAfter(first, words),
  }
}

/** Two months hold every kind of day at least once. */
const LOOK_AHEAD_DAYS = 62

function firstOpening({days, time, zone}: WindowWords, from: number, flag: string): number {
  const start = wallTime(from, zone).toPlainDate()
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = start.add({days: ahead})
    if (!isDay(days, date)) continue
    const wall = date.toPlainDateTime(new Temporal.PlainTime(Math.floor(time / 60), time % 60))
    // A day on which the clocks skip or repeat the time says nothing of the others.
    if (hasOneMoment(wall, zone) && momentAt(wall, zone) > from) return momentAt(wall, zone)
  }
  throw new UsageError(`argument ${flag}: no opening is found in ${LOOK_AHEAD_DAYS} days`)
}

function isDay(days: WindowDays, date: Temporal.PlainDate): boolean {
  const weekday = date.dayOfWeek % 7
  const isLastWeek = date.day + 7 > date.daysInMonth
  switch (days.type) {
    case 'daily':
      return true
    case 'weekdays':
      return days.runs.some((run) => daysOf(run).includes(weekday))
    case 'monthdays':
      return days.runs.some(({first, last}) => date.day >= first && date.day <= last)
    case 'last':
      return date.day === date.daysInMonth
    case 'ordinal':
      return weekday === days.weekday && (days.nth === 'last' ? isLastWeek : Math.ceil(date.day / 7) === days.nth)
  }
}

/** Weekdays of a run, which may go over the end of the week. */
function daysOf({first, last}: Run): number[] {
  const length = ((last - first + 7) % 7) + 1
  return Array.from({length}, (_, index) => (first + index) % 7)
}

const NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** The day fields of cron, moved by a day where the time in UTC lies on another one. */
function cronDays(days: WindowDays, move: number, zone: string, flag: string): [dayOfMonth: string, dayOfWeek: string] {
  switch (days.type) {
    case 'daily':
      return ['*', '?']
    case 'weekdays':
      return ['?', days.runs.map((run) => weekdayText(run, move)).join(',')]
    case 'monthdays':
      return [monthdayText(days.runs, move, () => immovable(zone, flag)), '?']
    case 'last':
      if (move < 0) throw immovable(zone, flag)
      return [move === 0 ? 'L' : '1', '?']
    case 'ordinal':
      if (move !== 0) throw immovable(zone, flag)
      return ['?', `${NAMES[days.weekday]}${days.nth === 'last' ? 'L' : `#${days.nth}`}`]
  }
}

/** AWS reads a run that goes over the end of the week in two ways, so that its days are named. */
function weekdayText(run: Run, move: number): string {
  const moved = daysOf(run).map((day) => (day + move + 7) % 7)
  const [first = 0, last = first] = [moved[0], moved.at(-1)]
  if (last < first) return moved.map((day) => NAMES[day]).join(',')
  return first === last ? `${NAMES[first]}` : `${NAMES[first]}-${NAMES[last]}`
}

function monthdayText(runs: readonly Run[], move: number, refuse: () => UsageError): string {
  const moved = runs.map(({first, last}) => ({first: first + move, last: last + move}))
  // The day before the first is the last one, which cron takes only alone.
  if (moved.length === 1 && moved[0]?.first === 0 && moved[0].last === 0) return 'L'
  if (moved.some(({first, last}) => first < 1 || last > 28)) throw refuse()
  return moved.map(({first, last}) => (first === last ? `${first}` : `${first}-${last}`)).join(',')
}

const immovable = (zone: string, flag: string) =>
  new UsageError(`argument ${flag}: in UTC this window opens on the day before or after, which not every month has`, {
    hints: [`AWS's windows are in UTC: choose another time in ${zone}, another day, or days of the week`],
  })

function shiftAfter(first: number, {time, zone}: WindowWords): WindowCron['shift'] {
  const offset = offsetAt(first, zone)
  let at = nextOffsetChange(first, zone)
  // A zone may change its name or its rules and keep its offset.
  while (at !== undefined && offsetAt(at, zone) === offset) at = nextOffsetChange(at, zone)
  if (at === undefined) return undefined
  const shifted = (time + offsetAt(at, zone) - offset + DAY_MINUTES) % DAY_MINUTES
  return {at, time: `${two(Math.floor(shifted / 60))}:${two(shifted % 60)}`}
}

const two = (number: number) => String(number).padStart(2, '0')
