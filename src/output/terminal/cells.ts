// How many columns a text takes in a terminal, and cutting it to fit. Whatever is laid out here may come from a device: it is
// made one line that cannot command the terminal. Colour comes after cutting.
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import {deviceText} from './device-text.js'

const PLAIN = /^[ -~]*$/

export const cellWidth = (text: string) => (PLAIN.test(text) ? text.length : stringWidth(text))

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

/** In lines of at most `width` columns, broken between words; a longer word is broken where its line is full. */
/** Below a table that is narrower than what it has to show; each line as it is. */
export const absentNote = (names: readonly string[], formats: string, width: number): string[] =>
  names.length === 0
    ? []
    : wrapCells(`Not shown at this width: ${names.join(', ')} (--output ${formats})`, width).map((line) => line.trim())

export const wrapCells = (text: string, width: number): string[] =>
  wrapAnsi(deviceText(text), width, {hard: true, trim: false}).split('\n')

/** Filled with blanks on the right, or cut. */
export function fit(text: string, width: number): string {
  const cut = truncate(text, width)
  return cut + ' '.repeat(Math.max(0, width - cellWidth(cut)))
}
