// Whether what a file says of a member is what the service shows of it. Only what the file says counts: the service adds
// defaults. Pure.

import {parseJson} from '../value/json/json-parse.js'
import {readMoment} from '../value/moment.js'
import {Float, isList, isStructure, type Value} from '../value/value.js'

/** Numbers by value, whatever their notation; lists in their order. */
export function saysTheSame(written: Value, shown: Value | undefined): boolean {
  if (isStructure(written)) {
    if (!isStructure(shown)) return written.size === 0 && shown === undefined
    return [...written].every(([name, value]) => saysTheSame(value, shown.get(name)))
  }
  if (isList(written))
    return isList(shown) && written.length === shown.length && written.every((item, i) => saysTheSame(item, shown[i]))
  return written === shown || numberIn(written) === (numberIn(shown) ?? Number.NaN)
}

function numberIn(value: Value | undefined): number | bigint | undefined {
  if (value instanceof Float) return value.value
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined
}

/** Each item as often as it likes, in any order. */
export function sameSet(written: Value, shown: Value | undefined): boolean {
  if (!isList(written) || !isList(shown)) return saysTheSame(written, shown)
  const [left, right] = [new Set(written), new Set(shown)]
  return left.size === right.size && [...left].every((item) => right.has(item))
}

/** Documents by what they say; texts that are not JSON by their letters. */
export function sameDocument(written: Value, shown: Value | undefined): boolean {
  if (written === shown) return true
  if (typeof written !== 'string' || typeof shown !== 'string') return false
  try {
    const [left, right] = [parseJson(written), parseJson(shown)]
    return saysTheSame(left, right) && saysTheSame(right, left)
  } catch {
    return false
  }
}

/** Times in any notation. */
export function sameSchedule(written: Value, shown: Value | undefined): boolean {
  if (!isStructure(written) || !isStructure(shown)) return saysTheSame(written, shown)
  return [...written].every(([name, value]) => {
    const [left, right] = [momentIn(value), momentIn(shown.get(name))]
    return left === undefined ? saysTheSame(value, shown.get(name)) : left === right
  })
}

const momentIn = (value: Value | undefined) => (typeof value === 'string' ? readMoment(value)?.at : undefined)
