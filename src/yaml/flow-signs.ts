// The signs that mean something within brackets, and what may follow them there.
import type {Alias, Scalar} from './builder.js'
import {isFlowIndicator, isGap} from './characters.js'
import type {Cursor} from './cursor.js'
import {YamlFault} from './yaml-fault.js'

const [LIST, MAP, LIST_END, MAP_END] = [0x5b, 0x7b, 0x5d, 0x7d]
const [COMMA, COLON, QUESTION, HYPHEN] = [0x2c, 0x3a, 0x3f, 0x2d]

export const isFlowStart = (code: number): boolean => code === LIST || code === MAP

export const isAtEndOfItem = ({code, isAtEnd}: Cursor): boolean =>
  code === COMMA || code === LIST_END || code === MAP_END || isAtEnd

/** Whether the character stands here as an indicator. */
export function isAtSign({text, pos, code}: Cursor, indicator: number): boolean {
  const next = text.charCodeAt(pos + 1)
  return code === indicator && (isGap(next) || isFlowIndicator(next))
}

/** Behind quotes, a colon needs no gap. */
export function isAtColon(cursor: Cursor, key: Scalar | Alias): boolean {
  const isQuoted = key.style === 'double' || key.style === 'single'
  return isQuoted ? cursor.code === COLON : isAtSign(cursor, COLON)
}

/** @throws YamlFault where a text would begin with an indicator */
export function refuseSign(cursor: Cursor): void {
  if (![HYPHEN, QUESTION, COLON].some((indicator) => isAtSign(cursor, indicator))) return
  const sign = cursor.text.charAt(cursor.pos)
  throw new YamlFault(`"${sign}" cannot stand here within brackets`, cursor.pos, [`Put a text "${sign}" into quotes`])
}
