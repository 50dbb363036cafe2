// The six types of the query language.
import {Float, isInteger, type Value} from '../../value/value.js'

export type JmesType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

export function typeOf(value: Value): JmesType {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (isInteger(value) || value instanceof Float) return 'number'
  if (Array.isArray(value)) return 'array'
  return value instanceof Map ? 'object' : 'string'
}
