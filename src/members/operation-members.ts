// The input and the output of an operation as its row in the table has them. Knows neither who sends nor who asks.
import type {Operation, StructureShape, ValueOf} from '../model/vocabulary.js'
import {fromPlain} from '../value/plain.js'
import type {Structure} from '../value/value.js'
import {type Known, known} from './known.js'

/** A row as types see it. It says nothing of the shapes: what they are, only a given row tells. */
export interface Row {
  readonly input: unknown
  readonly output?: unknown
}

/** What the answer to an operation may say: `const {job} = outputOf(DescribeJob, answer)`. */
export type OutputOf<R extends Row> = Known<R['output']>

export const outputOf = <R extends Row>({output}: R & Operation, answer: Structure | undefined): OutputOf<R> =>
  known<R['output']>(output as (R['output'] & StructureShape) | undefined, answer)

/** What an operation takes. Members that need not be there may be undefined. */
export type InputOf<R extends Row> = Given<ValueOf<R['input']>>

export const inputOf = <R extends Row>(_operation: R & Operation, input: InputOf<R>): Structure =>
  fromPlain(input) as Structure

type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends Date | Uint8Array
    ? T
    : T extends object
      ? {readonly [K in keyof T]: Given<T[K]> | (object extends Pick<T, K> ? undefined : never)}
      : T
