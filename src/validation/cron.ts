// The cron expressions of maintenance windows: cron(minutes hours day-of-month month day-of-week year).
//
//   field  =  "?"  |  special  |  item { "," item }
//   item   =  ( "*" | value [ "-" value ] ) [ "/" step ]
//
// "?" and the specials stand alone; exactly one of the two day fields is "?".

export interface Cron {
  /** Ranges whose end lies before their start. */
  readonly backwards: readonly string[]
  /** The last year in which it can occur. */
  readonly lastYear: number
}

interface Field {
  readonly title: string
  readonly min: number
  readonly max: number
  readonly names?: readonly string[]
  /** What only this field has, beside "?". */
  readonly special?: RegExp
  readonly day?: true
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const FIELDS: readonly Field[] = [
  {title: 'minutes', min: 0, max: 59},
  {title: 'hours', min: 0, max: 23},
  {title: 'day of month', min: 1, max: 31, special: /^(?:LW?|(?:[1-9]|[12]\d|3[01])W)$/, day: true},
  {title: 'month', min: 1, max: 12, names: MONTHS},
  {
    title: 'day of week',
    min: 1,
    max: 7,
    names: DAYS,
    special: /^(?:(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)?L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)#[1-5])$/,
    day: true,
  },
  {title: 'year', min: 1970, max: 2199},
]

/** @returns the reason as text where the expression is malformed */
export function parseCron(text: string): Cron | string {
  const inside = /^cron\((.*)\)$/s.exec(text)?.[1]
  if (inside === undefined) return 'it is not of the form cron(…)'
  const parts = inside.trim().toUpperCase().split(/\s+/)
  if (parts.length !== FIELDS.length) return `it has ${parts.length} fields, not 6`
  const backwards: string[] = []
  for (const [index, field] of FIELDS.entries()) {
    const reason = checkField(field, parts[index] ?? '', backwards)
    if (reason) return `${field.title}: ${reason}`
  }
  const questions = FIELDS.filter(({day}, index) => day && parts[index] === '?').length
  if (questions !== 1)
    return `exactly one of day of month and day of week must be "?", not ${questions === 0 ? 'none' : 'both'}`
  return {backwards, lastYear: lastYearOf(parts[5] ?? '*')}
}

function checkField(field: Field, text: string, backwards: string[]): string | undefined {
  if (field.day && text === '?') return undefined
  if (field.special?.test(text)) return undefined
  for (const item of text.split(',')) {
    const reason = checkItem(field, item, backwards)
    if (reason) return reason
  }
  return undefined
}

function checkItem(field: Field, item: string, backwards: string[]): string | undefined {
  const match = /^(\*|([0-9A-Z]+)(?:-([0-9A-Z]+))?)(?:\/(\d+))?$/.exec(item)
  if (!match) return misfit(field, item)
  const [, , from, to, step] = match
  if (step !== undefined && Number(step) === 0) return `the step of "${item}" is 0`
  for (const word of [from, to]) {
    if (word !== undefined && !inRange(field, numberOf(field, word)))
      return `"${word}" is not ${namesText(field)}${field.min} to ${field.max}`
  }
  if (from !== undefined && to !== undefined && numberOf(field, to) < numberOf(field, from)) {
    if (field.title === 'year') return `"${item}" runs backwards`
    backwards.push(item)
  }
  return undefined
}

function misfit(field: Field, item: string): string {
  if (item === '') return 'it is empty between commas'
  return item.includes('?')
    ? '"?" is allowed only alone, in a day field'
    : `"${item}" is not understood${hint(field, item)}`
}

const hint = (field: Field, item: string) =>
  item.includes('#') && field.title === 'day of week' ? '; one "#" expression such as 3#2 stands alone' : ''

const namesText = ({names}: Field) => (names ? `${names[0]} to ${names.at(-1)} or ` : '')

const inRange = ({min, max}: Field, value: number) => value >= min && value <= max

function numberOf({names, min}: Field, word: string): number {
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const index = names?.indexOf(word) ?? -1
  return index < 0 ? Number.NaN : index + min
}

function lastYearOf(text: string): number {
  const ends = text.split(',').map((item) => {
    const [range = '', step] = item.split('/')
    if (range === '*' || (step !== undefined && !range.includes('-'))) return 2199
    return Number(range.split('-').at(-1))
  })
  return Math.max(...ends)
}
