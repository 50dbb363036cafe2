// The document as a whole: JSON, an object, and not too near its limit.

import {textAt} from '../../members/shaped.js'
import {JobDocument} from '../../model/iot/scalars.js'
import {likelySource} from '../../text/likely-source.js'
import {jsonHints} from '../../value/json/json-hints.js'
import type {JsonSyntaxError} from '../../value/json/json-parse.js'
import {jsonError, repeatedKey} from '../../value/json/strict-json.js'
import type {Json} from '../document/job-document.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'
import {nothingFound} from '../values/nothing-found.js'

const PATH = ['document'] as const
/** One page of the documentation says 32,000; the quota says 32,768 and is checked as a bound. */
const CAUTIOUS_LIMIT = 32_000
const LIMIT = JobDocument.max
const EMPTY = 'it is empty'

export const checkDocument: Rule = ({input, document}) => {
  const text = textAt(input, 'document')
  if (text === undefined) return []
  if (document === undefined) return [notJson(text)]
  const problems: Problem[] = []
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    problems.push(problemAt('W305', PATH, {expected: {actual: kindOf(document)}, fix: unwrapFix(document)}))
  const length = text.length * 3 > CAUTIOUS_LIMIT ? Buffer.byteLength(text) : 0
  if (length > CAUTIOUS_LIMIT && length <= LIMIT)
    problems.push(problemAt('W306', PATH, {expected: {length, max: CAUTIOUS_LIMIT}}))
  // Of a document that is too long all that counts is that it is.
  const repeated = length <= LIMIT ? repeatedKey(text) : undefined
  if (repeated) problems.push(problemAt('W310', PATH, {expected: {key: repeated.key}}))
  return problems
}

function notJson(text: string): Problem {
  const error = jsonError(text)
  const reason = text.trim() === '' ? EMPTY : error ? reasonOf(error) : 'JSON.parse refuses it'
  const fix =
    reason === EMPTY
      ? 'Write {} for a document without members'
      : (nothingFound(text) ?? sourceHint(text) ?? (error && jsonHints(error, 'elsewhere')[0]))
  return problemAt('E303', PATH, {value: text, expected: {reason}, fix})
}

/** The document may stand in a file of its own kind, with other lines and columns. */
const reasonOf = ({reason, line, column}: JsonSyntaxError) =>
  `${reason}: ${line === 1 ? '' : `line ${line} `}column ${column} of the document`

/** A path or an address in the place of what it names. */
function sourceHint(text: string): string | undefined {
  if (text.trim() === '-') return 'To read the document from standard input, write file:///dev/stdin'
  const meant = likelySource(text)
  if (meant?.kind === 'file') return `To read the document from a file, write ${meant.url}`
  return meant && `A document in S3 is given as --document-source ${meant.url}`
}

/** The whole document, quoted once more. */
const unwrapFix = (document: Json) =>
  typeof document === 'string' && /^\s*\{.*\}\s*$/s.test(document)
    ? 'Remove the quotes around the whole, and the backslashes: it is JSON within a text'
    : undefined

function kindOf(json: Json): string {
  if (json === null) return 'null'
  if (Array.isArray(json)) return 'an array'
  return `a ${typeof json}`
}
