// The words of shorthand: where keys, bare values and quoted values end, and what they say. Knows nothing of their order.

export interface Scalar {
  readonly value: string
  readonly end: number
}

const KEY = /[A-Za-z0-9\-_.#/:]*/y
const BLANKS = /[ \t\n\r\v\f]*/y
// The end of a bare value: quotes, a comma, and control characters other than blanks. As the first item of a list
// it also ends at a closing bracket, as a later one at "=".
const END_OF_FIRST = /["',\]}\u0000-\u0008\u000e-\u001b]/g
const END_OF_SECOND = /["',=\u0000-\u0008\u000e-\u001b]/g
const NOT_A_START = /["',=[{\u0000-\u0020]/

/** Blanks that separate; other Unicode blanks belong to values. */
export function skipBlanks(text: string, at: number): number {
  return matchEnd(BLANKS, text, at)
}

/** Keys cannot be quoted, and may be empty. */
export function keyEnd(text: string, at: number): number {
  return matchEnd(KEY, text, at)
}

/** A value at the head of a list or alone; an empty text where none begins. */
export function firstBare(text: string, at: number): Scalar {
  return bare(text, at, END_OF_FIRST) ?? {value: '', end: at}
}

/** A value after a comma: may not hold "=", for that would be the next key. */
export function secondBare(text: string, at: number): Scalar | undefined {
  return bare(text, at, END_OF_SECOND)
}

/**
 * A quoted value, or nothing where the quote is never closed. A backslash goes with the quote after it; where only
 * such quotes are left, the last of them closes the value and its backslash stays.
 */
export function quoted(text: string, at: number): Scalar | undefined {
  const quote = text.charAt(at)
  const close = closingQuote(text, at, quote)
  if (close === undefined) return undefined
  const value = text
    .slice(at + 1, close)
    .replaceAll(`\\${quote}`, quote)
    .replaceAll('\\\\', '\\')
  return {value, end: close + 1}
}

/** The text without the blanks around it. */
export function trimBlanks(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n\r\v\f'.includes(text.charAt(end - 1))) end--
  return text.slice(Math.min(skipBlanks(text, 0), end), end)
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.exec(text)
  return pattern.lastIndex
}

function bare(text: string, start: number, stop: RegExp): Scalar | undefined {
  const escaped = text.startsWith('\\,', start)
  if (!escaped && (start >= text.length || NOT_A_START.test(text.charAt(start)))) return undefined
  const end = bareEnd(text, start, stop)
  return {value: trimEnd(text.slice(start, end).replaceAll('\\,', ',')), end}
}

function bareEnd(text: string, start: number, stop: RegExp): number {
  // The first character has been accepted already: it may be one that ends a value elsewhere.
  stop.lastIndex = start + 1
  for (;;) {
    const end = stop.exec(text)?.index ?? text.length
    if (text[end] !== ',' || text[end - 1] !== '\\') return end
  }
}

function closingQuote(text: string, start: number, quote: string): number | undefined {
  let lastEscaped: number | undefined
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === quote) return at
    if (text[at] !== '\\' || text[at + 1] !== quote) continue
    at++
    lastEscaped = at
  }
  return lastEscaped
}

// Every Unicode blank, and the four separators U+001C to U+001F; not U+FEFF, which JavaScript would trim as well.
const UNICODE_BLANK = /[\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && UNICODE_BLANK.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
