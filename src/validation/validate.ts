// Input → problems, all of them. The one entry to validation, for the command line and the local simulator alike.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import type {ValidationContext} from './context.js'
import {correctNames} from './correct-names.js'
import {readJobDocument} from './document/job-document.js'
import type {Problem} from './problem.js'
import {ProblemList} from './problem-list.js'
import {rulesFor} from './rules.js'
import {type Walk, walkStructure} from './walk.js'

/**
 * Problems of single values come in the order of the input: in each structure the missing members in model order, then
 * the unknown, then what is inside the others. Problems between members follow.
 */
export function validate(operation: Operation, input: Structure, context: ValidationContext): Problem[] {
  const walk: Walk = {root: operation.input, bounds: context.depth !== 'shape', path: [], problems: new ProblemList()}
  walkStructure(operation.input, input, walk)
  const found = walk.problems.list()
  if (context.depth !== 'all') return found
  const {input: meant, asWritten} = correctNames(operation.input, input)
  const request = {operation, input: meant, context, document: readJobDocument(meant)}
  const between = new ProblemList()
  for (const rule of rulesFor(operation)) for (const one of rule(request)) between.add(asWritten(one))
  return [...withoutWeaker(found, between.list()), ...between.list()]
}

/** A rule that names what a value should be says more than the pattern of its characters. */
function withoutWeaker(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const better = new Set(others.filter(isError).map(({path}) => path.join()))
  return better.size === 0 ? problems : problems.filter(({code, path}) => code !== 'E204' || !better.has(path.join()))
}

export const isError = (problem: Problem): boolean => problem.severity === 'error'
