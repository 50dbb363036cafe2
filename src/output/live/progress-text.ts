// How far a job is, in words that frames, lines and reports share. Pure.
import {durationText} from '../../progress/duration.js'
import type {Snapshot as Seen} from '../../progress/outcome.js'
import type {Progress} from '../../progress/progress.js'
import {percent} from '../../progress/progress.js'
import {counted} from '../../text/counted.js'

/** `820/1000 things`, or how many there are so far. */
export function sentText({sent, total, totalSource}: Progress): string {
  if (totalSource === 'unknown') return `${sent} of an unknown number`
  return totalSource === 'so far' ? `${sent} so far` : `${sent}/${total}`
}

/** What numbers of things are a part of. */
export function wholeText({total, totalSource}: Progress): string {
  if (totalSource === 'unknown') return 'an unknown number'
  return totalSource === 'so far' ? `${total} so far` : String(total)
}

/** `1000 things`, `12 things so far`, or how many were reached where the whole is not known. */
export function thingsText({total, totalSource}: Progress): string {
  const things = counted(total, 'thing')
  if (totalSource === 'unknown') return `${things} reached, of an unknown number`
  return totalSource === 'so far' ? `${things} so far` : things
}

/** Of what has finished, how much is good. */
export const goodShareText = ({things, finished}: Progress) =>
  finished === 0 ? 'none finished yet' : `${percentText(things.SUCCEEDED, finished)} good`

export const percentText = (part: number, whole: number) => `${percent(part, whole)} %`

export function leftText({timeLeft}: Seen): string {
  return timeLeft === undefined ? 'not known yet' : `~${durationText(timeLeft)}`
}

/** A device that never takes what is queued for it has no timer that runs. */
export function estimateText(seen: Seen): string {
  const {latest} = seen
  return `${leftText(seen)}${latest === undefined ? '' : ` · no later than ${durationText(latest)} unless devices stay away`}`
}
