// Virtual time: real time at another speed, plus what was skipped. Pure; real time is passed in.

export interface Clock {
  /** The real moment from which on this clock counts. */
  readonly real: number
  /** What it showed then. */
  readonly virtual: number
  /** Virtual seconds a real second. */
  readonly speed: number
  readonly paused: boolean
}

/** Shows real time until it is adjusted. */
export const REAL_TIME: Clock = {real: 0, virtual: 0, speed: 1, paused: false}

/** Whole milliseconds. Real clocks may be set back; a virtual one stands still meanwhile. */
export function read({real, virtual, speed, paused}: Clock, now: number): number {
  return paused ? virtual : virtual + Math.floor(Math.max(0, now - real) * speed)
}

/** The same moment from here on, at another speed, or not at all. */
export function turn(
  clock: Clock,
  now: number,
  change: {speed?: number | undefined; paused?: boolean | undefined},
): Clock {
  const {speed = clock.speed, paused = clock.paused} = change
  return {real: now, virtual: read(clock, now), speed, paused}
}

export function skip(clock: Clock, now: number, milliseconds: number): Clock {
  return {...clock, real: now, virtual: read(clock, now) + milliseconds}
}
