// When a maintenance window opens: the occurrences of a cron expression, in UTC. Pure. Whether the text is one is asked
// elsewhere; here a field that cannot be read never occurs.

/** The first minute after a moment in which the expression occurs; nothing where it never does again. */
export function nextOccurrence(expression: string, after: number, read: CronReader = compiled): number | undefined {
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
export function latestOccurrence(expression: string, until: number, read: CronReader = compiled): number | undefined {
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
export type CronReader = (expression: string) => Cron

/** One that reads each expression once. */
export function rememberingReader(): CronReader {
  const known = new Map<string, Cron>()
  return (expression) => {
    const cron = known.get(expression) ?? compiled(expression)
    known.set(expression, cron)
    return cron
  }
}

interface Cron {
  /** Minutes since midnight, in order. */
  readonly times: readonly number[]
  readonly months: ReadonlySet<number>
  readonly years: ReadonlySet<number>
  readonly dayOfMonth: string
  readonly dayOfWeek: string
}

interface Day {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LAST_YEAR = 2199
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

function compiled(expression: string): Cron {
  const fields = expression.slice('cron('.length, -1).trim().toUpperCase().split(/\s+/)
  const [minutes = '', hours = '', dayOfMonth = '', months = '', dayOfWeek = '', years = ''] = fields
  const ofHour = [...valuesOf(minutes, 0, 59)].sort((a, b) => a - b)
  const ofDay = [...valuesOf(hours, 0, 23)].sort((a, b) => a - b)
  return {
    times: ofDay.flatMap((hour) => ofHour.map((minute) => hour * 60 + minute)),
    months: valuesOf(months, 1, 12, MONTHS),
    years: valuesOf(years, 1970, LAST_YEAR),
    dayOfMonth,
    dayOfWeek,
  }
}

/** `*`, `5`, `5-10`, each with `/step`, separated by commas. Our choice: a range whose end comes first runs over the edge. */
function valuesOf(field: string, min: number, max: number, names: readonly string[] = []): Set<number> {
  const numberOf = (word: string) => (names.includes(word) ? names.indexOf(word) + min : Number(word))
  const values = new Set<number>()
  for (const item of field.split(',')) {
    const [range = '', step] = item.split('/')
    const [first = '', last] = range === '*' ? [String(min), String(max)] : range.split('-')
    const from = numberOf(first)
    const single = last === undefined
    const to = single ? (step === undefined ? from : max) : numberOf(last)
    const end = to < from ? to + (max - min + 1) : to
    for (let value = from; value <= end; value += Number(step ?? 1))
      values.add(value > max ? value - (max - min + 1) : value)
  }
  return values
}

function isDayOf({months, years, dayOfMonth, dayOfWeek}: Cron, day: Day): boolean {
  if (!years.has(day.year) || !months.has(day.month)) return false
  return dayOfWeek === '?' ? isDayOfMonth(dayOfMonth, day) : isDayOfWeek(dayOfWeek, day)
}

/** `L` is the last day, `W` after it or after a number the nearest day from Monday to Friday. */
function isDayOfMonth(field: string, day: Day): boolean {
  const length = lengthOf(day)
  if (field === 'L') return day.day === length
  if (!field.endsWith('W')) return valuesOf(field, 1, 31).has(day.day)
  const wanted = field === 'LW' ? length : Math.min(Number(field.slice(0, -1)), length)
  return day.day === nearestWorkday({...day, day: wanted}, length)
}

/** Within the month: the first on a Saturday gives the third, the last on a Sunday the Friday before. */
function nearestWorkday(day: Day, length: number): number {
  const weekday = weekdayOf(day)
  if (weekday === 7) return day.day === 1 ? 3 : day.day - 1
  if (weekday === 1) return day.day === length ? day.day - 2 : day.day + 1
  return day.day
}

/** Sunday is 1. `6L` is the last Friday of the month, `6#2` the second; `L` alone is Saturday, the last day of the week. */
function isDayOfWeek(field: string, day: Day): boolean {
  if (field === 'L') return weekdayOf(day) === 7
  const [, word = '', last, nth] = /^(\w+?)(?:(L)|#(\d))$/.exec(field) ?? []
  if (word === '') return valuesOf(field, 1, 7, WEEKDAYS).has(weekdayOf(day))
  if (!valuesOf(word, 1, 7, WEEKDAYS).has(weekdayOf(day))) return false
  return last ? day.day + 7 > lengthOf(day) : Math.ceil(day.day / 7) === Number(nth)
}

/** The next day that may matter: months and years that do not occur are passed over. */
function nextDay({months, years}: Cron, {year, month, day}: Day): Day | undefined {
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
