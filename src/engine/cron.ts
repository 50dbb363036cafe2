// When a maintenance window opens: the occurrences of a cron expression, in UTC. Pure. An expression that cannot be read
// never occurs.
import {DAY, MINUTE} from '../value/milliseconds.js'
import {
  CRON_FIELDS,
  type CronField,
  type CronRange,
  type DayOfMonth,
  type DayOfWeek,
  parseCron,
} from './cron-expression.js'

/** The first minute after a moment in which the expression occurs; nothing where it never does again. */
export function nextOccurrence(expression: string, after: number, read: CronReader = readCron): number | undefined {
  const cron = read(expression)
  const earliest = Math.floor(after / MINUTE) * MINUTE + MINUTE
  const {date, time} = split(earliest)
  for (let day: Day | undefined = date; day; day = nextDay(cron, day)) {
    if (!isDayOf(cron, day)) continue
    const from = day === date ? time : 0
    const minute = cron.times.find((candidate) => candidate >= from)
    if (minute !== undefined) return midnight(day) + minute * MINUTE
  }
  return undefined
}

/** The last minute up to a moment in which the expression occurs; only that day and the day before are looked at. */
export function latestOccurrence(expression: string, until: number, read: CronReader = readCron): number | undefined {
  const cron = read(expression)
  for (const moment of [until, until - DAY]) {
    const {date, time} = split(moment)
    if (!isDayOf(cron, date)) continue
    const minute = cron.times.findLast((candidate) => moment !== until || candidate <= time)
    if (minute !== undefined) return midnight(date) + minute * MINUTE
  }
  return undefined
}

/** Reads an expression; those who ask for thousands of occurrences keep what was read. */
export type CronReader = (expression: string) => Calendar

/** One that reads each expression once. */
export function rememberingReader(): CronReader {
  const known = new Map<string, Calendar>()
  return (expression) => {
    const cron = known.get(expression) ?? readCron(expression)
    known.set(expression, cron)
    return cron
  }
}

/** An expression, its values laid out. */
interface Calendar {
  /** Minutes since midnight, in order. */
  readonly times: readonly number[]
  readonly months: ReadonlySet<number>
  readonly years: ReadonlySet<number>
  isDay(day: Day): boolean
}

interface Day {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

const LAST_YEAR = CRON_FIELDS.years.max
const NEVER: Calendar = {times: [], months: new Set(), years: new Set(), isDay: () => false}

function readCron(expression: string): Calendar {
  const cron = parseCron(expression)
  if (typeof cron === 'string') return NEVER
  const {dayOfMonth, dayOfWeek} = cron
  const minutes = [...valuesOf(cron.minutes, CRON_FIELDS.minutes)].sort((a, b) => a - b)
  const hours = [...valuesOf(cron.hours, CRON_FIELDS.hours)].sort((a, b) => a - b)
  return {
    times: hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)),
    months: valuesOf(cron.months, CRON_FIELDS.months),
    years: valuesOf(cron.years, CRON_FIELDS.years),
    isDay: dayOfMonth ? isDayOfMonth(dayOfMonth) : dayOfWeek ? isDayOfWeek(dayOfWeek) : () => false,
  }
}

function valuesOf(ranges: readonly CronRange[], {min, max}: CronField): Set<number> {
  const size = max - min + 1
  const values = new Set<number>()
  for (const {first, last, step} of ranges) {
    const end = last < first ? last + size : last
    for (let value = first; value <= end; value += step) values.add(value > max ? value - size : value)
  }
  return values
}

const isDayOf = ({months, years, isDay}: Calendar, day: Day) =>
  years.has(day.year) && months.has(day.month) && isDay(day)

function isDayOfMonth(field: DayOfMonth): (day: Day) => boolean {
  if (field.type === 'last') return (day) => day.day === lengthOf(day)
  if (field.type === 'days') {
    const days = valuesOf(field.ranges, CRON_FIELDS.dayOfMonth)
    return ({day}) => days.has(day)
  }
  return (day) => {
    const length = lengthOf(day)
    return day.day === nearestWorkday({...day, day: Math.min(field.near ?? length, length)}, length)
  }
}

/** Within the month: the first on a Saturday gives the third, the last on a Sunday the Friday before. */
function nearestWorkday(day: Day, length: number): number {
  const weekday = weekdayOf(day)
  if (weekday === 7) return day.day === 1 ? 3 : day.day - 1
  if (weekday === 1) return day.day === length ? day.day - 2 : day.day + 1
  return day.day
}

function isDayOfWeek(field: DayOfWeek): (day: Day) => boolean {
  if (field.type === 'days') {
    const days = valuesOf(field.ranges, CRON_FIELDS.dayOfWeek)
    return (day) => days.has(weekdayOf(day))
  }
  return (day) => {
    if (weekdayOf(day) !== field.weekday) return false
    return field.type === 'last' ? day.day + 7 > lengthOf(day) : Math.ceil(day.day / 7) === field.nth
  }
}

/** The next day that may matter: months and years that do not occur are skipped. */
function nextDay({months, years}: Calendar, {year, month, day}: Day): Day | undefined {
  if (year > LAST_YEAR) return undefined
  if (!years.has(year)) return {year: year + 1, month: 1, day: 1}
  if (months.has(month) && day < lengthOf({year, month})) return {year, month, day: day + 1}
  return month === 12 ? {year: year + 1, month: 1, day: 1} : {year, month: month + 1, day: 1}
}

const lengthOf = ({year, month}: Omit<Day, 'day'>) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const midnight = ({year, month, day}: Day) => Date.UTC(year, month - 1, day)
const weekdayOf = (day: Day) => new Date(midnight(day)).getUTCDay() + 1

function split(moment: number): {date: Day; time: number} {
  const date = new Date(moment)
  return {
    date: {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()},
    time: date.getUTCHours() * 60 + date.getUTCMinutes(),
  }
}
