// Our data as JSON text: the bytes that the AWS CLI prints.
import {floatText} from '../number-text.js'
import {Float, type Structure, type Value, YamlDate} from '../value.js'

/**
 * @param indent blanks a level; without it the text is on one line, without blanks
 * @param level how deep the value stands in what is printed around it
 */
export function printJson(value: Value, indent = 0, level = 0): string {
  return indent === 0 ? print(value, '', '') : print(value, ' '.repeat(indent), `\n${' '.repeat(indent * level)}`)
}

/** With numbers and dates as they were written; for documents, which devices read, and for files that hold them. */
export const printAsTyped = (value: Value, indent = 0): string =>
  print(value, ' '.repeat(indent), indent === 0 ? '' : '\n', true)

/** Characters that are not ASCII stay as they are; only quotes, backslashes and controls are escaped. */
export function quoteJson(text: string): string {
  // JSON.stringify also escapes lone surrogates, which keeps the text valid UTF-8.
  return UNUSUAL.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** Most texts have nothing to escape, and are known for it in half the time. */
const UNUSUAL = /["\\\u0000-\u001f\ud800-\udfff]/

/** @param newline what begins a line, with its margin; nothing where all is on one line */
function print(value: Value, indent: string, newline: string, typed = false): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return quoteJson(value)
  if (value instanceof Float) return (typed ? value.typed : undefined) ?? floatText(value.value)
  if (value instanceof Uint8Array) return quoteJson(Buffer.from(value).toString('base64'))
  if (value instanceof YamlDate) return quoteJson(typed ? value.text : value.text.replace(' ', 'T'))
  if (Array.isArray(value)) return printList(value, indent, newline, typed)
  return value instanceof Map ? printStructure(value, indent, newline, typed) : String(value)
}

function printList(items: readonly Value[], indent: string, newline: string, typed: boolean): string {
  const inner = newline + indent
  let text = ''
  for (const item of items) text += (text === '' ? inner : `,${inner}`) + print(item, indent, inner, typed)
  return text === '' ? '[]' : `[${text}${newline}]`
}

function printStructure(structure: Structure, indent: string, newline: string, typed: boolean): string {
  const inner = newline + indent
  const colon = indent === '' ? ':' : ': '
  let text = ''
  for (const [key, item] of structure) {
    text += (text === '' ? inner : `,${inner}`) + quoteJson(key) + colon + print(item, indent, inner, typed)
  }
  return text === '' ? '{}' : `{${text}${newline}}`
}
