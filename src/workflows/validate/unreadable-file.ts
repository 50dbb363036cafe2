// A file that is neither JSON nor YAML, or whose document cannot be read → the problem, at its place.

import type {Unreadable} from '../../arguments/files/read-document.js'
import type {DocumentText} from '../../cli/runtime/input-file.js'
import {asYamlName} from '../../text/file-kind.js'
import {positionIn} from '../../validation/locate/locate.js'
import {type Problem, problem} from '../../validation/problem.js'
import {type LocatedProblem, locateProblems} from '../../validation/report/located-problem.js'
import {looksLikeYaml} from '../../value/looks-like-yaml.js'

export async function unreadableFile(
  source: DocumentText,
  {reason, offset, at, hint}: Unreadable,
): Promise<LocatedProblem> {
  if (at) return placedAt(source, problem('E114', at, {expected: {reason}, fix: hint}))
  const fix = source.format === 'json' && looksLikeYaml(source.text) ? yamlHint(source.name) : hint
  const found = problem('E110', [], {expected: {format: source.format.toUpperCase(), reason}, fix})
  return {problem: found, source, position: positionIn(source.text, {start: offset, end: offset + 1, exact: true})}
}

async function placedAt(source: DocumentText, found: Problem): Promise<LocatedProblem> {
  const [located] = await locateProblems([found], async () => source)
  return located ?? {problem: found, source}
}

const yamlHint = (name: string) => `This looks like YAML: name it ${asYamlName(name)}`
