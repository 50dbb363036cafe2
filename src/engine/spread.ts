// How times of devices are spread: over one span, or over several of which the dice choose one. Pure.

/** From and to, in milliseconds. */
export type Span = readonly [from: number, to: number]

/** Shares are from 0 to 1, and add up to 1. */
export interface SpreadPart {
  readonly share: number
  readonly span: Span
}

export type Spread = Span | readonly SpreadPart[]

/**
 * @param drawn from 0 up to but not including 1: it chooses the part, and what is left of it the place within
 * @returns whole milliseconds
 */
export function timeAt(spread: Spread, drawn: number): number {
  if (isSpan(spread)) return within(spread, drawn)
  let left = drawn
  for (const {share, span} of spread) {
    if (left < share) return within(span, left / share)
    left -= share
  }
  return spread.at(-1)?.span[1] ?? 0
}

export const partsOf = (spread: Spread): readonly SpreadPart[] => (isSpan(spread) ? [{share: 1, span: spread}] : spread)

export const isSpan = (spread: Spread): spread is Span => typeof spread[0] === 'number'

const within = ([from, to]: Span, share: number) => Math.round(from + share * (to - from))
