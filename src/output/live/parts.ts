// Pieces of text that frames of every size are made of. Pure.
import {DEFAULT_RATE, type RolloutConfig} from '../../engine/rollout.js'
import {durationText} from '../../progress/duration.js'
import type {FollowEvent, Snapshot as Seen} from '../../progress/outcome.js'
import {type Progress, percent} from '../../progress/progress.js'
import {allowedRate} from '../../progress/rate.js'
import {counted} from '../../text/counted.js'
import {momentText} from '../../value/moment.js'
import {cellWidth, fit, truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import {type Appearance, SLOTS, type Slot, WORDS} from './appearance.js'
import type {SlotCounts} from './bar.js'

export function slotCounts({things, total, sent}: Progress): SlotCounts {
  return {...things, NOT_SENT: total - sent}
}

/** `✔ 612  ✖ 23`: what every job has, and whatever else there is. */
export function countsText(progress: Progress, look: Appearance, gap: string, space = ' '): string {
  const counts = slotCounts(progress)
  return shownSlots(counts)
    .map((slot) => look.paint(slot, `${look.glyph(slot)}${space}${counts[slot] ?? 0}`))
    .join(gap)
}

/** Rare statuses are shown only where there are any. */
export function shownSlots(counts: SlotCounts): readonly Slot[] {
  const seldom: readonly Slot[] = ['CANCELED', 'REMOVED', 'NOT_SENT']
  return SLOTS.filter((slot) => (counts[slot] ?? 0) > 0 || !seldom.includes(slot))
}

export function legend(progress: Progress, look: Appearance, width: number): string {
  const slots = shownSlots(slotCounts(progress))
  const text = (gap: string, paint: Appearance['paint']) =>
    slots.map((slot) => paint(slot, `${look.glyph(slot)} ${WORDS[slot]}`)).join(gap)
  const fits = cellWidth(text('  ', (_slot, word) => word)) < width
  return text(fits ? '  ' : ' ', look.paint)
}

/** Colour cannot be cut: what does not fit is shown without. */
export function painted(text: (look: Appearance) => string, look: Appearance, width: number): string {
  const bare = text({...look, paint: (_slot, word) => word})
  return cellWidth(bare) <= width ? text(look) : truncate(bare, width)
}

export const clock = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '-' : momentText(milliseconds).slice(-9)

export const percentText = (part: number, whole: number) => `${percent(part, whole)} %`

/** Of what has finished, how much is good. */
export const goodShareText = ({things, finished}: Progress) =>
  finished === 0 ? 'none finished yet' : `${percentText(things.SUCCEEDED, finished)} good`

/** What is said while the service does not answer as it should. */
export const retryText = ({operation, code, retryIn}: Extract<FollowEvent, {type: 'api'}>): string =>
  `${operation}: ${code}, retrying in ${durationText(retryIn)}`

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

export function rolloutText({maximumPerMinute = DEFAULT_RATE, exponentialRate}: RolloutConfig): string {
  return exponentialRate === undefined
    ? `${maximumPerMinute}/min`
    : `${exponentialRate.baseRatePerMinute}/min growing to ${maximumPerMinute}`
}

/** Things are sent in batches, so that a short interval may see more than a minute's worth: never shown as more than allowed. */
export const sendRateText = ({sendRate, progress}: Seen) =>
  sendRate === undefined ? '…' : `${Math.min(Math.round(sendRate), allowedRate(progress))}/min`

export function allowedText(progress: Progress): string {
  const allowed = allowedRate(progress)
  const {maximumPerMinute = DEFAULT_RATE} = progress.job.rollout
  return `at most ${allowed}/min${allowed < maximumPerMinute ? `, growing to ${maximumPerMinute}/min` : ''}`
}

export function leftText({timeLeft}: Seen): string {
  return timeLeft === undefined ? 'not known yet' : `~${durationText(timeLeft)}`
}

/** A device that never takes what is queued for it has no timer that runs. */
export function estimateText(seen: Seen): string {
  const {latest} = seen
  return `${leftText(seen)}${latest === undefined ? '' : ` · no later than ${durationText(latest)} unless devices stay away`}`
}

/** Names of things as far as they fit, with `…` where there are more. */
export function sampleText(sample: readonly string[], count: number, width: number): string {
  const shown: string[] = []
  let left = width - 2
  for (const name of sample.map(deviceText)) {
    if (name.length + 1 > left) break
    shown.push(name)
    left -= name.length + 1
  }
  return [...shown, ...(shown.length < count ? ['…'] : [])].join(' ')
}

export const columns = (cells: readonly (readonly [string, number])[]) =>
  cells
    .map(([text, width]) => fit(text, width))
    .join('')
    .trimEnd()
