// The bounds of one value, each in the service's words: what follows "Member must". Knows shapes and values, no paths.
import type {NumberShape, Shape, StringShape} from '../../model/vocabulary.js'
import {characters} from '../../text/length.js'
import {wholePattern} from '../../validation/values/pattern.js'
import {Float, isList, isStructure, type Value} from '../../value/value.js'

/** Bounds that the service refuses in sentences of their own: see the rules between members. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['RoleArn', 'InProgressTimeoutInMinutes', 'JobTargets'])

export function brokenRules(shape: Shape, value: Value): string[] {
  if (shape.type === 'string' && typeof value === 'string') return textRules(shape, value)
  if (shape.type === 'list' && isList(value)) return lengthRules(shape, value.length)
  if (shape.type === 'map' && isStructure(value)) return lengthRules(shape, value.size)
  const number = value instanceof Float ? value.value : value
  if (!isNumeric(shape) || (typeof number !== 'number' && typeof number !== 'bigint')) return []
  return numberRules(shape, number)
}

const isNumeric = (shape: Shape): shape is NumberShape =>
  shape.type === 'integer' || shape.type === 'long' || shape.type === 'double'

function textRules(shape: StringShape, text: string): string[] {
  if (shape.enum) return enumRules(shape.name, shape.enum, text)
  const {pattern} = shape
  const maxBytes = shape.documented?.maxBytes
  return [
    ...lengthRules(shape, characters(text)),
    ...(maxBytes !== undefined && Buffer.byteLength(text) > maxBytes && characters(text) <= maxBytes
      ? [`have length less than or equal to ${maxBytes}`]
      : []),
    ...(pattern === undefined || wholePattern(pattern).test(text)
      ? []
      : [`satisfy regular expression pattern: ${pattern}`]),
  ]
}

/** Where the service has been seen to name values in another order than the model. */
const ENUMS_SEEN: Readonly<Record<string, readonly string[]>> = {
  JobExecutionFailureType: ['ALL', 'TIMED_OUT', 'FAILED', 'REJECTED'],
  RetryableFailureType: ['ALL', 'TIMED_OUT', 'FAILED'],
}

function enumRules(name: string, values: readonly string[], text: string): string[] {
  return values.includes(text) ? [] : [`satisfy enum value set: [${(ENUMS_SEEN[name] ?? values).join(', ')}]`]
}

function lengthRules(shape: Shape, length: number): string[] {
  const {min, max} = boundsOf(shape)
  return [
    ...(min !== undefined && length < min ? [`have length greater than or equal to ${min}`] : []),
    ...(max !== undefined && length > max ? [`have length less than or equal to ${max}`] : []),
  ]
}

function numberRules(shape: NumberShape, number: number | bigint): string[] {
  const {min, max} = boundsOf(shape)
  const {above, decimals, also} = shape.documented ?? {}
  if (SAID_ELSEWHERE.has(shape.name) || also?.some((one) => number === one)) return []
  return [
    ...(min !== undefined && !(number >= min) ? [`have value greater than or equal to ${min}`] : []),
    ...(max !== undefined && !(number <= max) ? [`have value less than or equal to ${max}`] : []),
    ...(above !== undefined && number <= above ? [`have value greater than ${above}`] : []),
    ...(decimals !== undefined && decimalsOf(number) > decimals ? [`have at most ${decimals} decimal places`] : []),
  ]
}

/** The model's bounds, made tighter by those that only documentation states. */
function boundsOf(shape: Shape): {min?: number | undefined; max?: number | undefined} {
  if (shape.type === 'structure') return {}
  const {min, max, documented} = shape
  if (SAID_ELSEWHERE.has(shape.name)) return shape.type === 'list' ? {min, max} : {max}
  return {min: documented?.min ?? min, max: documented?.max ?? max}
}

function decimalsOf(number: number | bigint): number {
  const [digits = '', exponent = '0'] = String(number).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
