// JSON text → the same without blanks between its tokens: numbers, escapes and repeated keys stay as they were typed. And the
// part of a text that is the value of a member.
import {tokensIn} from './strict-json.js'

/** @param text well-formed, without comments */
export function minifyJson(text: string): string {
  const pieces: string[] = []
  let end = 0
  for (const {token, start} of tokensIn(text, /["\s]/)) {
    pieces.push(text.slice(end, start))
    if (token.startsWith('"')) pieces.push(token)
    end = start + token.length
  }
  return [...pieces, text.slice(end)].join('')
}

/**
 * @param text of a well-formed object, without comments
 * @returns the value of the member as it is written; of several the last, as it counts
 */
export function memberText(text: string, name: string): string | undefined {
  let found: string | undefined
  for (const {key, begin, end} of membersIn(text)) if (key === name) found = text.slice(begin, end)
  return found
}

interface WrittenMember {
  readonly key: string
  /** Of the value, in UTF-16 units. */
  readonly begin: number
  readonly end: number
}

/** The members of the outermost object, in their order. */
function* membersIn(text: string): Generator<WrittenMember> {
  let depth = 0
  let key: string | undefined
  let begin = 0
  for (const {token, start} of tokensIn(text, /["{}[\],:]/)) {
    depth += DEEPER[token] ?? 0
    if (depth > 1 || (depth === 1 && token === '{')) continue
    if (begin === 0 && token.startsWith('"')) key = JSON.parse(token)
    else if (begin === 0 && token === ':') begin = start + 1
    else if (begin > 0 && key !== undefined && (token === ',' || depth === 0)) {
      yield {key, begin, end: start}
      begin = 0
    }
  }
}

const DEEPER: Readonly<Record<string, number>> = {'{': 1, '[': 1, '}': -1, ']': -1}
