// Values that are well-formed, but hardly meant: hints for when validation refuses them. Knows the model, not the flag.
import type {Shape, StructureShape} from '../../model/vocabulary.js'
import type {Value} from '../../value/value.js'

/** What looks like a slip in a value that came from shorthand, a sentence each. */
export function likelyMistakes(shape: Shape, value: Value, path = ''): string[] {
  if (shape.type === 'list') {
    return Array.isArray(value)
      ? value.flatMap((item, index) => likelyMistakes(shape.member, item, `${path}[${index}]`))
      : []
  }
  if (shape.type !== 'structure') return []
  if (typeof value === 'string') return lostBraces(shape, value, path)
  return value instanceof Map ? members(shape, value, path) : []
}

function members(shape: StructureShape, value: Map<string, Value>, path: string): string[] {
  const prefix = path === '' ? '' : `${path}.`
  return [...value].flatMap(([key, item]) => {
    const member = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined
    const blank = typeof item === 'string' ? blankBetweenPairs(shape, key, item) : []
    return member && blank.length === 0 ? likelyMistakes(member.shape, item, prefix + key) : blank
  })
}

/** `Key=a Value=b` is one pair, whose value holds a blank. */
function blankBetweenPairs(shape: StructureShape, key: string, text: string): string[] {
  const match = /\s([\w.#/:-]+)=/.exec(text)
  const next = match?.[1] ?? ''
  if (!Object.hasOwn(shape.members, next)) return []
  return [`Put a comma between pairs, not a space: ${key}=${text.slice(0, match?.index).trimEnd()},${next}=...`]
}

/** `rate=base=1`, which a shell makes of `rate={base=1,...}` without quotes. */
function lostBraces(shape: StructureShape, text: string, path: string): string[] {
  const name = /^([\w.#/:-]+)=/.exec(text)?.[1]
  if (path === '' || name === undefined || !Object.hasOwn(shape.members, name)) return []
  return [`Write ${path}={${text}} in single quotes: a shell takes braces without quotes for its own`]
}
