// A job's schedule over time: when it may reach devices, and when that changes next. Pure; time is passed in.
import type {SchedulingConfig} from '../model/iot/configuration.js'
import type {ValueOf} from '../model/vocabulary.js'
import {parseMoment} from './schedule-time.js'
import {nextOpening, openUntil} from './windows.js'

type Scheduling = ValueOf<typeof SchedulingConfig>

/** A job without windows is open from its start to its end; one with windows while they are, the start within one included. */
export function isOpen(scheduling: Scheduling | undefined, now: number): boolean {
  if (now < startOf(scheduling) || hasEnded(scheduling, now)) return false
  const windows = scheduling?.maintenanceWindows ?? []
  return windows.length === 0 || openUntil(windows, now) !== undefined
}

export const hasEnded = (scheduling: Scheduling | undefined, now: number) => now >= endOf(scheduling)

/** The next moment after now at which the schedule opens, closes or ends; nothing where it never does. */
export function nextChange(scheduling: Scheduling | undefined, now: number): number | undefined {
  const windows = scheduling?.maintenanceWindows ?? []
  const start = startOf(scheduling)
  const turn = now < start ? start : (openUntil(windows, now) ?? nextOpening(windows, now) ?? Infinity)
  const change = Math.min(turn, now < endOf(scheduling) ? endOf(scheduling) : Infinity)
  return change === Infinity ? undefined : change
}

const startOf = (scheduling: Scheduling | undefined) => momentOf(scheduling?.startTime) ?? -Infinity
const endOf = (scheduling: Scheduling | undefined) => momentOf(scheduling?.endTime) ?? Infinity
const momentOf = (text: string | undefined) => (text === undefined ? undefined : parseMoment(text))
