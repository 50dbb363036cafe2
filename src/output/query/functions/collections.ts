// Functions on texts, lists and structures, all of whose answers are new values.
import {printJson} from '../../../value/json/json-print.js'
import {isList, isStructure, type Value} from '../../../value/value.js'
import {isItem} from '../compare.js'
import {typeError} from './type-check.js'

export function contains(subject: Value, search: Value): Value {
  if (isList(subject)) return subject.some((item) => isItem(item, search))
  if (typeof search !== 'string') throw typeError('contains', search, ['string'])
  return String(subject).includes(search)
}

export function length(value: Value): Value {
  if (isList(value)) return value.length
  return isStructure(value) ? value.size : [...String(value)].length
}

export function merge(structures: readonly Value[]): Value {
  return new Map(
    structures.flatMap((structure) => {
      if (!isStructure(structure)) throw typeError('merge', structure, ['object'])
      return [...structure]
    }),
  )
}

export function reverse(value: Value): Value {
  return isList(value) ? value.toReversed() : [...String(value)].reverse().join('')
}

export function join(separator: Value, texts: readonly Value[]): Value {
  return texts.map(String).join(String(separator))
}

/** JSON on one line, in ASCII: the rest is escaped, as Python does it. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value
  // A character beyond ASCII can only stand inside of a JSON string.
  return printJson(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
