// When values are equal, smaller, or false, by the rules of jmespath on Python.
import {OtherError} from '../../errors/cli-error.js'
import {Float, isInteger, type Value} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import type {Comparator} from './node.js'
import {type JmesType, typeOf} from './value-type.js'

/** `false`, `null` and whatever is empty; zero is not false. */
export function isFalse(value: Value): boolean {
  if (value === null || value === false || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return value instanceof Map && value.size === 0
}

/** Orders of anything but numbers and texts are unknown: null. */
export function compare(comparator: Comparator, left: Value, right: Value): Value {
  if (comparator === 'eq') return equals(left, right)
  if (comparator === 'ne') return !equals(left, right)
  const types = [typeOf(left), typeOf(right)]
  if (!types.every(isOrdered)) return null
  const swapped = comparator === 'gt' || comparator === 'gte'
  const [small, large] = swapped ? [right, left] : [left, right]
  if (isLess(small, large)) return true
  return comparator.endsWith('e') && isSame(small, large)
}

const isOrdered = (type: JmesType) => type === 'number' || type === 'string'

/** At the top a number is never a boolean; inside of lists and structures, Python's 1 is True. */
function equals(left: Value, right: Value): boolean {
  const mixed = (typeof left === 'boolean') !== (typeof right === 'boolean')
  return !mixed && isSame(left, right)
}

/** Python's `==`: numbers by value, whatever their kind; structures in any order. */
export function isSame(left: Value, right: Value): boolean {
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) && left.length === right.length && left.every((item, i) => isItem(item, right[i] ?? null))
    )
  }
  if (left instanceof Map) {
    if (!(right instanceof Map) || left.size !== right.size) return false
    return [...left].every(([key, item]) => right.has(key) && isItem(item, right.get(key) ?? null))
  }
  const a = asNumber(left)
  const b = asNumber(right)
  // Not by ===, for which the bigint of the same value is another value.
  if (a !== undefined && b !== undefined) return a <= b && a >= b
  return left === right
}

/** Python compares items by identity first, so that a NaN is in the list that holds it. */
export const isItem = (left: Value, right: Value) => left === right || isSame(left, right)

/** @throws OtherError where a text meets a number */
export function isLess(left: Value, right: Value): boolean {
  const a = asNumber(left)
  const b = asNumber(right)
  if (a !== undefined && b !== undefined) return a < b
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right) < 0
  throw new OtherError('Query', `In the query, a ${typeOf(left)} cannot be compared with a ${typeOf(right)}`)
}

function asNumber(value: Value): number | bigint | undefined {
  if (isInteger(value)) return value
  if (typeof value === 'boolean') return Number(value)
  return value instanceof Float ? value.value : undefined
}
