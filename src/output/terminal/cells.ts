// How many columns a text takes in a terminal, and cutting it to fit. Whatever is laid out here may come from a device: it is
// made one line that cannot command the terminal. Colour comes after cutting.
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import {deviceText} from './device-text.js'

/**
 * Characters of one column, and none of those that join others: ASCII, Latin-1, dashes and dots, arrows, mathematics, boxes and
 * bars, braille, and the marks that we draw. What holds others is looked at by rules of emoji that take 25 ms to get ready.
 */
const NARROW =
  /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2190-\u22ff\u2500-\u259f\u25cb\u25cf\u2714\u2716\u276f\u2800-\u28ff]*$/

export const cellWidth = (text: string) => (NARROW.test(text) ? text.length : stringWidth(text))

/** At most `width` columns; what is cut ends in `…`, and no character is cut in two. */
export function truncate(text: string, width: number): string {
  const line = deviceText(text)
  if (cellWidth(line) <= width) return line
  let kept = ''
  let used = 1
  for (const {segment} of new Intl.Segmenter().segment(line)) {
    used += cellWidth(segment)
    if (used > width) break
    kept += segment
  }
  return width <= 0 ? '' : `${kept}…`
}

/** AWS's names have up to 128 characters: of others a part tells enough. */
const LONGEST_NAME = 256

/** A name where nothing else bounds it. */
export const nameText = (name: string) => truncate(name, LONGEST_NAME)

/** Below a table that is narrower than what it has to show; each line as it is. */
export const absentNote = (names: readonly string[], formats: string, width: number): string[] =>
  names.length === 0
    ? []
    : wrapCells(`Not shown at this width: ${names.join(', ')} (--output ${formats})`, width).map((line) => line.trim())

/** In lines of at most `width` columns, broken between words; a longer word is broken where its line is full. */
export function wrapCells(text: string, width: number): string[] {
  const line = deviceText(text)
  return cellWidth(line) <= width ? [line] : wrapAnsi(line, width, {hard: true, trim: false}).split('\n')
}

/** Filled with blanks on the right, or cut. */
export function fit(text: string, width: number): string {
  const cut = truncate(text, width)
  return cut + ' '.repeat(Math.max(0, width - cellWidth(cut)))
}
