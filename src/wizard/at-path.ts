// Reading and replacing one place of an input, by its path. Inputs are never changed: each replacement is a new one.

import type {Member, Shape, StructureShape} from '../model/vocabulary.js'
import type {Path} from '../value/path.js'
import type {Structure, Value} from '../value/value.js'

export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((found, step) => {
    if (found instanceof Map) return found.get(String(step))
    return Array.isArray(found) ? found[Number(step)] : undefined
  }, value)
}

/** @param value nothing removes the member, and what holds nothing else */
export function withMember(input: Structure, path: Path, value: Value | undefined): Structure {
  const [first, ...rest] = path
  if (first === undefined) return input
  const name = String(first)
  const item = rest.length === 0 ? value : replaced(input.get(name), rest, value)
  const isGone = item === undefined || (value === undefined && item instanceof Map && item.size === 0)
  if (!isGone) return new Map(input).set(name, item)
  return new Map([...input].filter(([key]) => key !== name))
}

/** What a path leads through is made where it is missing. */
function replaced(outer: Value | undefined, path: Path, value: Value | undefined): Value {
  const [step, ...rest] = path
  if (typeof step !== 'number') return withMember(outer instanceof Map ? outer : new Map(), path, value)
  const items = Array.isArray(outer) ? [...outer] : []
  items[step] = rest.length === 0 ? (value ?? null) : replaced(items[step], rest, value)
  return items
}

/** The member of the table that a path leads to, through lists where there are any. */
export function memberAt(shape: StructureShape, path: Path): Member {
  let current: Shape = shape
  let member: Member | undefined
  for (const step of path) {
    if (current.type === 'list') current = current.member
    else if (current.type === 'structure' && Object.hasOwn(current.members, step)) {
      member = current.members[step]
      current = member?.shape ?? current
    } else throw new Error(`${shape.name} has no member ${path.join('.')}`)
  }
  if (!member) throw new Error(`${shape.name}: a path is never empty`)
  return member
}
