// Numbers from and to text, as the AWS CLI reads and writes them (the rules are those of Python's int, float and repr).
import {Float, integer} from './value.js'

// A byte order mark is a blank to JavaScript alone.
const BLANK = /[^\S\ufeff]|[\u001c-\u001f\u0085]/u
const DIGITS = '\\p{Nd}+(?:_\\p{Nd}+)*'
// Neither pattern can divide the same digits in two ways: texts come from strangers, and may be long. They are made where
// they are used: V8 takes 0.1 ms for a class of Unicode, and every command loads this.
const integerPattern = () => new RegExp(`^[+-]?${DIGITS}$`, 'u')
const floatPattern = () =>
  new RegExp(`^[+-]?(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:[eE][+-]?${DIGITS})?$`, 'u')
/** Python's limit, which keeps it from converting digits for minutes. */
export const MAX_DIGITS = 4300
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i

/** Surrounding blanks, one sign, decimal digits of any script, single underscores between digits. */
export function parseInteger(text: string): number | bigint | undefined {
  const trimmed = trim(text)
  if (!integerPattern().test(trimmed)) return undefined
  const digits = toAscii(trimmed).replace(/^[+-]/, '')
  if (digits.length > MAX_DIGITS) return undefined
  return integer(trimmed.startsWith('-') ? -BigInt(digits) : BigInt(digits))
}

/** As for integers, with a point, an exponent, `inf`, `infinity` and `nan` in any case. */
export function parseFloatText(text: string): Float | undefined {
  const trimmed = trim(text)
  const special = SPECIAL.exec(trimmed)
  if (special) return new Float(special[2] === undefined ? Number.NaN : special[1] === '-' ? -Infinity : Infinity)
  return floatPattern().test(trimmed) ? new Float(Number(toAscii(trimmed))) : undefined
}

/** The shortest text that reads back as the same float: `20.0`, `1e-05`, `1e+22`, `NaN`. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  if (Object.is(value, -0)) return '-0.0'
  const [digits = '', exponentText = '0'] = value.toExponential().split('e')
  const exponent = Number(exponentText)
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  const text = exponent >= 21 ? String(value) : decimal(value)
  return text.includes('.') ? text : `${text}.0`
}

function decimal(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text
}

function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && BLANK.test(text.charAt(start))) start++
  while (end > start && BLANK.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Decimal digits of every script come in runs of ten that begin with their zero. */
function toAscii(text: string): string {
  return text.replaceAll('_', '').replace(/\p{Nd}/gu, (digit) => {
    if (digit <= '9') return digit
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(code - zero)
  })
}
