// Texts over several lines: whether the next line goes on with the text, and what the break between them stands for.
import {isBlank, isBreak, isEnd, SPACE} from './characters.js'
import {behindBreak, isMarker} from './cursor.js'

export interface Continuation {
  /** Where the text goes on. */
  readonly at: number
  /** A space, or the line breaks of the empty lines between. */
  readonly fold: string
}

/**
 * @param at a line break
 * @param indent of what is around the text: its lines have more
 * @returns nothing where the text does not go on
 */
export function continuation(text: string, at: number, indent: number): Continuation | undefined {
  let empty = 0
  for (let line = behindBreak(text, at); ; line = behindBreak(text, line), empty++) {
    const start = line
    while (text.charCodeAt(line) === SPACE) line++
    const isIndented = line - start > indent
    if (!isBreak(text.charCodeAt(line)) && (!isIndented || isMarker(text, start))) return undefined
    while (isBlank(text.charCodeAt(line))) line++
    const code = text.charCodeAt(line)
    if (isEnd(code)) return undefined
    if (!isBreak(code)) return {at: line, fold: empty === 0 ? ' ' : '\n'.repeat(empty)}
  }
}

/** Where the blanks before the offset begin. */
export function beforeBlanks(text: string, offset: number, from: number): number {
  let end = offset
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  return end
}
