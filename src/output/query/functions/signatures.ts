// The built-in functions' names, and what each takes; checked before a request is sent, as far as the text tells.

import type {Node} from '../node.js'
import {QuerySyntaxError} from '../syntax-error.js'

type ElementType = 'number' | 'string'
export type ParameterType = 'number' | 'string' | 'array' | 'object' | 'expref' | `array-${ElementType}`

export interface Signature {
  /** The types each argument may have; an empty list takes any value. */
  readonly parameters: readonly (readonly ParameterType[])[]
  /** The last parameter may be repeated. */
  readonly variadic?: boolean
}

const sortable = ['array-string', 'array-number'] as const
const number = {parameters: [['number']]} as const
const anything = {parameters: [[]]} as const
const object = {parameters: [['object']]} as const
const extreme = {parameters: [['array-number', 'array-string']]} as const
const twoStrings = {parameters: [['string'], ['string']]} as const
const byExpression = {parameters: [['array'], ['expref']]} as const

export const signatures = {
  abs: number,
  avg: {parameters: [['array-number']]},
  ceil: number,
  contains: {parameters: [['array', 'string'], []]},
  ends_with: twoStrings,
  floor: number,
  join: {parameters: [['string'], ['array-string']]},
  keys: object,
  length: {parameters: [['string', 'array', 'object']]},
  map: {parameters: [['expref'], ['array']]},
  max: extreme,
  max_by: byExpression,
  merge: {parameters: [['object']], variadic: true},
  min: extreme,
  min_by: byExpression,
  not_null: {parameters: [[]], variadic: true},
  reverse: {parameters: [['array', 'string']]},
  sort: {parameters: [sortable]},
  sort_by: byExpression,
  starts_with: twoStrings,
  sum: {parameters: [['array-number']]},
  to_array: anything,
  to_number: anything,
  to_string: anything,
  type: anything,
  values: object,
} as const satisfies Record<string, Signature>

export type FunctionName = keyof typeof signatures

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(signatures, name)

/** @throws QuerySyntaxError for an unknown function, too few or many arguments, or a misplaced `&` */
export function checkCall(name: string, args: readonly Node[], at: number): void {
  if (!isFunctionName(name)) throw new QuerySyntaxError({reason: `Unknown function: ${name}()`, at})
  const {parameters, variadic = false}: Signature = signatures[name]
  const enough = variadic ? args.length >= parameters.length : args.length === parameters.length
  if (!enough) throw new QuerySyntaxError({reason: arity(name, parameters.length, variadic, args.length), at})
  for (const [i, arg] of args.entries()) {
    const wanted = (parameters[i] ?? []).includes('expref')
    if (wanted === (arg.kind === 'expression')) continue
    const reason = wanted ? 'must be an expression, such as "&jobId"' : 'cannot be an expression after "&"'
    throw new QuerySyntaxError({reason: `In function ${name}(), argument ${i + 1} ${reason}`, at})
  }
}

function arity(name: string, expected: number, variadic: boolean, received: number): string {
  const count = `${variadic ? 'at least ' : ''}${expected} argument${expected === 1 ? '' : 's'}`
  return `Expected ${count} for function ${name}(), received ${received}`
}
