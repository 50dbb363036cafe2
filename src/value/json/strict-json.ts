// JSON as devices read it: what our own reader lets pass, with its place.
import {JsonSyntaxError, parseJson} from './json-parse.js'
import {jsonStringEnd} from './json-string-end.js'

/** @returns where and why the text is not JSON; our reader is laxer in one point */
export function jsonError(text: string): JsonSyntaxError | undefined {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error
    throw error
  }
  for (const {token, start} of tokensIn(text, WORDS)) {
    if (!token.startsWith('"')) return new JsonSyntaxError(`${token} is not a JSON number`, text, start)
  }
  return undefined
}

/** @returns a text of the same length, in which the numbers that JSON has no words for are zeros */
export function withoutWords(text: string): string {
  if (!/Infinity|NaN/.test(text)) return text
  const pieces: string[] = []
  let end = 0
  for (const {token, start} of tokensIn(text, WORDS)) {
    if (token.startsWith('"')) continue
    pieces.push(text.slice(end, start), '0'.padEnd(token.length))
    end = start + token.length
  }
  return [...pieces, text.slice(end)].join('')
}

const WORDS = /"|-?Infinity|NaN/

export interface RepeatedKey {
  readonly key: string
  /** Of the repetition, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** @returns the first key that an object of well-formed JSON has twice: readers disagree on which of the two counts */
export function repeatedKey(text: string): RepeatedKey | undefined {
  // Of each open bracket the keys that were read; none for lists.
  const open: (Set<string> | undefined)[] = []
  let atKey = false
  for (const {token, start} of tokensIn(text, /["{}[\],]/)) {
    const keys = open.at(-1)
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ',' && atKey && keys) {
      const key = JSON.parse(token) as string
      if (keys.has(key)) return {key, start, end: start + token.length}
      keys.add(key)
    }
    atKey = token === '{' || token === ','
  }
  return undefined
}

/** @param pattern of what counts outside of strings, and of the quote that begins one: those come whole */
export function* tokensIn(text: string, pattern: RegExp): Generator<{readonly token: string; readonly start: number}> {
  const tokens = new RegExp(pattern, 'g')
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const {0: token, index: start} = found
    if (token === '"') tokens.lastIndex = jsonStringEnd(text, start)
    yield {token: text.slice(start, tokens.lastIndex), start}
  }
}
