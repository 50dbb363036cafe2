// A time zone's name, as the environment's TZ gives it → its offset from Greenwich at any moment.
import type {OffsetAt} from './iso-time.js'

const QUARTER_MS = 15 * 60_000

/** Zones that Node does not know are read as POSIX reads them (`EST5`, `<+03>-3`), or else are UTC. */
export function localOffset(timeZone: string | undefined): OffsetAt {
  const name = timeZone?.replace(/^:/, '')
  if (name === '' || name === 'UTC') return () => 0
  const format = formatFor(name) ?? formatFor(name?.split(',')[0])
  if (format) return remembered((milliseconds) => readOffset(format.formatToParts(milliseconds)))
  const fixed = posixOffset(name ?? '')
  return () => fixed
}

/** Clocks are set forward and back at quarters of an hour, and the times of a page lie close together. */
function remembered(offsetAt: OffsetAt): OffsetAt {
  const offsets = new Map<number, number>()
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER_MS)
    const offset = offsets.get(quarter) ?? offsetAt(milliseconds)
    offsets.set(quarter, offset)
    return offset
  }
}

function formatFor(timeZone: string | undefined): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'})
  } catch {
    return undefined
  }
}

/** `GMT`, `GMT+05:30`, or `GMT-04:56:02` for days before standard time. */
function readOffset(parts: readonly Intl.DateTimeFormatPart[]): number {
  const text = parts.find(({type}) => type === 'timeZoneName')?.value ?? ''
  return seconds(/([+-]?)(\d\d):(\d\d):?(\d\d)?/.exec(text))
}

/** POSIX counts west as positive; rules for summer time are not understood. */
function posixOffset(name: string): number {
  const match = /^(?:[A-Za-z]{3,}|<[^>]+>)([+-]?)(\d{1,2})(?::(\d\d))?(?::(\d\d))?/.exec(name)
  return match ? 0 - seconds(match) : 0
}

function seconds(match: RegExpExecArray | null): number {
  if (!match) return 0
  const [, sign, hours = '0', minutes = '0', rest = '0'] = match
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
  return sign === '-' ? 0 - size : size
}
