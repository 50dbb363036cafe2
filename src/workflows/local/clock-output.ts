// The virtual clock on the command line: what is typed, and what is shown of it.
import type {ClockState} from '../../emulator/state/clock.js'
import {UsageError} from '../../errors/cli-error.js'
import {parseDuration} from '../../progress/duration.js'

interface TypedFlags {
  readonly speed: string | undefined
  readonly pause: boolean | undefined
  readonly resume: boolean | undefined
}

/** @throws UsageError where the speed is not a number above 0 */
export function clockChange({speed, pause, resume}: TypedFlags): {speed?: number; paused?: boolean} {
  return {
    ...(speed === undefined ? {} : {speed: speedOf(speed)}),
    ...(pause || resume ? {paused: pause === true} : {}),
  }
}

/** @throws UsageError where it is not a duration */
export const readSkip = (text: string): number => parseDuration(text, 'TIME')

export const clockOutput = ({now, real, speed, paused}: ClockState) => ({
  now: new Date(now).toISOString(),
  speed,
  paused,
  aheadSeconds: Math.round((now - real) / 1000),
})

function speedOf(text: string): number {
  const speed = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0
  if (speed > 0 && speed <= MAX_SPEED) return speed
  throw new UsageError(`argument --speed: not a number from above 0 to ${MAX_SPEED}: '${text}'`, {
    hints: ['Write it as 60; --pause stops the clock'],
  })
}

/** A day a second, roughly. */
const MAX_SPEED = 100_000
