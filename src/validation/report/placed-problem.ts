// Problems and the texts that the input was read from → problems with their places, in the order in which they are shown.

import type {SourceText} from '../../value/source-text.js'
import {jsonError, repeatedKey} from '../../value/strict-json.js'
import {locate, type Position, positionIn} from '../locate.js'
import type {Path, Problem} from '../problem.js'

export interface PlacedProblem {
  readonly problem: Problem
  /** Absent where the input was read from no text that has the place. */
  readonly source?: SourceText
  readonly position?: Position
}

/** @returns one file after the other, each in its own order; what was typed as flags comes as validation has it */
export async function placeProblems(
  problems: readonly Problem[],
  sourceOf: (path: Path) => Promise<SourceText | undefined>,
): Promise<PlacedProblem[]> {
  const placed = await Promise.all(problems.map(async (problem) => place(problem, await sourceOf(problem.path))))
  return groupsOf(placed).flatMap((group) => [...group].sort(byPosition))
}

/** Those that stand in one file, and those that stand in none, in the order of their first members. */
export function groupsOf(placed: readonly PlacedProblem[]): readonly (readonly PlacedProblem[])[] {
  const groups = new Map<string, PlacedProblem[]>()
  for (const one of placed) {
    const name = one.source?.kind === 'file' ? one.source.name : ''
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()]
}

async function place(problem: Problem, source: SourceText | undefined): Promise<PlacedProblem> {
  if (!source) return {problem}
  const path = problem.path.slice(source.depth)
  const position =
    placeInDocument(problem, source) ??
    (await locate(source, {path, atKey: problem.atKey && path.length > 0, part: partAtFault(problem)}))
  return position ? {problem, source, position} : {problem, source}
}

/** Where the text itself is the document, the very character. */
function placeInDocument({code}: Problem, {text, format}: SourceText): Position | undefined {
  if (format !== 'text') return undefined
  const error = code === 'E303' ? jsonError(text) : undefined
  if (error) return positionIn(text, {start: error.offset, end: error.offset + 1, exact: true})
  const key = code === 'W310' ? repeatedKey(text) : undefined
  return key && positionIn(text, {...key, exact: true})
}

/** Rules on job documents name a piece of their text. */
function partAtFault({expected: {placeholder, link}}: Problem): string | undefined {
  return typeof placeholder === 'string' ? placeholder : typeof link === 'string' ? link : undefined
}

function byPosition(a: PlacedProblem, b: PlacedProblem): number {
  if (a.source?.kind !== 'file' || b.source?.kind !== 'file') return 0
  const [left, right] = [a.position ?? START, b.position ?? START]
  return left.line - right.line || left.column - right.column
}

const START = {line: 0, column: 0}
