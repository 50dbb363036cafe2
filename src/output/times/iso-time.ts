// One time → ISO 8601 with an offset in digits, and six digits of fraction where there is a fraction.
import {parseFloatText} from '../../value/number-text.js'
import {Float, isInteger, type Value} from '../../value/value.js'

/** Seconds east of Greenwich at a moment. */
export type OffsetAt = (epochMilliseconds: number) => number

/** @returns undefined where the value is not a time, or its year is not one of 1 to 9999 */
export function isoTime(value: Value, offsetAt: OffsetAt): string | undefined {
  if (isInteger(value)) return fromSeconds(Number(value), offsetAt)
  if (value instanceof Float) return fromSeconds(value.value, offsetAt)
  if (typeof value !== 'string') return undefined
  const seconds = parseFloatText(value)
  return seconds ? fromSeconds(seconds.value, offsetAt) : fromText(value)
}

/** The years 1 to 9999, in seconds from 1970. */
const FIRST = -62_135_596_800
const LAST = 253_402_300_799

function fromSeconds(seconds: number, offsetAt: OffsetAt): string | undefined {
  const whole = Math.floor(seconds)
  const microseconds = Math.round((seconds - whole) * 1e6)
  const carried = whole + Math.floor(microseconds / 1e6)
  const offset = offsetAt(carried * 1000)
  const local = carried + offset
  if (!(local >= FIRST && local <= LAST)) return undefined
  return clockText(new Date(local * 1000)) + fractionText(microseconds % 1e6) + offsetText(offset)
}

/** What `toISOString` begins with, in a third of its time: listings hold hundreds of thousands of times. */
function clockText(date: Date): string {
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
  return `${day}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

const fractionText = (microseconds: number) => (microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`)

function offsetText(offset: number): string {
  if (offset === 0) return '+00:00'
  const seconds = Math.abs(offset)
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    ...(seconds % 60 === 0 ? [] : [seconds % 60]),
  ]
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** ISO 8601 in its long and short forms; a text without an offset stays without. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?(?: ?([Zz])|([+-])(\d\d):?(\d\d)?)?)?$/
/** As in HTTP headers: `Fri, 01 Jan 2021 00:00:00 GMT`. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

function fromText(text: string): string | undefined {
  const trimmed = text.trim()
  if (HTTP_DATE.test(trimmed)) return fromSeconds(Date.parse(trimmed) / 1000, () => 0)
  const match = ISO.exec(trimmed)
  if (!match) return undefined
  const [
    ,
    year,
    month,
    day,
    hour = '00',
    minute = '00',
    second = '00',
    fraction = '',
    zulu,
    sign,
    offsetHours,
    offsetMinutes = '00',
  ] = match
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  if (!exists(time)) return undefined
  const offset = zulu ? '+00:00' : sign ? `${sign}${offsetHours}:${offsetMinutes}` : ''
  return time + fractionText(Number(fraction.slice(0, 6).padEnd(6, '0'))) + offset
}

/** February 30 and 24 o'clock do not come back as they went in. */
function exists(time: string): boolean {
  const date = new Date(`${time}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === time && !time.startsWith('0000')
}
