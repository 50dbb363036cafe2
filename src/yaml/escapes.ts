// What a backslash stands for in double quotes.
import {YamlFault} from './yaml-fault.js'

const NAMED: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])
const LAST_CODE_POINT = 0x10ffff

/** @param at the backslash */
export function escaped(text: string, at: number): {text: string; end: number} {
  const letter = text.charAt(at + 1)
  const named = NAMED.get(letter)
  if (named !== undefined) return {text: named, end: at + 2}
  const end = at + 2 + (DIGITS.get(letter) ?? 0)
  const digits = text.slice(at + 2, end)
  const code =
    DIGITS.has(letter) && /^[\da-f]+$/i.test(digits) && end <= text.length ? Number.parseInt(digits, 16) : NaN
  if (code <= LAST_CODE_POINT) return {text: String.fromCodePoint(code), end}
  throw new YamlFault(`Invalid escape sequence ${text.slice(at, end)}`, at, [
    'Write a backslash in double quotes as \\\\, or put the text into single quotes',
  ])
}
