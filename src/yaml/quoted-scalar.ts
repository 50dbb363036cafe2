// Texts in single and double quotes.
import type {Scalar} from './builder.js'
import {isBreak, isEnd} from './characters.js'
import type {Cursor} from './cursor.js'
import {escaped} from './escapes.js'
import {beforeBlanks, continuation} from './folded-lines.js'
import {YamlFault} from './yaml-fault.js'

const [DOUBLE, SINGLE, BACKSLASH] = [0x22, 0x27, 0x5c]

/** @param indent of what is around it: further lines have more */
export function quotedScalar(cursor: Cursor, indent: number): Scalar {
  const {text, pos: start, code: quote} = cursor
  let value = ''
  /** What of the text is not yet in the value, and what of the value is from the line and not escaped. */
  let from = start + 1
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      value += text.slice(from, at)
      if (quote === DOUBLE || text.charCodeAt(at + 1) !== SINGLE) break
      from = at + 1
      at += 2
    } else if (code === BACKSLASH && quote === DOUBLE) {
      const piece = isBreak(text.charCodeAt(at + 1)) ? joined(text, at, indent, start) : escaped(text, at)
      value += text.slice(from, at) + piece.text
      from = at = piece.end
    } else if (isBreak(code)) {
      const next = continuation(text, at, indent) ?? unclosed(start)
      value += text.slice(from, beforeBlanks(text, at, from)) + next.fold
      from = at = next.at
    } else if (isEnd(code)) unclosed(start)
    else at++
  }
  cursor.pos = at + 1
  return {style: quote === DOUBLE ? 'double' : 'single', text: value, start, end: at + 1}
}

/** A backslash at the end of a line takes the line break away, and leaves those of empty lines behind it. */
function joined(text: string, at: number, indent: number, start: number): {text: string; end: number} {
  const next = continuation(text, at + 1, indent) ?? unclosed(start)
  return {text: next.fold === ' ' ? '' : next.fold, end: next.at}
}

function unclosed(start: number): never {
  throw new YamlFault('The quotes that begin here are not closed', start, [
    'Close them, and indent all lines of the text further than the line around it',
  ])
}
