// Input → problems, all of them. The one entry to validation, for the command line and the embedded service alike.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import type {ValidationContext} from './context.js'
import {readJobDocument} from './job-document.js'
import type {Problem} from './problem.js'
import {rulesFor} from './rules.js'
import {type Walk, walkStructure} from './walk.js'

/**
 * Problems of single values come in the order of the input: in each structure the missing members in model order, then
 * the unknown, then what is inside the others. Problems between members follow.
 */
export function validate(operation: Operation, input: Structure, context: ValidationContext): Problem[] {
  const walk: Walk = {root: operation.input, bounds: context.depth !== 'shape', path: [], problems: []}
  walkStructure(operation.input, input, walk)
  if (context.depth !== 'all') return walk.problems
  const request = {operation, input, context, document: readJobDocument(input)}
  const between = rulesFor(operation).flatMap((rule) => rule(request))
  return [...walk.problems.filter((one) => !isSaidBetter(one, between)), ...between]
}

/** A rule that names what a value should be says more than the pattern of its characters. */
const isSaidBetter = ({code, path}: Problem, others: readonly Problem[]): boolean =>
  code === 'E204' && others.some((other) => isError(other) && other.path.join() === path.join())

export const isError = (problem: Problem): boolean => problem.severity === 'error'
