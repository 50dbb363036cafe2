// The times that schedulingConfig takes, as text.

export interface Time {
  /** Epoch milliseconds. */
  readonly at: number
  /** A bare number of seconds: accepted, though no page shows it. */
  readonly isEpoch: boolean
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
const EPOCH = /^\d{9,11}(?:\.\d{1,3})?$/

/** Without a zone, a time is in UTC; without a time, a date is its midnight. */
export function parseTime(text: string): Time | undefined {
  if (EPOCH.test(text)) return {at: Number(text) * 1000, isEpoch: true}
  const match = DATE_TIME.exec(text)
  if (!match) return undefined
  const part = (index: number) => Number(match[index] ?? 0)
  const [month, day, hour, minute, second] = [part(2), part(3), part(4), part(5), part(6)]
  const date = new Date(Date.UTC(part(1), month - 1, day, hour, minute, second))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const isOnClock = hour < 24 && minute < 60 && second < 60
  return exists && isOnClock ? {at: date.getTime() - offsetOf(match[8] ?? 'Z'), isEpoch: false} : undefined
}

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const [hours = 0, minutes = 0] = [zone.slice(1, 3), zone.slice(-2)].map(Number)
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** `2027-02-01T08:00:00Z` */
export const timeText = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
