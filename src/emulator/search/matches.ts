// Whether a thing is what a search query asks for. Pure; comparisons ignore case, as the service's do.
import {matchesPattern} from '../../text/glob.js'
import type {Letter} from './query-tokens.js'
import type {Query} from './query-tree.js'

/** A thing as the index has it. What no query may need is looked up when it is asked for. */
export interface IndexedThing {
  readonly name: string
  readonly type: string | null
  readonly attributes: Readonly<Record<string, string>>
  groupNames(): readonly string[]
  isConnected(): boolean
}

export function matches(query: Query, thing: IndexedThing): boolean {
  switch (query.type) {
    case 'every':
      return true
    case 'all':
      return query.of.every((one) => matches(one, thing))
    case 'any':
      return query.of.some((one) => matches(one, thing))
    case 'not':
      return !matches(query.of, thing)
    case 'term':
      return valuesOf(query.field, thing).some((value) => isLike(value.toLowerCase(), query.value))
  }
}

function valuesOf(field: string, thing: IndexedThing): readonly string[] {
  if (field === 'thingName') return [thing.name]
  if (field === 'thingTypeName') return thing.type === null ? [] : [thing.type]
  if (field === 'thingGroupNames') return thing.groupNames()
  if (field === 'connectivity.connected') return [String(thing.isConnected())]
  const name = field.slice('attributes.'.length)
  const value = Object.hasOwn(thing.attributes, name) ? thing.attributes[name] : undefined
  return value === undefined ? [] : [value]
}

const isLike = (text: string, pattern: readonly Letter[]): boolean =>
  matchesPattern(text, {
    length: pattern.length,
    isStar: (at) => isWild(pattern[at], '*'),
    fits: (at, character) => isWild(pattern[at], '?') || pattern[at]?.letter.toLowerCase() === character,
  })

/** An escaped `*` or `?` stands for itself. */
const isWild = (letter: Letter | undefined, sign: string) => letter?.literal === false && letter.letter === sign
