// The JSON names of types: of a value that was found, and of a shape that is needed.
import type {Shape} from '../../model/vocabulary.js'
import {Float, type Value, YamlDate} from '../../value/value.js'

const WANTED: Readonly<Record<Shape['type'], string>> = {
  string: 'string',
  integer: 'integer',
  long: 'integer',
  double: 'number',
  boolean: 'boolean',
  timestamp: 'timestamp',
  blob: 'base64 string',
  list: 'array',
  map: 'object',
  structure: 'object',
}

export const wantedType = (shape: Shape): string => WANTED[shape.type]

export function typeOf(value: Value): string {
  if (value === null) return 'null'
  if (value instanceof Float) return 'number'
  if (value instanceof YamlDate) return 'date'
  if (value instanceof Uint8Array) return 'binary'
  if (value instanceof Map) return 'object'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'string' || typeof value === 'boolean' ? typeof value : 'integer'
}
