// Values as Python's str and repr write them, which is what the text and table formats print.
import {printJson} from '../value/json/json-print.js'
import {floatText} from '../value/number-text.js'
import {Float, type Value, YamlDate} from '../value/value.js'

/** A text as it is; anything else as Python would show it: `None`, `True`, `1e-05`, `['a', 1]`. */
export function pythonText(value: Value): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}

function pythonRepr(value: Value): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return quote(value)
  if (value instanceof Float) return pythonFloat(value.value)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  if (value instanceof Map)
    return `{${[...value].map(([key, item]) => `${quote(key)}: ${pythonRepr(item)}`).join(', ')}}`
  if (value instanceof YamlDate) return value.text
  if (value instanceof Uint8Array) return printJson(value)
  return String(value)
}

/** The one place where Python's repr differs from its JSON. */
function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  return Number.isFinite(value) ? floatText(value) : value > 0 ? 'inf' : '-inf'
}

const ESCAPES: Readonly<Record<string, string>> = {'\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
/** Python escapes what is not printable: controls, formats, surrogates, private and unassigned ones, odd blanks. */
const UNPRINTABLE = /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replace(UNPRINTABLE, (character) => ESCAPES[character] ?? numbered(character))
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark
}

function numbered(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}
