// The bounds of a number: its type's range, its maximum, its decimals.

import {didYouMean} from '../../errors/words.js'
import type {NumberShape} from '../../model/vocabulary.js'
import type {Path} from '../../value/path.js'
import {Float, type Value} from '../../value/value.js'
import {type Problem, problem} from '../problem.js'

const RANGES = {
  integer: {name: 'a 32-bit integer', min: -(2n ** 31n), max: 2n ** 31n - 1n},
  long: {name: 'a 64-bit integer', min: -(2n ** 63n), max: 2n ** 63n - 1n},
} as const

export function checkNumber(shape: NumberShape, value: Value, path: Path): Problem | undefined {
  if (typeof value === 'boolean') {
    const type = shape.type === 'double' ? 'number' : 'integer'
    return problem('E209', path, {value, expected: {type, actual: 'boolean'}})
  }
  const number = value instanceof Float ? value.value : value
  if (typeof number !== 'number' && typeof number !== 'bigint') return undefined
  return (
    checkType(shape, number, value, path) ??
    checkMaximum(shape.max, number, value, path) ??
    checkDocumented(shape, number, value, path)
  )
}

function checkType(shape: NumberShape, number: number | bigint, value: Value, path: Path): Problem | undefined {
  if (shape.type === 'double') {
    if (Number.isFinite(Number(number))) return undefined
    const expected = {type: 'a double', min: String(-Number.MAX_VALUE), max: String(Number.MAX_VALUE)}
    return problem('E210', path, {value, expected})
  }
  const {name, min, max} = RANGES[shape.type]
  if (number >= min && number <= max) return undefined
  return problem('E210', path, {value, expected: {type: name, min: String(min), max: String(max)}})
}

function checkMaximum(max: number | undefined, number: number | bigint, value: Value, path: Path, source?: string) {
  if (max === undefined || number <= max) return undefined
  return problem('E201', path, {value, expected: {max}, fix: `Use at most ${max}`, ...(source ? {source} : {})})
}

function checkDocumented(shape: NumberShape, number: number | bigint, value: Value, path: Path): Problem | undefined {
  const {documented} = shape
  if (!documented || documented.also?.some((one) => number === one)) return undefined
  const {min, above, decimals, source} = documented
  if (min !== undefined && number < min)
    return problem('E207', path, {value, expected: {min}, fix: `Use at least ${min}`, source})
  if (above !== undefined && number <= above) return problem('E208', path, {value, expected: {above}, source})
  if (decimals !== undefined && typeof number === 'number' && hasMoreDecimals(number, decimals))
    return problem('E206', path, {value, expected: {decimals}, fix: roundings(number, decimals), source})
  return checkMaximum(documented.max, number, value, path, source)
}

/** A number with so few decimals is the double nearest to it, which scaling and rounding finds again. */
function hasMoreDecimals(number: number, decimals: number): boolean {
  const scale = 10 ** decimals
  return Math.round(number * scale) / scale !== number
}

function roundings(number: number, decimals: number): string {
  const scale = 10 ** decimals
  const down = Math.floor(number * scale) / scale
  const up = Math.ceil(number * scale) / scale
  return didYouMean(`${down} or ${up}`)
}
