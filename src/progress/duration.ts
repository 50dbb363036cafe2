// Spans of time from and to text: `90s`, `45m`, `2h`, `1h30m`. Pure.
import {UsageError} from '../errors/cli-error.js'
import {DAY, HOUR, MINUTE, SECOND} from '../value/milliseconds.js'

const UNITS = {d: DAY, h: HOUR, m: MINUTE, s: SECOND} as const
const SPAN = /^(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$/

/**
 * @param flag named in the error
 * @returns milliseconds
 * @throws UsageError for anything that is not a duration, or is zero
 */
export function parseDuration(text: string, flag: string): number {
  const bare = /^\d+(?:\.\d+)?$/.test(text) ? `${text}s` : text
  const match = SPAN.exec(bare)
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (match ?? []).slice(1).map((part) => Number(part ?? 0))
  const total = days * UNITS.d + hours * UNITS.h + minutes * UNITS.m + seconds * UNITS.s
  if (match && total > 0) return total
  throw new UsageError(`argument ${flag}: '${text}' is not a valid duration`, {
    hints: ['Write it as 90s, 45m, 2h, 1h30m or 1d'],
  })
}

/** In the largest unit that gives a whole number, as it would be typed: `90m`, `1d`. */
export function typedDuration(milliseconds: number): string {
  const unit = (['d', 'h', 'm'] as const).find((name) => milliseconds > 0 && milliseconds % UNITS[name] === 0) ?? 's'
  return `${milliseconds / UNITS[unit]}${unit}`
}

/** Some thousand years: no job lasts as long. */
const LONGEST_SECONDS = 999_999 * 86_400

/** To the second, the two largest units: `27m42s`, `3h04m`, `2d03h`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds > LONGEST_SECONDS) return `over ${LONGEST_SECONDS / 86_400}d`
  if (seconds < 60) return `${seconds}s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m${two(seconds % 60)}s`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}h${two(Math.floor(seconds / 60) % 60)}m`
  return `${Math.floor(seconds / 86_400)}d${two(Math.floor(seconds / 3600) % 24)}h`
}

const two = (number: number) => String(number).padStart(2, '0')
