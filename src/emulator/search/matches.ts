// Whether a thing is what a search query asks for. Pure; comparisons ignore case, as the service's do.
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

/** `*` stands for any number of letters, `?` for one. Goes back to the latest star only, so it never takes long. */
function isLike(text: string, pattern: readonly Letter[]): boolean {
  let at = 0
  let place = 0
  let star = -1
  let mark = 0
  while (at < text.length) {
    const {letter = '', literal = true} = pattern[place] ?? {}
    if (!literal && letter === '*') {
      star = place++
      mark = at
    } else if (place < pattern.length && ((!literal && letter === '?') || letter.toLowerCase() === text[at])) {
      at++
      place++
    } else if (star >= 0) {
      place = star + 1
      at = ++mark
    } else return false
  }
  return pattern.slice(place).every(({letter, literal}) => !literal && letter === '*')
}
