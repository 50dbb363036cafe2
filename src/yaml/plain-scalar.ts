// Texts without quotes.

import type {Scalar} from './builder.js'
import {isBlank, isBreak, isEnd, isFlowIndicator, isGap} from './characters.js'
import type {Cursor} from './cursor.js'
import {beforeBlanks, continuation} from './folded-lines.js'
import {YamlFault} from './yaml-fault.js'

const [COLON, HASH] = [0x3a, 0x23]
const NOT_FIRST = new Set(',[]{}|>%@`')

/** @param indent of what is around it: further lines have more */
export function plainScalar(cursor: Cursor, indent: number, isInFlow: boolean): Scalar {
  const {text, pos: start} = cursor
  const first = text.charAt(start)
  if (NOT_FIRST.has(first))
    throw new YamlFault(`A text cannot begin with ${first}`, start, [
      `Put the text that begins with ${first} into quotes`,
    ])
  let end = endOnLine(text, start, isInFlow)
  let value = text.slice(start, end)
  for (;;) {
    const at = behindBlanks(text, end)
    const next = isBreak(text.charCodeAt(at)) ? continuation(text, at, indent) : undefined
    const lineEnd = next ? endOnLine(text, next.at, isInFlow) : 0
    if (!next || text.charCodeAt(next.at) === HASH || lineEnd === next.at) break
    value += next.fold + text.slice(next.at, lineEnd)
    end = lineEnd
  }
  cursor.pos = end
  return {style: 'plain', text: value, start, end}
}

/** Where the text ends on its line, trailing blanks left out. */
function endOnLine(text: string, start: number, isInFlow: boolean): number {
  let at = start
  for (; ; at++) {
    const code = text.charCodeAt(at)
    if (isBreak(code) || isEnd(code) || (isInFlow && isFlowIndicator(code))) break
    if (code === COLON && endsKey(text.charCodeAt(at + 1), isInFlow)) break
    if (code === HASH && at > start && isBlank(text.charCodeAt(at - 1))) break
  }
  return beforeBlanks(text, at, start)
}

const endsKey = (next: number, isInFlow: boolean): boolean => isGap(next) || (isInFlow && isFlowIndicator(next))

function behindBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text.charCodeAt(at))) at++
  return at
}
