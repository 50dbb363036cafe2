// How long ago something was, by times that a service may leave out or get wrong: a cell then has `-`, and a sentence does
// without. Pure.
import {durationText} from './duration.js'

/** Clocks differ by less: what lies further ahead has not been. */
const AHEAD = 86_400_000

/** Milliseconds; nothing where that is not known. */
export const ageOf = (at: number | undefined, now: number): number | undefined =>
  at === undefined || at - now > AHEAD ? undefined : Math.max(0, now - at)

/** Whole seconds, as data has them. */
export function ageSeconds(at: number | undefined, now: number): number | undefined {
  const age = ageOf(at, now)
  return age === undefined ? undefined : Math.round(age / 1000)
}

/** `3h04m`, or `-`. */
export const ageText = (at: number | undefined, now: number): string => spanText(ageOf(at, now)) ?? '-'

/** How long something took; nothing where an end is missing, or comes first. */
export const tookOf = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined || to < from ? undefined : to - from

export const tookText = (from: number | undefined, to: number | undefined): string | undefined =>
  spanText(tookOf(from, to))

/** `3h04m ago`, or nothing. */
export function agoText(at: number | undefined, now: number): string | undefined {
  const age = spanText(ageOf(at, now))
  return age && `${age} ago`
}

/** The last first, and what has no time at the end. */
export const byLast = (left: number | undefined, right: number | undefined): number => (right ?? 0) - (left ?? 0)

const spanText = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : durationText(milliseconds)
