// Counts of things by status, in the signs of a frame. Pure.
import type {Progress} from '../../progress/progress.js'
import {cellWidth} from '../terminal/cells.js'
import type {Appearance, Slot} from './appearance.js'
import {SLOTS, WORDS} from './appearance.js'
import type {SlotCounts} from './bar.js'

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

export function slotCounts({things, total, sent}: Progress): SlotCounts {
  return {...things, NOT_SENT: total - sent}
}

export function legend(progress: Progress, look: Appearance, width: number): string {
  const slots = shownSlots(slotCounts(progress))
  const text = (gap: string, paint: Appearance['paint']) =>
    slots.map((slot) => paint(slot, `${look.glyph(slot)} ${WORDS[slot]}`)).join(gap)
  const fits = cellWidth(text('  ', (_slot, word) => word)) < width
  return text(fits ? '  ' : ' ', look.paint)
}
