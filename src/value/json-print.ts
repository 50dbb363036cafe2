// Our data as JSON text: the bytes that the AWS CLI prints.
import {floatText} from './number-text.js'
import {Float, type Value, YamlDate} from './value.js'

/** @param indent blanks a level; without it the text is on one line, without blanks */
export function printJson(value: Value, indent = 0): string {
  return print(value, indent, '\n')
}

/** Characters that are not ASCII stay as they are; only quotes, backslashes and controls are escaped. */
export function quoteJson(text: string): string {
  // JSON.stringify also escapes lone surrogates, which keeps the text valid UTF-8.
  return JSON.stringify(text)
}

function print(value: Value, indent: number, newline: string): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return quoteJson(value)
  if (value instanceof Float) return floatText(value.value)
  if (value instanceof Uint8Array) return quoteJson(Buffer.from(value).toString('base64'))
  if (value instanceof YamlDate) return quoteJson(value.text.replace(' ', 'T'))
  if (Array.isArray(value)) {
    return wrap(
      '[]',
      value.map((item) => print(item, indent, deeper(newline, indent))),
      indent,
      newline,
    )
  }
  if (!(value instanceof Map)) return String(value)
  const colon = indent > 0 ? ': ' : ':'
  const members = [...value].map(([key, item]) => quoteJson(key) + colon + print(item, indent, deeper(newline, indent)))
  return wrap('{}', members, indent, newline)
}

const deeper = (newline: string, indent: number) => newline + ' '.repeat(indent)

function wrap(brackets: '[]' | '{}', items: string[], indent: number, newline: string): string {
  if (items.length === 0) return brackets
  if (indent === 0) return brackets[0] + items.join(',') + brackets[1]
  const inner = deeper(newline, indent)
  return brackets[0] + inner + items.join(',' + inner) + newline + brackets[1]
}
