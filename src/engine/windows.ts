// Maintenance windows: whether one is open, until when, and when the next ones open. Pure; time is passed in.

import type {MaintenanceWindow} from '../model/iot/configuration.js'
import type {ValueOf} from '../model/vocabulary.js'
import {MINUTE} from '../value/milliseconds.js'
import {type CronReader, latestOccurrence, nextOccurrence} from './cron.js'

export type Window = ValueOf<typeof MaintenanceWindow>

/** When the windows that are open now close; nothing where none is. Our choice: several windows add up to one. */
export function openUntil(windows: readonly Window[], now: number, read?: CronReader): number | undefined {
  const ends = windows.flatMap((window) => endOf(window, now, read) ?? [])
  return ends.length > 0 ? Math.max(...ends) : undefined
}

/** When the next window opens after now. */
export function nextOpening(windows: readonly Window[], now: number, read?: CronReader): number | undefined {
  const starts = windows.flatMap(({startTime}) => nextOccurrence(startTime, now, read) ?? [])
  return starts.length > 0 ? Math.min(...starts) : undefined
}

/** The next moments after now at which a window opens, in order. */
export function nextOpenings(windows: readonly Window[], now: number, count: number): number[] {
  const openings: number[] = []
  for (let at = nextOpening(windows, now); at !== undefined && openings.length < count; at = nextOpening(windows, at)) {
    openings.push(at)
  }
  return openings
}

/** The end of the window's latest occurrence, where that is not over. Windows last less than a day. */
function endOf({startTime, durationInMinutes}: Window, now: number, read: CronReader | undefined): number | undefined {
  const end = (latestOccurrence(startTime, now, read) ?? -Infinity) + durationInMinutes * MINUTE
  return end > now ? end : undefined
}
