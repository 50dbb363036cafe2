// What may come next in a shorthand value: keys, brackets, values. Reads what is typed no further than it has to: a text
// that cannot be right completes nothing.
import type {Shape, StructureShape} from '../../model/vocabulary.js'
import type {Source, Suggestions} from './suggestions.js'

/** What an open bracket holds, and where in it the end of the text is. */
interface Level {
  readonly shape: Shape
  /** Of a structure: the key whose value is being typed. */
  readonly key?: string
  /** Keys that have their value. */
  readonly given: readonly string[]
}

/** `--timeout-config in` → `inProgressTimeoutInMinutes=`, `--abort-config criteriaList=[{` → its keys. */
export const shorthand =
  (shape: StructureShape): Source =>
  ({typed}) =>
    /^[[{]/.test(typed) ? {found: []} : suggestions(typed, shape)

function suggestions(typed: string, shape: StructureShape): Suggestions {
  const {levels, begin} = read(typed, shape)
  const [level] = levels
  if (!level) return {found: []}
  const before = typed.slice(0, begin)
  const isInside = levels.length > 1
  return {found: nextIn(level, isInside).map((next) => `${before}${next}`), ...(isInside ? {goesOn: true} : {})}
}

/** @returns the open levels, the innermost first, and where the part begins that is being typed */
function read(typed: string, shape: StructureShape): {readonly levels: readonly Level[]; readonly begin: number} {
  let levels: readonly Level[] = [{shape, given: []}]
  let begin = 0
  let quote: string | undefined
  for (const {0: character, index} of typed.matchAll(/["'=,{}[\]]/g)) {
    if (quote !== undefined) quote = character === quote ? undefined : quote
    else if (/["']/.test(character)) quote = character
    else {
      levels = after(character, typed.slice(begin, index), levels)
      begin = index + 1
    }
  }
  return {levels: quote === undefined ? levels : [], begin}
}

function after(character: string, part: string, [level, ...outer]: readonly Level[]): readonly Level[] {
  if (!level) return []
  switch (character) {
    case '=':
      return [{...level, key: part.trim()}, ...outer]
    case ',':
      return [
        {shape: level.shape, given: level.key === undefined ? level.given : [...level.given, level.key]},
        ...outer,
      ]
    case '{':
    case '[': {
      const shape = valueShape(level)
      const fits = character === '[' ? shape?.type === 'list' : shape?.type === 'structure' || shape?.type === 'map'
      return shape && fits ? [{shape, given: []}, level, ...outer] : []
    }
    default:
      return outer
  }
}

/** The shape of the value that is being typed. */
function valueShape({shape, key}: Level): Shape | undefined {
  if (shape.type === 'list') return shape.member
  if (key === undefined) return undefined
  if (shape.type === 'map') return shape.value
  return shape.type === 'structure' ? shape.members[key]?.shape : undefined
}

function nextIn(level: Level, isInside: boolean): readonly string[] {
  const {shape, key, given} = level
  if (shape.type === 'structure' && key === undefined) return keysOf(shape, given)
  const value = valueShape(level)
  const texts = value ? valuesOf(value) : []
  return texts.flatMap((text) => (isInside && !/[[{]$/.test(text) ? closed(text, level) : [text]))
}

/** Inside of brackets a value is followed by a further one, or by the end. */
const closed = (text: string, {shape}: Level) => [`${text},`, `${text}${shape.type === 'list' ? ']' : '}'}`]

function valuesOf(shape: Shape): readonly string[] {
  if (shape.type === 'string') return shape.enum ?? []
  if (shape.type === 'boolean') return ['true', 'false']
  if (shape.type === 'list') return shape.member.type === 'structure' ? ['[{'] : []
  return shape.type === 'structure' ? ['{'] : []
}

const keysOf = ({members}: StructureShape, given: readonly string[]) =>
  Object.entries(members)
    .filter(([name]) => !given.includes(name))
    .map(([name, {shape}]) => `${name}=${valuesOf(shape).find((text) => /[[{]/.test(text)) ?? ''}`)
