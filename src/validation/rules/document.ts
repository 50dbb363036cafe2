// The document as a whole: JSON, an object, and not too near its limit.
import {jsonHints} from '../../value/json-hints.js'
import type {JsonSyntaxError} from '../../value/json-parse.js'
import {jsonError, repeatedKey} from '../../value/strict-json.js'
import {type Problem, problem} from '../problem.js'
import {type Rule, textAt} from '../rule.js'

const PATH = ['document'] as const
/** One page of the documentation says 32,000; the quota says 32,768 and is checked as a bound. */
const CAUTIOUS_LIMIT = 32_000
const LIMIT = 32_768
const EMPTY = 'it is empty'

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
  // Of a document that is too long all that counts is that it is.
  const repeated = length <= LIMIT ? repeatedKey(text) : undefined
  if (repeated) problems.push(problem('W310', PATH, {expected: {key: repeated.key}}))
  return problems
}

function notJson(text: string): Problem {
  const error = jsonError(text)
  const reason = text.trim() === '' ? EMPTY : error ? reasonOf(error) : 'JSON.parse refuses it'
  const fix =
    reason === EMPTY
      ? 'Write {} for a document without members'
      : (fileHint(text) ?? (error && jsonHints(error, 'elsewhere')[0]))
  return problem('E303', PATH, {value: text, expected: {reason}, fix})
}

/** The document may stand in a file of its own kind, with other lines and columns. */
const reasonOf = ({reason, line, column}: JsonSyntaxError) =>
  `${reason}: ${line === 1 ? '' : `line ${line} `}column ${column} of the document`

/** A path in the place of what is in the file. */
const fileHint = (text: string): string | undefined =>
  /^(?:\.{0,2}\/|~\/|file:\/?[^/]|[\w-]+\.json$)/.test(text)
    ? `To read the document from a file, write file://${text.replace(/^file:\/?/, '')}`
    : undefined

function kindOf(json: unknown): string {
  if (json === null) return 'null'
  if (Array.isArray(json)) return 'an array'
  return `a ${typeof json}`
}
