// Counts → cells of a bar. Every count that is not zero is seen, and the cells always fill the bar.
import type {Appearance, Slot} from './appearance.js'

export type SlotCounts = Readonly<Partial<Record<Slot, number>>>

/** Largest remainder, but one cell at least for whatever there is; the largest pay for it. */
export function shareCells(counts: readonly number[], cells: number): number[] {
  const total = counts.reduce((left, right) => left + right, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count / total) * cells)
  const shares = exact.map((share, i) => Math.max(Math.floor(share), (counts[i] ?? 0) > 0 ? 1 : 0))
  const rest = cells - shares.reduce((left, right) => left + right, 0)
  const byRemainder = exact.map((share, i) => ({i, remainder: share - Math.floor(share)}))
  byRemainder.sort((left, right) => right.remainder - left.remainder)
  for (const {i} of byRemainder.slice(0, Math.max(0, rest))) shares[i] = (shares[i] ?? 0) + 1
  for (let owed = -rest; owed > 0; owed--) {
    const largest = shares.indexOf(Math.max(...shares))
    shares[largest] = (shares[largest] ?? 0) - 1
  }
  return shares
}

export function stackedBar(counts: SlotCounts, slots: readonly Slot[], width: number, look: Appearance): string {
  const shares = shareCells(
    slots.map((slot) => counts[slot] ?? 0),
    width,
  )
  const parts = slots.map((slot, i) => {
    const cell = slot === 'SUCCEEDED' ? look.full : look.glyph(slot)
    return (shares[i] ?? 0) > 0 ? look.paint(slot, cell.repeat(shares[i] ?? 0)) : ''
  })
  const bar = parts.join('')
  return bar === '' ? look.dim(look.empty.repeat(width)) : bar
}

/** Full only when it is all, empty only when it is nothing. */
export function plainBar(part: number, whole: number, width: number, look: Appearance): string {
  const share = whole > 0 ? Math.round((part / whole) * width) : 0
  const most = part < whole ? width - 1 : width
  const filled = Math.min(most, Math.max(part > 0 ? 1 : 0, share))
  return look.full.repeat(filled) + look.dim(look.empty.repeat(width - filled))
}
