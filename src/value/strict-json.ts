// JSON as devices read it: what our own reader passes over, with its place.
import {JsonSyntaxError, parseJson} from './json-parse.js'

/** Texts are skipped, whatever they hold. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g

/** @returns where and why the text is not JSON; our reader is laxer in one point */
export function jsonError(text: string): JsonSyntaxError | undefined {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error
    throw error
  }
  const number = [...text.matchAll(TEXT_OR_NUMBER)].find(([found]) => !found.startsWith('"'))
  return number && new JsonSyntaxError(`${number[0]} is no number of JSON`, text, number.index)
}

export interface RepeatedKey {
  readonly key: string
  /** Of the repetition, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g

/** @returns the first key that an object of well-formed JSON has twice: readers disagree on which of the two counts */
export function repeatedKey(text: string): RepeatedKey | undefined {
  // Of each open bracket the keys that were read; none for lists.
  const open: (Set<string> | undefined)[] = []
  let atKey = false
  for (const {0: token, index} of text.matchAll(TOKEN)) {
    const keys = open.at(-1)
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ',' && atKey && keys) {
      const key = JSON.parse(token) as string
      if (keys.has(key)) return {key, start: index, end: index + token.length}
      keys.add(key)
    }
    atKey = token === '{' || token === ','
  }
  return undefined
}
