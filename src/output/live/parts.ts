// Pieces of text that frames of every size are made of. Pure.
import {DEFAULT_RATE, type RolloutConfig} from '../../engine/rollout.js'
import {durationText} from '../../progress/duration.js'
import type {Look as Seen} from '../../progress/outcome.js'
import {type Progress, percent} from '../../progress/progress.js'
import {counted} from '../../value/counted.js'
import {cellWidth, fit, truncate} from '../cells.js'
import {deviceText} from '../device-text.js'
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

/** Kinds of statuses that are seldom are told only where there are any. */
export function shownSlots(counts: SlotCounts): readonly Slot[] {
  const seldom: readonly Slot[] = ['CANCELED', 'REMOVED', 'NOT_SENT']
  return SLOTS.filter((slot) => (counts[slot] ?? 0) > 0 || !seldom.includes(slot))
}

export const legend = (progress: Progress, look: Appearance) =>
  shownSlots(slotCounts(progress))
    .map((slot) => look.paint(slot, `${look.glyph(slot)} ${WORDS[slot]}`))
    .join('  ')

/** Colour cannot be cut: what does not fit is shown without. */
export function painted(text: (look: Appearance) => string, look: Appearance, width: number): string {
  const bare = text({...look, paint: (_slot, word) => word})
  return cellWidth(bare) <= width ? text(look) : truncate(bare, width)
}

export const clock = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(11, 19)}Z`

export const percentText = (part: number, whole: number) => `${percent(part, whole)} %`

/** Of what has finished, how much is good. */
export const goodText = ({things, finished}: Progress) =>
  finished === 0 ? 'none finished yet' : `${percentText(things.SUCCEEDED, finished)} good`

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

/** Whether `total` is the whole. */
export const isWhole = ({totalSource}: Progress) => totalSource !== 'so far' && totalSource !== 'unknown'

export function rolloutText({maximumPerMinute = DEFAULT_RATE, exponentialRate}: RolloutConfig): string {
  return exponentialRate === undefined
    ? `${maximumPerMinute}/min`
    : `${exponentialRate.baseRatePerMinute}/min growing to ${maximumPerMinute}`
}

export const rateText = (rate: number | undefined) => (rate === undefined ? '…' : `${Math.round(rate)}/min`)

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
