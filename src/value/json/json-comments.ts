// JSON with comments → JSON of the same length, so that every place in it stays where it was.

import type {Value} from '../value.js'
import {parseJson} from './json-parse.js'
import {jsonStringEnd} from './json-string-end.js'

/**
 * More than the AWS CLI takes, since editors and people put comments into files.
 * @throws JsonSyntaxError of the text as it is, comments and all
 */
export const parseJsonWithComments = (text: string): Value => parseJson(blankComments(text), text)

/** Comments become blanks, line by line; what looks like one inside a text stays, and so does one that is never closed. */
export function blankComments(text: string): string {
  const pattern = /"|\/\/|\/\*/g
  const parts: string[] = []
  let kept = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const {0: opening, index: start} = found
    const end = opening === '"' ? jsonStringEnd(text, start) : commentEnd(text, start, opening)
    if (end === undefined) break
    pattern.lastIndex = end
    if (opening === '"') continue
    parts.push(text.slice(kept, start), text.slice(start, end).replace(/[^\r\n]/g, ' '))
    kept = end
  }
  return parts.length === 0 ? text : [...parts, text.slice(kept)].join('')
}

function commentEnd(text: string, start: number, opening: string): number | undefined {
  if (opening === '/*') {
    const close = text.indexOf('*/', start + opening.length)
    return close < 0 ? undefined : close + '*/'.length
  }
  const length = text.slice(start).search(/[\r\n]/)
  return length < 0 ? text.length : start + length
}
