// One input file → the operation that it is for and its problems, in place.
import {readDocument, type Unreadable} from '../../arguments/read-document.js'
import type {DocumentText} from '../../cli/runtime/input-file.js'
import {commandWords} from '../../cli/runtime/invocation.js'
import type {Operation} from '../../model/vocabulary.js'
import type {ValidationContext} from '../../validation/context.js'
import {type Judgement, judge} from '../../validation/judge.js'
import {leaveOutEmpty} from '../../validation/leave-out-empty.js'
import {positionIn} from '../../validation/locate.js'
import {problem} from '../../validation/problem.js'
import {type PlacedProblem, placeProblems} from '../../validation/report/placed-problem.js'
import {tellOperation} from '../../validation/tell-operation.js'
import {tellUnfilled} from '../../validation/unfilled.js'
import {validate} from '../../validation/validate.js'
import {looksLikeYaml} from '../../value/looks-like-yaml.js'

export interface CheckedFile {
  readonly name: string
  /** Absent where it cannot be told. */
  readonly operation?: Operation
  readonly placed: readonly PlacedProblem[]
}

export interface Check {
  /** Told from the members of the file where absent. */
  readonly operation: Operation | undefined
  readonly context: ValidationContext
  readonly judgement: Judgement
}

export async function checkFile(file: DocumentText, {operation, context, judgement}: Check): Promise<CheckedFile> {
  const {name} = file
  const document = await readDocument(file.text, file.format)
  if (!(document instanceof Map)) return {name, placed: [unreadable(file, document)], ...(operation ? {operation} : {})}
  const told = operation ? [operation] : tellOperation(document, context)
  const [first] = told
  if (!first || told.length > 1) return {name, placed: [unclear(file, told)]}
  const input = new Map([...document].filter(([member]) => member !== '$schema'))
  const {input: sent, problems: empty} = leaveOutEmpty(first, input)
  const found = tellUnfilled(first, sent, validate(first, sent, context), context)
  const problems = judge([...empty, ...found], judgement)
  return {name, operation: first, placed: await placeProblems(problems, async () => file)}
}

function unreadable(source: DocumentText, {reason, offset, hint}: Unreadable): PlacedProblem {
  const fix = source.format === 'json' && looksLikeYaml(source.text) ? yamlHint(source.name) : hint
  const found = problem('E110', [], {expected: {format: source.format.toUpperCase(), reason}, fix})
  return {problem: found, source, position: positionIn(source.text, {start: offset, end: offset + 1, exact: true})}
}

const yamlHint = (name: string) => `This looks like YAML: name it ${name.replace(/\.jsonc?$/i, '')}.yaml`

const MOST = 5

function unclear(source: DocumentText, told: readonly Operation[]): PlacedProblem {
  const names = told.map(commandWords)
  const words = names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} others`] : names
  return {problem: problem('E111', [], {expected: {words}}), source}
}
