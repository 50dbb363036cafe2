// `mon-thu 08:00-16:00 Europe/Berlin` → whether a moment lies in it. A span may go over midnight: it belongs to the day on which
// it begins.

export interface Hours {
  readonly text: string
  /** Sunday is 0. */
  readonly days: ReadonlySet<number>
  /** Minutes since midnight. */
  readonly from: number
  readonly to: number
  readonly zone: string
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const FORM = 'hours are written like mon-thu 08:00-16:00 Europe/Berlin'
const WORDS = /^(\S+)\s+([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-4]):([0-5]\d)(?:\s+(\S+))?$/

/** @returns why it cannot be read, as text */
export function readHours(text: string): Hours | string {
  const [, words = '', ...rest] = WORDS.exec(text.trim()) ?? []
  const days = daysIn(words.toLowerCase())
  if (!days) return FORM
  const [from, fromMinute, to, toMinute] = rest.slice(0, 4).map(Number)
  const zone = rest[4] ?? 'UTC'
  if (!isZone(zone)) return `"${zone}" is not a time zone, such as Europe/Berlin`
  const hours = {from: (from ?? 0) * 60 + (fromMinute ?? 0), to: (to ?? 0) * 60 + (toMinute ?? 0)}
  return hours.from === hours.to ? 'hours begin and end at the same time' : {text: text.trim(), days, ...hours, zone}
}

function daysIn(words: string): ReadonlySet<number> | undefined {
  if (words === 'daily') return new Set(DAYS.keys())
  const days = new Set<number>()
  for (const word of words.split(',')) {
    const [first = '', last = first, ...more] = word.split('-')
    const [begin, end] = [DAYS.indexOf(first), DAYS.indexOf(last)]
    if (begin < 0 || end < 0 || more.length > 0) return undefined
    for (let day = begin; ; day = (day + 1) % 7) {
      days.add(day)
      if (day === end) break
    }
  }
  return days
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: zone}) !== undefined
  } catch {
    return false
  }
}

export function isWithin({days, from, to, zone}: Hours, now: number): boolean {
  const {day, minute} = clockIn(zone, now)
  if (from < to) return days.has(day) && minute >= from && minute < to
  return (days.has(day) && minute >= from) || (days.has((day + 6) % 7) && minute < to)
}

function clockIn(timeZone: string, now: number): {readonly day: number; readonly minute: number} {
  const options = {timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'} as const
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return {day: DAYS.indexOf(part('weekday').toLowerCase()), minute: Number(part('hour')) * 60 + Number(part('minute'))}
}
