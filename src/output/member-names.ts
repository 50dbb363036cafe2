// The names of a structure's members, sorted. The structures of a list are mostly alike, so that each kind is sorted once.
import {isList, isStructure, type Structure, type Value} from '../value/value.js'
import {compareTexts} from './code-point-order.js'

export interface Names {
  readonly all: readonly string[]
  /** Of members that are neither structures nor lists. */
  readonly scalars: readonly string[]
  readonly nested: readonly string[]
}

interface Kind extends Names {
  readonly given: readonly string[]
  readonly isNested: readonly boolean[]
}

/** As deep as answers are nested, and some more. */
const KINDS = 8

export class MemberNames {
  private kinds: readonly Kind[] = []

  of(structure: Structure): Names {
    for (const kind of this.kinds) if (isLike(structure, kind)) return kind
    const kind = kindOf(structure)
    this.kinds = [kind, ...this.kinds.slice(0, KINDS - 1)]
    return kind
  }
}

export const isNested = (value: Value): value is Structure | Value[] => isStructure(value) || isList(value)

function kindOf(structure: Structure): Kind {
  const given = [...structure.keys()]
  const nested = [...structure.values()].map(isNested)
  const sorted = (names: readonly string[]) => names.toSorted(compareTexts)
  return {
    given,
    isNested: nested,
    all: sorted(given),
    scalars: sorted(given.filter((_, i) => !nested[i])),
    nested: sorted(given.filter((_, i) => nested[i])),
  }
}

function isLike(structure: Structure, kind: Kind): boolean {
  if (structure.size !== kind.given.length) return false
  let i = 0
  for (const [name, value] of structure) {
    if (name !== kind.given[i] || isNested(value) !== kind.isNested[i]) return false
    i++
  }
  return true
}
