// The lines within brackets: what of them is skipped, and how far they must be indented.
import {isBlank, isBreak, isEnd, SPACE} from './characters.js'
import {type Cursor, isMarker} from './cursor.js'
import {YamlFault} from './yaml-fault.js'

const [HASH, LIST_END, MAP_END] = [0x23, 0x5d, 0x7d]

/**
 * To the next thing within the brackets.
 * @param indent of what is around the brackets
 * @param isOutermost whether a bracket that closes may be indented as what is around it
 */
export function skipInFlow(cursor: Cursor, indent: number, isOutermost: boolean): void {
  for (;;) {
    cursor.skipBlanks()
    if (cursor.code === HASH) cursor.skipComment()
    if (!isBreak(cursor.code)) return
    cursor.passBreak()
    checkLine(cursor, indent, isOutermost)
  }
}

function checkLine({text, lineStart}: Cursor, indent: number, isOutermost: boolean): void {
  let at = lineStart
  while (text.charCodeAt(at) === SPACE) at++
  const spaces = at - lineStart
  while (isBlank(text.charCodeAt(at))) at++
  const code = text.charCodeAt(at)
  if (isBreak(code) || isEnd(code) || code === HASH) return
  if (isMarker(text, lineStart)) throw new YamlFault('The document ends within brackets', at, ['Close the brackets'])
  const isClosing = (code === LIST_END || code === MAP_END) && isOutermost && spaces === indent
  if (spaces > indent || isClosing) return
  throw new YamlFault('Lines within brackets must be indented further than the line around them', at, [
    'Close the brackets, or indent the line',
  ])
}
