// The cron expressions of maintenance windows, read into a tree: cron(minutes hours day-of-month month day-of-week year).
// What is accepted and what occurs both follow from this tree.
//
//   field  =  "?"  |  special  |  item { "," item }
//   item   =  ( "*" | value [ "-" value ] ) [ "/" step ]
//
// "?" and the specials stand alone; exactly one of the two day fields is "?".

import {counted} from '../text/counted.js'

export interface Cron {
  readonly minutes: readonly CronRange[]
  readonly hours: readonly CronRange[]
  /** Nothing where the day of the week counts. */
  readonly dayOfMonth: DayOfMonth | undefined
  readonly months: readonly CronRange[]
  /** Nothing where the day of the month counts. */
  readonly dayOfWeek: DayOfWeek | undefined
  readonly years: readonly CronRange[]
}

/** Every `step`-th value from the first to the last. Our choice: a range whose end comes first runs over the edge. */
export interface CronRange {
  readonly text: string
  readonly first: number
  readonly last: number
  readonly step: number
}

export type DayOfMonth =
  | {readonly type: 'days'; readonly ranges: readonly CronRange[]}
  | {readonly type: 'last'}
  /** The day from Monday to Friday that is nearest to a day; to the last one where none is given. */
  | {readonly type: 'workday'; readonly near: number | undefined}

/** Sunday is 1. */
export type DayOfWeek =
  | {readonly type: 'days'; readonly ranges: readonly CronRange[]}
  | {readonly type: 'last'; readonly weekday: number}
  | {readonly type: 'nth'; readonly weekday: number; readonly nth: number}

export interface CronField {
  readonly title: string
  readonly min: number
  readonly max: number
  readonly names?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
export const CRON_FIELDS = {
  minutes: {title: 'minutes', min: 0, max: 59},
  hours: {title: 'hours', min: 0, max: 23},
  dayOfMonth: {title: 'day of month', min: 1, max: 31},
  months: {title: 'month', min: 1, max: 12, names: MONTHS},
  dayOfWeek: {title: 'day of week', min: 1, max: 7, names: DAYS},
  years: {title: 'year', min: 1970, max: 2199},
} as const satisfies Readonly<Record<string, CronField>>

const FIELD_COUNT = Object.keys(CRON_FIELDS).length
const SATURDAY = 7

/** @returns the reason as text where the expression is malformed */
export function parseCron(text: string): Cron | string {
  const inside = /^cron\((.*)\)$/s.exec(text)?.[1]
  if (inside === undefined) return 'it is not of the form cron(…)'
  const words = inside.trim().toUpperCase().split(/\s+/)
  if (words.length !== FIELD_COUNT) return `it has ${counted(words.length, 'field')}, not ${FIELD_COUNT}`
  try {
    return readFields(words)
  } catch (error) {
    if (error instanceof Malformed) return error.message
    throw error
  }
}

class Malformed extends Error {}

function readFields([
  minutes = '',
  hours = '',
  dayOfMonth = '',
  months = '',
  dayOfWeek = '',
  years = '',
]: string[]): Cron {
  const cron: Cron = {
    minutes: readRanges(CRON_FIELDS.minutes, minutes),
    hours: readRanges(CRON_FIELDS.hours, hours),
    dayOfMonth: readDayOfMonth(dayOfMonth),
    months: readRanges(CRON_FIELDS.months, months),
    dayOfWeek: readDayOfWeek(dayOfWeek),
    years: readRanges(CRON_FIELDS.years, years),
  }
  const backwards = cron.years.find(({first, last}) => last < first)
  if (backwards) throw new Malformed(`year: "${backwards.text}" runs backwards`)
  const given = [cron.dayOfMonth, cron.dayOfWeek].filter((field) => field !== undefined).length
  if (given !== 1) {
    const found = given === 0 ? 'both' : 'none'
    throw new Malformed(`exactly one of day of month and day of week must be "?", not ${found}`)
  }
  return cron
}

/** `L` is the last day, `LW` the last from Monday to Friday, `15W` the one nearest to the 15th. */
function readDayOfMonth(text: string): DayOfMonth | undefined {
  if (text === '?') return undefined
  if (text === 'L') return {type: 'last'}
  const [, near] = /^(L|[1-9]|[12]\d|3[01])W$/.exec(text) ?? []
  if (near !== undefined) return {type: 'workday', near: near === 'L' ? undefined : Number(near)}
  return {type: 'days', ranges: readRanges(CRON_FIELDS.dayOfMonth, text)}
}

/** `L` is Saturday, the last day of the week; `6L` the last Friday of the month, `6#2` the second. */
function readDayOfWeek(text: string): DayOfWeek | undefined {
  if (text === '?') return undefined
  if (text === 'L') return {type: 'days', ranges: [{text, first: SATURDAY, last: SATURDAY, step: 1}]}
  const [, word, nth] = /^([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#([1-5]))$/.exec(text) ?? []
  if (word === undefined) return {type: 'days', ranges: readRanges(CRON_FIELDS.dayOfWeek, text)}
  const weekday = numberOf(CRON_FIELDS.dayOfWeek, word)
  return nth === undefined ? {type: 'last', weekday} : {type: 'nth', weekday, nth: Number(nth)}
}

const readRanges = (field: CronField, text: string) => text.split(',').map((item) => readRange(field, item))

function readRange(field: CronField, text: string): CronRange {
  const match = /^(\*|([0-9A-Z]+)(?:-([0-9A-Z]+))?)(?:\/(\d+))?$/.exec(text)
  if (!match) throw new Malformed(`${field.title}: ${misfit(field, text)}`)
  const [, , from, to, step] = match
  if (step !== undefined && Number(step) === 0) throw new Malformed(`${field.title}: the step of "${text}" is 0`)
  const first = from === undefined ? field.min : readNumber(field, from)
  const open = from === undefined || (to === undefined && step !== undefined)
  const last = open ? field.max : to === undefined ? first : readNumber(field, to)
  return {text, first, last, step: Number(step ?? 1)}
}

function readNumber(field: CronField, word: string): number {
  const value = numberOf(field, word)
  if (value >= field.min && value <= field.max) return value
  const {title, names, min, max} = field
  const named = names ? `${names[0]} to ${names.at(-1)} or ` : ''
  throw new Malformed(`${title}: "${word}" is not ${named}${min} to ${max}`)
}

function numberOf({names, min}: CronField, word: string): number {
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const index = names?.indexOf(word) ?? -1
  return index < 0 ? Number.NaN : index + min
}

function misfit({title}: CronField, text: string): string {
  if (text === '') return 'it is empty between commas'
  if (text.includes('?')) return '"?" is allowed only alone, in a day field'
  const isNth = text.includes('#') && title === 'day of week'
  return `"${text}" is not understood${isNth ? '; one "#" expression such as 3#2 must be alone' : ''}`
}

/** The ranges whose end lies before their start, as they are written. */
export function backwardRanges({minutes, hours, dayOfMonth, months, dayOfWeek}: Cron): string[] {
  const days = [dayOfMonth, dayOfWeek].flatMap((field) => (field?.type === 'days' ? field.ranges : []))
  return [...minutes, ...hours, ...days, ...months].filter(({first, last}) => last < first).map(({text}) => text)
}

/** The last year in which it can occur. */
export function lastYearOf({years}: Cron): number {
  return years.reduce<number>((latest, {last}) => Math.max(latest, last), CRON_FIELDS.years.min)
}
