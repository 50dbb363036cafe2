// Functions on numbers. Whole numbers stay whole and exact; one Float makes a sum a Float.
import {OtherError} from '../../../errors/cli-error.js'
import {parseFloatText, parseInteger} from '../../../value/number-text.js'
import {Float, integer, isInteger, type Value} from '../../../value/value.js'

export function absolute(value: Value): Value {
  if (value instanceof Float) return new Float(Math.abs(value.value))
  return isInteger(value) && value < 0 ? integer(-BigInt(value)) : value
}

export function round(name: 'ceil' | 'floor', value: Value): Value {
  if (!(value instanceof Float)) return value
  const rounded = name === 'ceil' ? Math.ceil(value.value) : Math.floor(value.value)
  if (!Number.isFinite(rounded))
    throw new OtherError('Query', `In function ${name}(), ${value.value} is not a whole number`)
  return integer(BigInt(rounded))
}

export function sum(values: readonly Value[]): Value {
  let whole = 0n
  let fraction: number | undefined
  for (const value of values) {
    const number = value instanceof Float ? value.value : undefined
    if (fraction !== undefined) fraction += number ?? Number(value)
    else if (number !== undefined) fraction = Number(whole) + number
    else if (isInteger(value)) whole += BigInt(value)
  }
  return fraction === undefined ? integer(whole) : new Float(fraction)
}

export function average(values: readonly Value[]): Value {
  if (values.length === 0) return null
  const total = sum(values)
  return new Float((total instanceof Float ? total.value : Number(total)) / values.length)
}

/** Texts as Python reads them: "5" is whole, "5.0" a Float; what is not a number is null. */
export function toNumber(value: Value): Value {
  if (isInteger(value) || value instanceof Float) return value
  return typeof value === 'string' ? (parseInteger(value) ?? parseFloatText(value) ?? null) : null
}
