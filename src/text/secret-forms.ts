// A secret → every text by which it can be recognized, and patterns that find each however a service writes it. Pure.

/** Shorter ones would mask words of everyday. */
export const SHORTEST = 8

/** Itself; behind `Bearer` or `Basic` the token, and of that what is encoded in it: a user and a password, each alone, too. */
export function partsOf(secret: string): readonly string[] {
  const [, scheme = '', token] = /^\s*(Bearer|Basic|Token)[ \t]+(\S+)\s*$/i.exec(secret) ?? []
  const trimmed = secret.trim()
  const parts = token === undefined ? [trimmed] : [trimmed, token]
  const decoded = scheme.toLowerCase() === 'basic' ? Buffer.from(token ?? '', 'base64').toString() : undefined
  if (decoded?.includes(':')) parts.push(decoded, decoded.slice(decoded.indexOf(':') + 1))
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST)
}

/** Characters that no encoding changes stand for themselves; any other may be percent-encoded, escaped or an entity. */
export const writtenPattern = (part: string): string => [...part.toWellFormed()].map(characterPattern).join('')

function characterPattern(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const octets = [...Buffer.from(character)].map((byte) => `%(?:25){0,3}${anyCase(hex(byte, 2))}`).join('')
  const units = [...Array(character.length).keys()]
    .map((index) => `\\\\{1,4}u${anyCase(hex(character.charCodeAt(index), 4))}`)
    .join('')
  const point = character.codePointAt(0) ?? 0
  const entities = [`&#0{0,6}${point};`, `&#[xX]0{0,6}${anyCase(hex(point, 1))};`, ...(NAMED[character] ?? [])]
  const blank = character === ' ' ? ['\\+'] : []
  return `(?:${[`\\\\{0,4}${literal}`, octets, units, ...entities, ...blank].join('|')})`
}

const NAMED: Readonly<Record<string, readonly string[]>> = {
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  '"': ['&quot;'],
  "'": ['&apos;'],
}

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0')
const anyCase = (digits: string) => digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)

/** In hexadecimal digits. */
export const hexPattern = (part: string): string => anyCase(Buffer.from(part).toString('hex'))

/**
 * In base64, whatever stands before it there, such as a user's name: of the three ways to fall into groups of three bytes, what does not
 * depend on its neighbours.
 */
export function base64Patterns(part: string): readonly string[] {
  const bytes = Buffer.from(part)
  return [0, 1, 2].flatMap((skipped) => {
    const whole = bytes.subarray(skipped, skipped + Math.floor((bytes.length - skipped) / 3) * 3)
    return whole.length < SHORTEST - 2 ? [] : [base64Pattern(whole.toString('base64'))]
  })
}

/** Of URLs it has other signs, and may be percent-encoded or escaped as any text. */
const base64Pattern = (text: string) =>
  text
    .replace(/[+/]/g, (sign) => (sign === '+' ? '\u0000' : '\u0001'))
    .replaceAll('\u0000', '(?:\\+|-|%(?:25){0,3}2[bB]|\\\\{1,4}u002[bB])')
    .replaceAll('\u0001', '(?:\\\\{0,4}/|_|%(?:25){0,3}2[fF]|\\\\{1,4}u002[fF])')
