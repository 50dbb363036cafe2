// A text that is not the number or truth value that the model asks for. Learns its flag from the reader of the flag.
import {pastedHint} from '../../text/pasted-characters.js'
import type {Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'

export class ConversionError extends BadValue {
  /**
   * @param wanted `a whole number`
   * @param path of the member within the flag's value; empty where the value itself is meant
   */
  constructor(
    readonly wanted: string,
    readonly value: Value,
    readonly path: string,
  ) {
    super([path, `takes ${wanted}, not ${describe(value)}`].filter((part) => part !== '').join(' '), {
      hints: hints(wanted, value),
    })
  }
}

const LONGEST = 80

function describe(value: Value): string {
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Map) return 'a structure'
  const text = value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

function hints(wanted: string, value: Value): string[] {
  if (Array.isArray(value)) return listHints(value)
  if (typeof value !== 'string') return []
  const pasted = pastedHint(value, 0)
  if (pasted !== undefined) return [pasted]
  const pair = /\s([\w.-]+)=/.exec(value)
  if (pair) return [`Put a comma before "${pair[1]}=": pairs are separated by commas, not by spaces`]
  if (/^(null|none|undefined)$/i.test(value)) return ['Leave the member out if it has no value']
  if (/^[\d.]+ *%$/.test(value)) return [`Leave out the percent sign: ${Number.parseFloat(value)}`]
  if (wanted === 'a whole number' && /^\d+\.0*$/.test(value)) return [`Write ${Number.parseInt(value, 10)}`]
  const unit = /^(-?\d+(?:\.\d+)?) *[a-z]+$/i.exec(value)
  if (unit) return [`Write the number alone: ${unit[1]}`]
  return value.startsWith('file://') ? ['Write KEY@=file://NAME to read a member from a file'] : []
}

/** `1,5` reads as a list of two. */
function listHints(items: readonly Value[]): string[] {
  const decimal = items.length === 2 && items.every((item) => typeof item === 'string' && /^\d+$/.test(item))
  return decimal ? [`Write a decimal point, not a comma: ${items.join('.')}`] : []
}
