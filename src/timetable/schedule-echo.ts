// What was understood of words for times, for people: the moment in UTC, in their zone, and how far it is.
import {durationText} from '../progress/duration.js'
import {zoneTimeText} from '../text/zone-time.js'
import {momentText} from '../value/moment.js'
import type {When} from './read-when.js'
import type {WindowCron} from './window-cron.js'
import type {WindowWords} from './window-words.js'

/** `2026-11-23T00:00Z = Mon 23 Nov 02:00 Africa/Maseru, in 1d15h` */
export const momentEcho = ({at, zone}: When, now: number): string =>
  `${utcText(at)} = ${zoneTimeText(at, zone)}, ${distance(at - now)}`

/** `window cron(0 23 ? * SUN *) for 2h: first 2026-11-22T23:00Z = Mon 23 Nov 01:00 Africa/Maseru, in 1d15h` */
export const windowEcho = (
  {startTime, durationInMinutes, first}: Omit<WindowCron, 'shift'>,
  {zone}: Pick<WindowWords, 'zone'>,
  now: number,
): string => `window ${startTime} for ${lengthText(durationInMinutes)}: first ${momentEcho({at: first, zone}, now)}`

/** AWS's windows are in UTC: where the zone changes its offset before the job is over, they open at another local time. */
export function shiftWarning({zone}: WindowWords, {shift}: WindowCron, until: number): string[] {
  if (!shift || shift.at >= until) return []
  const date = new Date(shift.at).toISOString().slice(0, 10)
  return [`from ${date} this opens at ${shift.time} in ${zone}`]
}

/** How long changes of summer time matter to a job that does not say when it ends. */
export const FORESEEN_MS = 365 * 24 * 60 * 60_000

const utcText = (at: number) => momentText(at).replace(/:00Z$/, 'Z')

const distance = (milliseconds: number) =>
  milliseconds < 0 ? `${durationText(-milliseconds)} ago` : `in ${durationText(milliseconds)}`

function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${hours > 0 ? `${hours}h` : ''}${rest > 0 ? `${rest}m` : ''}`
}
