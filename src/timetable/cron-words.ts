// AWS's cron → a sentence: "at 23:00 UTC on Sunday". Pure.
import {
  CRON_FIELDS,
  type Cron,
  type CronField,
  type CronRange,
  type DayOfMonth,
  type DayOfWeek,
} from '../engine/cron-expression.js'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

export function cronWords(cron: Cron): string {
  return [timeWords(cron), dayWords(cron), monthWords(cron), yearWords(cron)].filter((part) => part !== '').join(' ')
}

/** One hour and one minute are a time of day; anything else is described field by field. */
function timeWords({minutes, hours}: Cron): string {
  const [minute, hour] = [single(minutes), single(hours)]
  if (minute !== undefined && hour !== undefined) return `at ${two(hour)}:${two(minute)} UTC`
  const ofMinute = isAll(minutes, CRON_FIELDS.minutes) ? 'every minute' : `at minute ${rangesText(minutes, String)}`
  if (isAll(hours, CRON_FIELDS.hours)) return `${ofMinute} of every hour (UTC)`
  return `${ofMinute} of hour ${rangesText(hours, String)} (UTC)`
}

function dayWords({dayOfMonth, dayOfWeek}: Cron): string {
  if (dayOfMonth) return monthdayWords(dayOfMonth)
  return dayOfWeek ? weekdayWords(dayOfWeek) : ''
}

function monthdayWords(field: DayOfMonth): string {
  if (field.type === 'last') return 'on the last day of the month'
  if (field.type === 'workday') {
    return field.near === undefined
      ? 'on the last day of the month from Monday to Friday'
      : `on the day from Monday to Friday nearest to day ${field.near} of the month`
  }
  return isAll(field.ranges, CRON_FIELDS.dayOfMonth)
    ? 'every day'
    : `on day ${rangesText(field.ranges, String)} of the month`
}

function weekdayWords(field: DayOfWeek): string {
  if (field.type === 'last') return `on the last ${weekday(field.weekday)} of the month`
  if (field.type === 'nth') return `on the ${ORDINALS[field.nth - 1]} ${weekday(field.weekday)} of the month`
  return isAll(field.ranges, CRON_FIELDS.dayOfWeek) ? 'every day' : `on ${rangesText(field.ranges, weekday)}`
}

const monthWords = ({months}: Cron) =>
  isAll(months, CRON_FIELDS.months) ? '' : `in ${rangesText(months, (month) => MONTHS[month - 1] ?? '')}`

const yearWords = ({years}: Cron) => (isAll(years, CRON_FIELDS.years) ? '' : `in ${rangesText(years, String)}`)

const weekday = (day: number) => WEEKDAYS[day - 1] ?? ''

function rangesText(ranges: readonly CronRange[], name: (value: number) => string): string {
  const texts = ranges.map(({first, last, step}) => {
    const span = first === last ? name(first) : `${name(first)} to ${name(last)}`
    return step === 1 ? span : `every ${step} from ${span}`
  })
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

function single(ranges: readonly CronRange[]): number | undefined {
  const [range, ...others] = ranges
  return range && others.length === 0 && range.first === range.last ? range.first : undefined
}

const isAll = (ranges: readonly CronRange[], {min, max}: CronField) =>
  ranges.some(({first, last, step}) => first === min && last === max && step === 1)

const two = (number: number) => String(number).padStart(2, '0')
