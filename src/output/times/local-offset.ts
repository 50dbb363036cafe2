// A time zone's name, as the environment's TZ gives it → its offset from Greenwich at any moment.
import type {OffsetAt} from './iso-time.js'

const QUARTER_MS = 15 * 60_000

/** Zones that Node does not know are read as POSIX reads them (`EST5`, `<+03>-3`), or else are UTC. */
export function localOffset(timeZone: string | undefined): OffsetAt {
  if (timeZone === undefined) return systemOffset()
  const name = timeZone.replace(/^:/, '')
  if (name === '' || name === 'UTC') return () => 0
  return namedOffset(name) ?? namedOffset(name.split(',')[0]) ?? posixOffset(name)
}

/** The first moment from which every zone was whole minutes away from Greenwich, Liberia's being the last to join. */
const WHOLE_MINUTES_SINCE = Date.UTC(1972, 4, 1)

/** A Date knows its zone at once, to the minute; what knows the seconds takes ten milliseconds to load. */
function systemOffset(): OffsetAt {
  let exact: OffsetAt | undefined
  return (milliseconds) => {
    if (milliseconds >= WHOLE_MINUTES_SINCE) return 0 - new Date(milliseconds).getTimezoneOffset() * 60
    exact ??= namedOffset(undefined) ?? (() => 0)
    return exact(milliseconds)
  }
}

function namedOffset(timeZone: string | undefined): OffsetAt | undefined {
  const format = formatFor(timeZone)
  return format && remembered((milliseconds) => readOffset(format.formatToParts(milliseconds)))
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
function posixOffset(name: string): OffsetAt {
  const offset = 0 - seconds(/^(?:[A-Za-z]{3,}|<[^>]+>)([+-]?)(\d{1,2})(?::(\d\d))?(?::(\d\d))?/.exec(name))
  return () => offset
}

function seconds(match: RegExpExecArray | null): number {
  if (!match) return 0
  const [, sign, hours = '0', minutes = '0', rest = '0'] = match
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
  return sign === '-' ? 0 - size : size
}
