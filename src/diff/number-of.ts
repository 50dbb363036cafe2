// A member's value as a number, where it is one.
import {Float, type Value} from '../value/value.js'

export function numberOf(value: Value | undefined): number | undefined {
  if (value instanceof Float) return value.value
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}
