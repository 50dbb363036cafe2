// A call with its arguments evaluated → its value.
import {isList, isStructure, type Value} from '../../../value/value.js'
import {typeOf} from '../value-type.js'
import {absolute, average, round, sum, toNumber} from './arithmetic.js'
import {contains, join, length, merge, reverse, toText} from './collections.js'
import {extreme, extremeBy, sorted, sortedBy} from './ordering.js'
import {type FunctionName, type Signature, signatures} from './signatures.js'
import {checkType} from './type-check.js'

/** What stands behind an `&`: the function evaluates it on whatever it likes. */
export type Expression = (value: Value) => Value
export type Argument = Value | Expression

/** @throws OtherError where an argument is of the wrong type */
export function call(name: FunctionName, args: readonly Argument[]): Value {
  const {parameters}: Signature = signatures[name]
  const values = args.map((arg, i) => {
    if (typeof arg === 'function') return null
    checkType(name, arg, parameters[i] ?? [])
    return arg
  })
  return implementations[name](values, args.find((arg) => typeof arg === 'function') ?? ((value) => value))
}

type Implementation = (values: readonly Value[], expression: Expression) => Value

const first = ([value = null]: readonly Value[]): Value => value
const second = ([, value = null]: readonly Value[]): Value => value
const list = (value: Value): readonly Value[] => (isList(value) ? value : [])

const implementations: Readonly<Record<FunctionName, Implementation>> = {
  abs: (values) => absolute(first(values)),
  avg: (values) => average(list(first(values))),
  ceil: (values) => round('ceil', first(values)),
  contains: (values) => contains(first(values), second(values)),
  ends_with: (values) => String(first(values)).endsWith(String(second(values))),
  floor: (values) => round('floor', first(values)),
  join: (values) => join(first(values), list(second(values))),
  keys: (values) => members(first(values)).map(([key]) => key),
  length: (values) => length(first(values)),
  map: (values, expression) => list(second(values)).map(expression),
  max: (values) => extreme('max', list(first(values))),
  max_by: (values, expression) => extremeBy('max_by', list(first(values)), expression),
  merge: (values) => merge(values),
  min: (values) => extreme('min', list(first(values))),
  min_by: (values, expression) => extremeBy('min_by', list(first(values)), expression),
  not_null: (values) => values.find((value) => value !== null) ?? null,
  reverse: (values) => reverse(first(values)),
  sort: (values) => sorted(list(first(values))),
  sort_by: (values, expression) => sortedBy(list(first(values)), expression),
  starts_with: (values) => String(first(values)).startsWith(String(second(values))),
  sum: (values) => sum(list(first(values))),
  to_array: (values) => (isList(first(values)) ? first(values) : [first(values)]),
  to_number: (values) => toNumber(first(values)),
  to_string: (values) => toText(first(values)),
  type: (values) => typeOf(first(values)),
  values: (values) => members(first(values)).map(([, item]) => item),
}

const members = (value: Value) => (isStructure(value) ? [...value] : [])
