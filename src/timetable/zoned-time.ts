// Wall-clock times of a zone ↔ moments. Pure; the zone database is the platform's.

import {Temporal} from 'temporal-polyfill'
import {UsageError} from '../errors/cli-error.js'
import {zoneName} from '../text/zone-time.js'
import {MINUTE} from '../value/milliseconds.js'

/**
 * @param typed such as `Europe/Berlin` or `UTC`
 * @throws UsageError for a name that the zone database does not have
 */
export function checkZone(typed: string): string {
  const name = zoneName(typed)
  if (name !== undefined) return name
  throw new UsageError(`Unknown time zone '${typed}'`, {hints: ['Write it as Europe/Berlin, America/New_York or UTC']})
}

/**
 * @returns milliseconds since the epoch
 * @throws UsageError where summer time skips or repeats the time in that zone; both readings are named
 */
export function momentAt(wall: Temporal.PlainDateTime, zone: string): number {
  const readings = readingsOf(wall, zone)
  const [only, other] = readings
  if (only !== undefined && other === undefined) return only.epochMilliseconds
  throw ambiguousTime(wall, zone)
}

export const hasOneMoment = (wall: Temporal.PlainDateTime, zone: string): boolean => readingsOf(wall, zone).length === 1

/** None where the clocks skip the time, two where they repeat it. */
function readingsOf(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime[] {
  const [earlier, later] = bothReadings(wall, zone)
  if (earlier.epochNanoseconds === later.epochNanoseconds) return [earlier]
  return earlier.toPlainDateTime().equals(wall) ? [earlier, later] : []
}

const bothReadings = (wall: Temporal.PlainDateTime, zone: string) =>
  [
    wall.toZonedDateTime(zone, {disambiguation: 'earlier'}),
    wall.toZonedDateTime(zone, {disambiguation: 'later'}),
  ] as const

function ambiguousTime(wall: Temporal.PlainDateTime, zone: string): UsageError {
  const [earlier, later] = bothReadings(wall, zone)
  const isRepeated = earlier.toPlainDateTime().equals(wall)
  const time = wall.toString({smallestUnit: 'minute'}).replace('T', ' ')
  const what = isRepeated ? 'happens twice: the clocks go back' : 'does not exist: the clocks go forward'
  const choices = [earlier, later].map((one) => one.toString({smallestUnit: 'minute', timeZoneName: 'never'}))
  return new UsageError(`${time} in ${zone} ${what}`, {hints: [`Write ${choices.join(' or ')}`]})
}

export const wallTime = (at: number, zone: string): Temporal.PlainDateTime => zoned(at, zone).toPlainDateTime()

/** Minutes ahead of UTC. */
export const offsetAt = (at: number, zone: string): number => zoned(at, zone).offsetNanoseconds / (MINUTE * 1_000_000)

/** When the zone next changes its offset after a moment; nothing where it never does. */
export const nextOffsetChange = (at: number, zone: string): number | undefined =>
  zoned(at, zone).getTimeZoneTransition('next')?.epochMilliseconds

const zoned = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
