// A part of a text.

/** Offsets in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly exact: boolean
}
