// The document as a whole: JSON, an object, and not too near its limit.
import {JsonSyntaxError, parseJson} from '../../value/json-parse.js'
import {type Problem, problem} from '../problem.js'
import {type Rule, textAt} from '../rule.js'

const PATH = ['document'] as const
/** One page of the documentation says 32,000; the quota says 32,768 and is checked as a bound. */
const CAUTIOUS_LIMIT = 32_000
const LIMIT = 32_768

export const checkDocument: Rule = ({input, document}) => {
  const text = textAt(input, 'document')
  if (text === undefined) return []
  if (document === undefined) return [notJson(text)]
  const problems: Problem[] = []
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    problems.push(problem('W305', PATH, {expected: {actual: kindOf(document)}}))
  const length = text.length * 3 > CAUTIOUS_LIMIT ? Buffer.byteLength(text) : 0
  if (length > CAUTIOUS_LIMIT && length <= LIMIT)
    problems.push(problem('W306', PATH, {expected: {length, max: CAUTIOUS_LIMIT}}))
  return problems
}

function notJson(text: string): Problem {
  const fix = /^(\.{0,2}\/|~\/|[\w-]+\.json$)/.test(text)
    ? `To read the document from a file, write file://${text}`
    : undefined
  return problem('E303', PATH, {value: text, expected: {reason: reasonFor(text)}, fix})
}

function reasonFor(text: string): string {
  if (text.trim() === '') return 'it is empty'
  try {
    parseJson(text)
    // Our reader is laxer than JSON in one point.
    return 'NaN and the infinities are not JSON'
  } catch (error) {
    return error instanceof JsonSyntaxError ? error.message : String(error)
  }
}

function kindOf(json: unknown): string {
  if (json === null) return 'null'
  if (Array.isArray(json)) return 'an array'
  return `a ${typeof json}`
}
