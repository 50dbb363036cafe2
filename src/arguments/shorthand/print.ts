// Data → shorthand text that reads back as the same data; for showing the command that an input equals. Knows no model.
import {floatText} from '../../value/number-text.js'
import {Float, type Structure, type Value} from '../../value/value.js'

const KEY = /^[A-Za-z0-9\-_.#/:]*$/
// Narrower than the grammar: nothing that a reader could take for syntax stands without quotes.
const BARE =
  /^[A-Za-z0-9_./:+*?@%$#!~^&|;<>()-](?:[A-Za-z0-9_./:+*?@%$#!~^&|;<>()= -]*[A-Za-z0-9_./:+*?@%$#!~^&|;<>()=-])?$/

/** Nothing where shorthand has no words for it: an empty structure at the top, `null`, bytes, keys with blanks. */
export function printShorthand(structure: Structure): string | undefined {
  return structure.size === 0 ? undefined : pairs(structure)
}

function pairs(structure: Structure): string | undefined {
  return join([...structure].map(([key, value]) => pair(key, value)))
}

function pair(key: string, value: Value): string | undefined {
  const text = element(value)
  return text === undefined || !KEY.test(key) ? undefined : `${key}=${text}`
}

function element(value: Value): string | undefined {
  if (typeof value === 'string') return BARE.test(value) ? value : quote(value)
  if (Array.isArray(value)) return wrap('[', join(value.map(element)), ']')
  if (value instanceof Map) return wrap('{', pairs(value), '}')
  if (value instanceof Float) return floatText(value.value)
  return value === null || typeof value === 'object' ? undefined : String(value)
}

function join(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join(',')
}

function wrap(open: string, text: string | undefined, close: string): string | undefined {
  return text === undefined ? undefined : open + text + close
}

/** A backslash at the end has no spelling that every version of the AWS CLI reads alike. */
function quote(text: string): string | undefined {
  if (text.endsWith('\\')) return undefined
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
