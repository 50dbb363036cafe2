// The two timers of an execution, and what is left of them. Pure; time is passed in.
import {MINUTE} from '../value/milliseconds.js'

/** Moments in milliseconds since the epoch. */
export interface Timers {
  /** When the in-progress timer ends; it is set once, at the start. */
  readonly deadline: number | null
  /** When the nearer of the in-progress timer and the step timer ends. */
  readonly due: number | null
}

/** The in-progress timer takes the job's value at the moment of the start: later updates of the job do not reach it. */
export function startTimers(timeoutMinutes: number | undefined, now: number): Timers {
  const deadline = timeoutMinutes === undefined ? null : now + timeoutMinutes * MINUTE
  return {deadline, due: deadline}
}

/** A new step timer replaces the old one and cannot outlast the in-progress timer; a negative one only removes. */
export function stepTimer({deadline, due}: Timers, minutes: number | undefined, now: number): Timers {
  if (minutes === undefined) return {deadline, due}
  if (minutes < 0) return {deadline, due: deadline}
  return {deadline, due: Math.min(now + minutes * MINUTE, deadline ?? Infinity)}
}

/** Whole seconds until a timer ends the execution; nothing when none runs. */
export function secondsLeft({due}: Timers, now: number): number | undefined {
  return due === null ? undefined : Math.max(0, Math.round((due - now) / 1000))
}
