// The bounds of a shape in words, and where they are stated. For people who fill a request in.
import type {Member, NumberShape, Shape, StringShape} from '../model/vocabulary.js'

/** @returns one phrase each: `1 to 64 characters`, `matching [a-z]+`; none where nothing is stated */
export function boundsText(shape: Shape): string[] {
  if (shape.type === 'structure') return []
  if (shape.type === 'string') return textBounds(shape)
  const unit = UNITS[shape.type]
  const range = unit === undefined ? rangeText(shape) : counted(rangeText(shape), unit)
  return [range, decimalsText(shape)].filter((phrase) => phrase !== '')
}

/** What of the bounds is a number, with the default behind it: `1 to 1000; default 1000`; empty where nothing is stated. */
export function numbersText({shape, default: standard}: Pick<Member, 'shape' | 'default'>): string {
  const isWords = shape.type === 'string' && shape.enum !== undefined
  const phrases = isWords ? [] : boundsText(shape).filter((phrase) => !phrase.startsWith('matching '))
  return [...phrases, ...(standard === undefined ? [] : [`default ${standard}`])].join('; ')
}

/** The service model, pages of the documentation, or nothing. */
export function boundsSources(shape: Shape): string[] {
  if (shape.type === 'structure') return []
  const {min, max, documented} = shape
  const inModel =
    min !== undefined || max !== undefined || (shape.type === 'string' && (shape.pattern ?? shape.enum) !== undefined)
  return [...(inModel ? ['service model'] : []), ...(documented ? [documented.source] : [])]
}

/** `text`, `whole number`, `list of structures`… */
export function typeText(shape: Shape): string {
  if (shape.type === 'list') return `list of ${plural(typeText(shape.member))}`
  if (shape.type === 'map') return `map of texts to ${plural(typeText(shape.value))}`
  return TYPES[shape.type]
}

const TYPES = {
  string: 'text',
  integer: 'whole number',
  long: 'whole number',
  double: 'decimal number',
  boolean: 'true or false',
  timestamp: 'time',
  blob: 'bytes in base64',
  structure: 'structure',
} as const
const UNITS: Readonly<Partial<Record<Shape['type'], string>>> = {list: 'item', map: 'pair', blob: 'byte'}

const plural = (noun: string) => (noun.startsWith('list of') || noun.startsWith('bytes') ? noun : `${noun}s`)

function textBounds(shape: StringShape): string[] {
  const {documented} = shape
  if (shape.enum) return [shape.enum.length === 1 ? `only ${shape.enum[0]}` : `one of ${shape.enum.join(', ')}`]
  const patterns = [shape.pattern, documented?.pattern].filter((pattern) => pattern !== undefined)
  return [
    counted(rangeText(shape), 'character'),
    documented?.maxBytes === undefined ? '' : `at most ${documented.maxBytes} bytes in UTF-8`,
    ...patterns.map((pattern) => `matching ${pattern}`),
  ].filter((phrase) => phrase !== '')
}

function rangeText({min: least, max: most, documented}: Exclude<Shape, {type: 'structure'}>): string {
  const min = bigger(least, documented?.min)
  const max = smaller(most, documented?.max)
  const also = documented?.also ? ` or ${documented.also.join(', ')}` : ''
  if (documented?.above !== undefined) return `above ${documented.above}${max === undefined ? '' : `, at most ${max}`}`
  if (min !== undefined && max !== undefined) return `${min} to ${max}${also}`
  if (max !== undefined) return `at most ${max}${also}`
  return min === undefined || (min === 0 && !documented) ? '' : `at least ${min}${also}`
}

const counted = (range: string, unit: string) =>
  range === '' ? '' : `${range} ${unit}${/(^|\D)1$/.test(range) ? '' : 's'}`

function decimalsText(shape: NumberShape | Shape): string {
  const decimals = shape.type === 'structure' ? undefined : shape.documented?.decimals
  if (decimals === undefined) return ''
  return `at most ${decimals === 1 ? 'one digit' : `${decimals} digits`} after the point`
}

const bigger = (a: number | undefined, b: number | undefined) => (a === undefined ? b : Math.max(a, b ?? a))
const smaller = (a: number | undefined, b: number | undefined) => (a === undefined ? b : Math.min(a, b ?? a))
