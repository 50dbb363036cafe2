// `create-job.abortConfig.criteriaList` → the member of the table that it names.
import {UsageError} from '../../errors/cli-error.js'
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {nearest} from '../../value/nearest.js'
import {commandWords, operationNamed} from '../operation-named.js'

export interface FoundMember {
  readonly operation: Operation
  /** Names of members; lists and maps are passed through. Empty for the operation itself. */
  readonly path: readonly string[]
  /** Absent for the operation itself. */
  readonly member?: Member
  /** The structure that has the member. */
  readonly parent: StructureShape
}

const PLANES = ['iot', 'data', 'iot-jobs-data']

/**
 * @param words parts joined by dots or blanks: an operation, then members; indexes such as `[0]` are passed over
 * @throws UsageError that names the nearest
 */
export function findMember(words: string): FoundMember {
  const parts = words.replace(/\[[^\]]*\]/g, '').split(/[\s.]+/)
  const names = PLANES.includes(parts[0] ?? '') ? 2 : 1
  const operation = operationNamed(parts.slice(0, names).join(' '), 'operation')
  let found: FoundMember = {operation, path: [], parent: operation.input}
  for (const name of parts.slice(names).filter((part) => part !== '')) found = inside(found, name)
  return found
}

function inside({operation, path, member, parent}: FoundMember, name: string): FoundMember {
  const structure = member ? structureIn(member.shape) : parent
  const place = [commandWords(operation), ...path].join('.')
  if (!structure) throw new UsageError(`${place} has no members`, {hints: [`iotjobs explain ${place}`]})
  const next = structure.members[name]
  if (next && Object.hasOwn(structure.members, name))
    return {operation, path: [...path, name], member: next, parent: structure}
  const names = Object.keys(structure.members)
  const begun = names.filter((one) => one.toLowerCase().startsWith(name.toLowerCase()))
  const close = begun.length === 1 ? begun[0] : nearest(name, names)
  throw new UsageError(`${place} has no member '${name}'`, {
    hints: [close ? `Did you mean ${place}.${close}?` : `It has ${names.join(', ')}`],
  })
}

/** The structure of a shape, or of what its list or map holds. */
export function structureIn(shape: Shape): StructureShape | undefined {
  if (shape.type === 'structure') return shape
  if (shape.type === 'list') return structureIn(shape.member)
  return shape.type === 'map' ? structureIn(shape.value) : undefined
}
