// A job's schedule over time: when it may reach devices, and when that changes next. Pure; time is passed in.
import type {SchedulingConfig} from '../model/iot/configuration.js'
import type {ValueOf} from '../model/vocabulary.js'
import {readMoment} from '../value/moment.js'
import type {CronReader} from './cron.js'
import {nextOpening, openUntil} from './windows.js'

export type Scheduling = ValueOf<typeof SchedulingConfig>

/** A job without windows is open from its start to its end; one with windows while they are, the start within one included. */
export function isOpen(scheduling: Scheduling | undefined, now: number, read?: CronReader): boolean {
  if (now < startOf(scheduling) || hasEnded(scheduling, now)) return false
  const windows = scheduling?.maintenanceWindows ?? []
  return windows.length === 0 || openUntil(windows, now, read) !== undefined
}

export const hasEnded = (scheduling: Scheduling | undefined, now: number) => now >= endOf(scheduling)

/** The next moment after now at which the schedule opens, closes or ends; nothing where it never does. */
export function nextChange(scheduling: Scheduling | undefined, now: number, read?: CronReader): number | undefined {
  const windows = scheduling?.maintenanceWindows ?? []
  const start = startOf(scheduling)
  const turn = now < start ? start : (openUntil(windows, now, read) ?? nextOpening(windows, now, read) ?? Infinity)
  const change = Math.min(turn, now < endOf(scheduling) ? endOf(scheduling) : Infinity)
  return change === Infinity ? undefined : change
}

/**
 * The first time between two moments that a window opens where none was open; nothing where that is not found at once.
 * What happened since the span's beginning depends on nothing before such an opening.
 */
export function openingBetween(
  scheduling: Scheduling | undefined,
  from: number,
  to: number,
  read?: CronReader,
): number | undefined {
  const windows = scheduling?.maintenanceWindows ?? []
  const opening = nextOpening(windows, from, read)
  if (opening === undefined || opening > to || openUntil(windows, opening - 1, read) !== undefined) return undefined
  return isOpen(scheduling, opening, read) ? opening : undefined
}

const startOf = (scheduling: Scheduling | undefined) => momentOf(scheduling?.startTime) ?? -Infinity
const endOf = (scheduling: Scheduling | undefined) => momentOf(scheduling?.endTime) ?? Infinity
const momentOf = (text: string | undefined) => (text === undefined ? undefined : readMoment(text)?.at)
