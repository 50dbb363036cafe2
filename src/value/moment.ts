// Texts that are moments, as people and services write them: ISO 8601 or seconds since 1970. Knows no clock.

export interface Moment {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** A bare number of seconds. */
  readonly isEpoch: boolean
  /** Whether the text says which zone it is in; where it does not, UTC is taken. */
  readonly hasZone: boolean
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
/** Seconds from 1973 to 5138; milliseconds have more digits. */
const EPOCH = /^\d{9,11}(?:\.\d{1,3})?$/

/** A date alone is its midnight. */
export function readMoment(text: string): Moment | undefined {
  if (EPOCH.test(text)) return {at: Math.round(Number(text) * 1000), isEpoch: true, hasZone: true}
  const match = DATE_TIME.exec(text)
  if (!match) return undefined
  const part = (index: number) => Number(match[index] ?? 0)
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  const milliseconds = Math.floor(Number(`0.${match[7] ?? 0}`) * 1000)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, milliseconds)
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || hour > 23 || minute > 59 || second > 59) return undefined
  const zone = match[8]
  const offset = offsetOf(zone ?? 'Z')
  return offset === undefined ? undefined : {at: date.getTime() - offset, isEpoch: false, hasZone: zone !== undefined}
}

function offsetOf(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0
  const [hours = 0, minutes = 0] = [zone.slice(1, 3), zone.slice(-2)].map(Number)
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** `2027-02-01T08:00:00Z` */
/** The last one that the texts of times can hold. */
export const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z')

export const momentText = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
