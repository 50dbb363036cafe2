// Input → the operation that it is for, inferred from its members. Knows nothing of files.
import {operations} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import type {Structure, Value} from '../value/value.js'
import type {ValidationContext} from './context.js'
import {membersOf} from './members.js'
import type {Problem} from './problem.js'
import {occurrences} from './problem-list.js'
import {isError, validate} from './validate.js'

/** @returns the operations that fit best: one where the members tell, several where they do not */
export function inferOperations(input: Structure, context: ValidationContext): readonly Operation[] {
  const named = operations.filter(({command}) => command === schemaName(input.get('$schema')))
  if (named.length === 1) return named
  const members = new Map([...input].filter(([name]) => name !== '$schema'))
  const byMembers = least(named.length > 0 ? named : operations, (operation) => mismatches(operation, members))
  if (byMembers.length < 2) return byMembers
  const byErrors = least(byMembers, (operation) => errorsIn(validate(operation, members, context)))
  return least(byErrors, (operation) => -membersOf(operation.input).required.length)
}

const errorsIn = (problems: readonly Problem[]) =>
  problems.reduce((sum, one) => sum + (isError(one) ? occurrences(one) : 0), 0)

/** An editor's note: `./create-job.schema.json` is the schema of create-job. */
function schemaName(schema: Value | undefined): string | undefined {
  return typeof schema === 'string' ? /([a-z-]+)(?:\.schema)?\.json#?$/.exec(schema)?.[1] : undefined
}

/** A member too many weighs more than one that is still missing. */
function mismatches({input: shape}: Operation, input: Structure): number {
  const {byName, required} = membersOf(shape)
  const unknown = [...input.keys()].filter((name) => !byName.has(name)).length
  return 2 * unknown + required.filter((name) => !input.has(name)).length
}

function least(candidates: readonly Operation[], measure: (operation: Operation) => number): readonly Operation[] {
  const measured = candidates.map((operation) => ({operation, score: measure(operation)}))
  const best = Math.min(...measured.map(({score}) => score))
  return measured.filter(({score}) => score === best).map(({operation}) => operation)
}
