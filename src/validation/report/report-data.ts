// Located problems → data for programs, as docs/problems-schema.json describes it.

import {pathText} from '../../value/path.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure, Value} from '../../value/value.js'
import {problemText} from '../problem-text.js'
import type {LocatedProblem} from './located-problem.js'

export const reportData = (located: readonly LocatedProblem[]): Structure[] => located.map(problemData)

function problemData(located: LocatedProblem): Structure {
  const {problem} = located
  const {headline, fix} = problemText(problem)
  const {code, severity, path, value, rule, expected} = problem
  return new Map<string, Value>([
    ['code', code],
    ['severity', severity],
    ['path', pathText(path)],
    ...(value === undefined ? [] : [['value', value] as const]),
    ['rule', rule],
    ['expected', fromPlain(expected)],
    ['message', headline],
    ['fix', fix],
    ['source', problem.source],
    ...(problem.more === undefined ? [] : [['more', problem.more] as const]),
    ...positionData(located),
  ])
}

function positionData({source, position}: LocatedProblem): [string, Value][] {
  if (!source) return []
  if (source.kind === 'flag') return [['flag', source.name]]
  const file: [string, Value] = ['file', source.name]
  return position ? [file, ['line', position.line], ['column', position.column]] : [file]
}
