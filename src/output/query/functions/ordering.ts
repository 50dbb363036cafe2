// Functions that sort or pick by order: numbers by value, texts by code point; the first of equals wins.
import type {Value} from '../../../value/value.js'
import {isLess} from '../compare.js'
import {typeOf} from '../value-type.js'
import {typeError} from './type-check.js'

type KeyOf = (item: Value) => Value
type Extreme = 'min' | 'max'
const itself: KeyOf = (item) => item

export function extreme(which: Extreme, items: readonly Value[], keyOf = itself): Value {
  const [first, ...rest] = items
  if (first === undefined) return null
  let best = first
  let bestKey = keyOf(first)
  for (const item of rest) {
    const key = keyOf(item)
    if (!(which === 'max' ? isLess(bestKey, key) : isLess(key, bestKey))) continue
    best = item
    bestKey = key
  }
  return best
}

export function extremeBy(name: 'min_by' | 'max_by', items: readonly Value[], keyOf: KeyOf): Value {
  return extreme(name === 'min_by' ? 'min' : 'max', items, checkedKey(name, ['number', 'string'], keyOf))
}

export function sorted(items: readonly Value[], keyOf = itself): Value[] {
  return items
    .map((item) => ({item, key: keyOf(item)}))
    .sort((a, b) => (isLess(a.key, b.key) ? -1 : isLess(b.key, a.key) ? 1 : 0))
    .map(({item}) => item)
}

/** The first item's key says whether the keys are numbers or texts. */
export function sortedBy(items: readonly Value[], keyOf: KeyOf): Value[] {
  const [first] = items
  if (first === undefined) return []
  const type = typeOf(keyOf(first))
  if (type !== 'number' && type !== 'string') throw typeError('sort_by', keyOf(first), ['string', 'number'])
  return sorted(items, checkedKey('sort_by', [type], keyOf))
}

function checkedKey(name: string, types: readonly string[], keyOf: KeyOf): KeyOf {
  return (item) => {
    const key = keyOf(item)
    if (!types.includes(typeOf(key))) throw typeError(name, key, types)
    return key
  }
}
