// The words of a maintenance window: `mon-fri 01:00 for 2h Asia/Tokyo`. AWS's windows are cron in UTC, for which there is no
// library of words; the grammar is ours.
//
//   window  =  days time "for" span [ zone ]
//   days    =  "daily" | weekday list | "1st" to "28th" list | "last" | ordinal weekday
//   ordinal =  "first" | "second" | "third" | "fourth" | "last"
import {UsageError} from '../errors/cli-error.js'
import {DurationInMinutes} from '../model/iot/scalars.js'
import {parseDuration} from '../progress/duration.js'
import {checkZone} from './zoned-time.js'

export type WindowDays =
  | {readonly type: 'daily'}
  /** Runs of weekdays; Sunday is 0, and a run may go over the end of the week. */
  | {readonly type: 'weekdays'; readonly runs: readonly Run[]}
  | {readonly type: 'monthdays'; readonly runs: readonly Run[]}
  | {readonly type: 'last'}
  | {readonly type: 'ordinal'; readonly nth: number | 'last'; readonly weekday: number}

export interface Run {
  readonly first: number
  readonly last: number
}

export interface WindowWords {
  readonly days: WindowDays
  /** Minutes since midnight. */
  readonly time: number
  readonly minutes: number
  readonly zone: string
}

const WORDS = /^(.+?)\s+(\d{1,2}):(\d{2})\s+for\s+(\S+)(?:\s+(\S+))?$/i
/** Characters; no window needs as many. */
const MOST = 200
const FORM = 'Write it as mon-fri 01:00 for 2h Europe/Berlin; days are daily, mon, sat,sun, 1st, last, or first tue'

/**
 * @param zone where the words name none
 * @throws UsageError for words that are not understood, and for a duration that AWS does not take
 */
export function readWindow(text: string, zone: string, flag: string): WindowWords {
  const [, days, hour, minute, span = '', typedZone] = text.length > MOST ? [] : (WORDS.exec(text.trim()) ?? [])
  if (days === undefined) throw misread(flag, 'not understood', text)
  if (Number(hour) > 23 || Number(minute) > 59) throw misread(flag, 'not a time of day', `${hour}:${minute}`)
  return {
    days: readDays(days.toLowerCase(), flag),
    time: Number(hour) * 60 + Number(minute),
    minutes: readMinutes(span, flag),
    zone: typedZone === undefined ? zone : checkZone(typedZone),
  }
}

const misread = (flag: string, why: string, text: string) =>
  new UsageError(`argument ${flag}: ${why}: '${text}'`, {hints: [FORM]})

function readMinutes(span: string, flag: string): number {
  const minutes = parseDuration(span, flag) / 60_000
  const {min, max} = DurationInMinutes
  if (Number.isInteger(minutes) && minutes >= min && minutes <= max) return minutes
  throw new UsageError(`argument ${flag}: a window stays open for ${min} to ${max} whole minutes, not ${span}`)
}

function readDays(text: string, flag: string): WindowDays {
  if (text === 'daily') return {type: 'daily'}
  if (text === 'last') return {type: 'last'}
  const [, ordinal = '', day = ''] = /^(\S+)\s+(\S+)$/.exec(text) ?? []
  const nth = ORDINALS.indexOf(ordinal)
  if (nth >= 0 || ordinal === 'last') {
    return {type: 'ordinal', nth: nth >= 0 ? nth + 1 : 'last', weekday: readWeekday(day, flag)}
  }
  const items = text.split(/\s*,\s*/).map((item) => item.split('-'))
  const isMonthdays = /^\d/.test(text)
  const read = isMonthdays ? readMonthday : readWeekday
  const runs = items.map(([first = '', last = first, ...more]) => {
    if (more.length > 0) throw misread(flag, 'not understood', text)
    return {first: read(first, flag), last: read(last, flag)}
  })
  const backwards = runs.find(({first, last}) => isMonthdays && last < first)
  if (backwards) throw misread(flag, 'days of the month run backwards', text)
  return {type: isMonthdays ? 'monthdays' : 'weekdays', runs}
}

const ORDINALS = ['first', 'second', 'third', 'fourth']
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
/** Every month has such a day. */
const LAST_COMMON_DAY = 28

/** By at least three letters: `mon`, `tues`, `wednesday`. */
function readWeekday(word: string, flag: string): number {
  const index = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word))
  if (index < 0) throw misread(flag, 'not a day of the week', word)
  return index
}

function readMonthday(word: string, flag: string): number {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? []
  const day = Number(digits)
  if (digits === undefined || day < 1 || day > LAST_COMMON_DAY) {
    throw misread(flag, `a day of the month is 1st to ${LAST_COMMON_DAY}th, or last`, word)
  }
  return day
}
