// Whether the arguments of a call have the types that the function takes; known only when the query runs.
import {OtherError} from '../../../errors/cli-error.js'
import type {Value} from '../../../value/value.js'
import {pythonText} from '../../python-text.js'
import {typeOf} from '../value-type.js'
import type {ParameterType} from './signatures.js'

const MAX_SHOWN = 200

/** @throws OtherError in jmespath's words */
export function checkType(name: string, value: Value, allowed: readonly ParameterType[]): void {
  if (allowed.length === 0) return
  const type = typeOf(value)
  if (allowed.some((parameter) => parameter === type)) return
  const elements = allowed.filter((parameter) => parameter.startsWith('array-')).map((parameter) => parameter.slice(6))
  if (!Array.isArray(value) || elements.length === 0) throw typeError(name, value, allowed)
  const [first] = value
  if (first === undefined) return
  // Where several kinds of lists are taken, the first item says which this one is.
  const wanted = elements.find((element) => element === typeOf(first))
  for (const item of value) if (typeOf(item) !== wanted) throw typeError(name, item, allowed)
}

export function typeError(name: string, value: Value, allowed: readonly string[]): OtherError {
  const expected = `[${allowed.map((type) => `'${type}'`).join(', ')}]`
  const text = pythonText(value)
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
  return new OtherError(
    'Query',
    `In function ${name}(), invalid type for value: ${shown}, expected one of: ${expected}, received: "${typeOf(value)}"`,
  )
}
