// A part of a text.

/** Offsets in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly exact: boolean
  /** Of a structure or list, which is pointed at by its beginning: where it ends. */
  readonly until?: number
}
