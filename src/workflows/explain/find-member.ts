// `create-job.abortConfig.criteriaList` → the member of the table that it names.

import {commandWords, findOperation} from '../../cli/runtime/invocation.js'
import {UsageError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import {operations} from '../../model/operations.js'
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {nearest} from '../../text/nearest.js'

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
 * @param words parts joined by dots or blanks: an operation, then members; indexes such as `[0]` are ignored
 * @returns nothing where the words begin with neither an operation nor a member
 * @throws UsageError that names the nearest
 */
export function findMember(words: string): FoundMember | undefined {
  const parts = words
    .replace(/\[[^\]]*\]/g, '')
    .split(/[\s.]+/)
    .filter((part) => part !== '')
  const homes = homesOf(parts[0] ?? '')
  if (homes.length > 1) throw severalHomes(parts, homes)
  if (homes[0] !== undefined) return findMember([homes[0], ...parts.slice(1)].join('.'))
  const names = PLANES.includes(parts[0] ?? '') ? 2 : 1
  const operation = findOperation(parts.slice(0, names).join(' '))
  if (!operation) return undefined
  let found: FoundMember = {operation, path: [], parent: operation.input}
  for (const name of parts.slice(names)) found = inside(found, name)
  return found
}

/** @returns the places of a member that was named without its operation: `create-job.abortConfig` */
function homesOf(name: string): string[] {
  return operations.flatMap((operation) => membersNamed(name, operation.input, commandWords(operation)))
}

function membersNamed(name: string, {members}: StructureShape, owner: string): string[] {
  return Object.entries(members).flatMap(([own, {shape}]) => {
    const structure = structureIn(shape)
    const here = `${owner}.${own}`
    return [...(own === name ? [here] : []), ...(structure ? membersNamed(name, structure, here) : [])]
  })
}

const MOST = 6

function severalHomes([first = '', ...rest]: readonly string[], homes: readonly string[]): UsageError {
  const named = homes.slice(0, MOST).map((home) => `iotjobs explain ${[home, ...rest].join('.')}`)
  const more = homes.length > MOST ? [`and in ${homes.length - MOST} more places`] : []
  return new UsageError(`${first} is a member in several places; name the one you mean`, {
    hints: [...named, ...more],
  })
}

function inside({operation, path, member, parent}: FoundMember, name: string): FoundMember {
  const structure = member ? structureIn(member.shape) : parent
  const owner = [commandWords(operation), ...path].join('.')
  if (!structure) throw new UsageError(`${owner} has no members`, {hints: [`iotjobs explain ${owner}`]})
  const next = structure.members[name]
  if (next && Object.hasOwn(structure.members, name))
    return {operation, path: [...path, name], member: next, parent: structure}
  const names = Object.keys(structure.members)
  const begun = names.filter((one) => one.toLowerCase().startsWith(name.toLowerCase()))
  const close = begun.length === 1 ? begun[0] : nearest(name, names)
  throw new UsageError(`${owner} has no member '${name}'`, {
    hints: [close ? didYouMean(`${owner}.${close}`) : `It has ${names.join(', ')}`],
  })
}

/** The structure of a shape, or of what its list or map holds. */
export function structureIn(shape: Shape): StructureShape | undefined {
  if (shape.type === 'structure') return shape
  if (shape.type === 'list') return structureIn(shape.member)
  return shape.type === 'map' ? structureIn(shape.value) : undefined
}
