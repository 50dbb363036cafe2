// Problems and the texts that the input was read from → problems with their places, in the order in which they are shown.

import {shellQuote} from '../../text/shell-quote.js'
import {jsonHints} from '../../value/json/json-hints.js'
import {jsonError, repeatedKey} from '../../value/json/strict-json.js'
import type {Path} from '../../value/path.js'
import type {SourceText} from '../../value/source-text.js'
import {isList, type Value} from '../../value/value.js'
import {Locator, type Position} from '../locate/locate.js'
import type {Problem} from '../problem.js'

export interface LocatedProblem {
  readonly problem: Problem
  /** Absent where the input was read from no text that has the place. */
  readonly source?: SourceText
  readonly position?: Position
}

/** @returns one file after the other, each in its own order; what was typed as flags comes as validation has it */
export async function locateProblems(
  problems: readonly Problem[],
  sourceOf: (path: Path) => Promise<SourceText | undefined>,
): Promise<LocatedProblem[]> {
  const locator = new Locator()
  const located: LocatedProblem[] = []
  for (const problem of problems) located.push(await locateOne(problem, await sourceOf(problem.path), locator))
  return groupsOf(located).flatMap((group) => [...group].sort(byPosition))
}

/** Those that stand in one file, and those that stand in none, in the order of their first members. */
export function groupsOf(located: readonly LocatedProblem[]): readonly (readonly LocatedProblem[])[] {
  const groups = new Map<string, LocatedProblem[]>()
  for (const one of located) {
    const name = one.source?.kind === 'file' ? one.source.name : ''
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return [...groups.values()]
}

async function locateOne(problem: Problem, source: SourceText | undefined, locator: Locator): Promise<LocatedProblem> {
  if (!source) return {problem}
  const path = problem.path.slice(source.depth)
  const position =
    (await positionInDocument(problem, source, path, locator)) ??
    (await locator.locate(source, {path, atKey: problem.atKey && path.length > 0, part: partAtFault(problem)}))
  const told = asTyped(problem, source)
  return position ? {problem: told, source, position} : {problem: told, source}
}

/** The very character of the document, or its key. */
async function positionInDocument(
  {code, value}: Problem,
  source: SourceText,
  path: Path,
  locator: Locator,
): Promise<Position | undefined> {
  const {text, format} = source
  const document = format === 'text' ? text : value
  const error = code === 'E303' && typeof document === 'string' ? jsonError(document) : undefined
  const offset = error && (await locator.inside(source, path, error.offset))
  if (offset !== undefined) return locator.position(text, {start: offset, end: offset + 1, exact: true})
  const key = code === 'W310' && format === 'text' ? repeatedKey(text) : undefined
  return key && locator.position(text, {...key, exact: true})
}

/** What was typed has gone through a shell, which may be what broke it; or through shorthand, which splits at commas. */
function asTyped(problem: Problem, {kind, format}: SourceText): Problem {
  const fix = kind !== 'flag' ? undefined : format === 'text' ? shellFix(problem) : quotedFix(problem, format)
  return fix === undefined ? problem : {...problem, fix}
}

function shellFix({code, value, fix}: Problem): string | undefined {
  const error = code === 'E303' && typeof value === 'string' ? jsonError(value) : undefined
  return error && fix === jsonHints(error, 'elsewhere')[0] ? jsonHints(error, 'shell')[0] : undefined
}

function quotedFix({code, value, path, expected}: Problem, format: SourceText['format']): string | undefined {
  const isList = code === 'E103' && expected.type === 'string' && isListOfTexts(value) && format === 'shorthand'
  return isList
    ? `A comma separates items of shorthand. Quote the text: ${path.at(-1)}=${shellQuote(`"${value.join(',')}"`)}`
    : undefined
}

const isListOfTexts = (value: Value | undefined): value is string[] =>
  isList(value) && value.every((item) => typeof item === 'string')

/** Rules on job documents name a piece of their text. */
function partAtFault({expected: {placeholder, link}}: Problem): string | undefined {
  return typeof placeholder === 'string' ? placeholder : typeof link === 'string' ? link : undefined
}

function byPosition(a: LocatedProblem, b: LocatedProblem): number {
  if (a.source?.kind !== 'file' || b.source?.kind !== 'file') return 0
  const [left, right] = [a.position ?? START, b.position ?? START]
  return left.line - right.line || left.column - right.column
}

const START = {line: 0, column: 0}
