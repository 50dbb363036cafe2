// Shorthand's texts → the kinds of value that the model names. Leaves what does not fit for validation to report, except
// texts that are not numbers. Knows neither option nor file.
import type {Shape} from '../../model/vocabulary.js'
import {parseFloatText, parseInteger} from '../../value/number-text.js'
import type {Value} from '../../value/value.js'
import {ConversionError} from './conversion-error.js'

/**
 * Walks a value along its shape. A value where a list is modelled becomes a list of one, its structure included.
 * @param path of the value, for the error: `criteriaList[0].action`
 * @throws ConversionError
 */
export function coerce(shape: Shape, value: Value, path = ''): Value {
  if (shape.type === 'structure' || shape.type === 'map') return coerceMembers(shape, value, path)
  if (shape.type === 'list') {
    const items = Array.isArray(value) ? value : [value]
    return items.map((item, index) => coerce(shape.member, item, `${path}[${index}]`))
  }
  const convert = CONVERSIONS[shape.type]
  return convert ? convert(value, path) : value
}

function coerceMembers(shape: Shape, value: Value, path: string): Value {
  if (!(value instanceof Map)) return value
  const prefix = path === '' ? '' : `${path}.`
  return new Map(
    [...value].map(([key, item]) => {
      const member = memberShape(shape, key)
      return [key, member ? coerce(member, item, prefix + key) : item]
    }),
  )
}

function memberShape(shape: Shape, key: string): Shape | undefined {
  if (shape.type === 'map') return shape.value
  return shape.type === 'structure' && Object.hasOwn(shape.members, key) ? shape.members[key]?.shape : undefined
}

type Conversion = (value: Value, path: string) => Value

const CONVERSIONS: Readonly<Partial<Record<Shape['type'], Conversion>>> = {
  integer: number(parseInteger, 'a whole number'),
  long: number(parseInteger, 'a whole number'),
  double: number(parseFloatText, 'a number'),
  boolean,
}

function number(parse: (text: string) => Value | undefined, wanted: string): Conversion {
  return (value, path) => {
    // Bytes come from `key@=fileb://…`.
    const text = value instanceof Uint8Array ? Buffer.from(value).toString() : value
    const result = typeof text === 'string' ? parse(text) : undefined
    if (result === undefined) throw new ConversionError(wanted, value, path)
    return result
  }
}

function boolean(value: Value, path: string): Value {
  if (typeof value !== 'string') throw new ConversionError('true or false', value, path)
  const lower = value.toLowerCase()
  return lower === 'true' || lower === 'false' ? lower === 'true' : value
}
