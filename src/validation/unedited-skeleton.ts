// Problems of a skeleton that was given as it was generated → one that says so, and those of what was filled in. Every
// placeholder would have a problem of its own, and rules between members would compare placeholders.
import type {Operation, Shape, StructureShape} from '../model/vocabulary.js'
import {Float, isList, isStructure, type Structure, type Value} from '../value/value.js'
import type {ValidationContext} from './context.js'
import {type Problem, problem} from './problem.js'
import {isError, validate} from './validate.js'

/** One or two are slips of their own. */
const FEWEST = 3

/** @param problems of the input as it is */
export function reportUneditedSkeleton(
  operation: Operation,
  input: Structure,
  problems: readonly Problem[],
  context: ValidationContext,
): readonly Problem[] {
  const names = uneditedMembers(operation.input, input, problems)
  if (names.length < FEWEST) return problems
  const filled = new Map([...input].filter(([name]) => !names.includes(name)))
  const others = validate(operation, filled, context).filter(({path}) => !names.includes(String(path[0])))
  return [problem('E112', [], {expected: {names}}), ...others]
}

function uneditedMembers({members}: StructureShape, input: Structure, problems: readonly Problem[]): string[] {
  const wrong = new Set(problems.filter(isError).map(({path}) => path[0]))
  return [...input].flatMap(([name, value]) => {
    const shape = Object.hasOwn(members, name) ? members[name]?.shape : undefined
    return shape && wrong.has(name) && isPlaceholder(shape, value) ? [name] : []
  })
}

/** What `--generate-cli-skeleton` writes, whole or with members removed. */
function isPlaceholder(shape: Shape, value: Value): boolean {
  switch (shape.type) {
    case 'string':
      return value === (shape.enum?.[0] ?? '')
    case 'integer':
    case 'long':
      return value === 0
    case 'double':
      return value === 0 || (value instanceof Float && value.value === 0)
    case 'boolean':
      return value === true
    case 'list':
      return isList(value) && value.every((item) => isPlaceholder(shape.member, item))
    case 'map':
      return (
        isStructure(value) && [...value].every(([key, item]) => key === 'KeyName' && isPlaceholder(shape.value, item))
      )
    case 'structure':
      return isStructure(value) && [...value].every(([name, item]) => isPlaceholderOf(shape.members[name]?.shape, item))
    default:
      return value === null || value === ''
  }
}

const isPlaceholderOf = (shape: Shape | undefined, value: Value) => shape !== undefined && isPlaceholder(shape, value)
