// What the walk asks of a structure at every input, prepared once for each structure of the model.
import type {Member, StructureShape} from '../model/vocabulary.js'

export interface Members {
  readonly byName: ReadonlyMap<string, Member>
  readonly required: readonly string[]
}

const prepared = new WeakMap<StructureShape, Members>()

export function membersOf(shape: StructureShape): Members {
  const known = prepared.get(shape)
  if (known) return known
  const entries = Object.entries(shape.members)
  const members = {
    byName: new Map(entries),
    required: entries.flatMap(([name, {required}]) => (required ? [name] : [])),
  }
  prepared.set(shape, members)
  return members
}
