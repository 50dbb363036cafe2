// What an operation is given beside its input, and the types of the functions that carry operations out.
import type {CronReader} from '../engine/cron.js'
import type {Input, OperationId, Output} from '../model/operations.js'
import type {Operation, ValueOf} from '../model/vocabulary.js'
import type {Arns} from './arn.js'
import type {Store} from './store/store.js'

export interface Context {
  readonly store: Store
  /** Milliseconds since the epoch, by the virtual clock. */
  readonly now: number
  /** The same by the real clock. */
  readonly real: number
  readonly arns: Arns
  /** What it has read is kept for the length of the transaction. */
  readonly cron: CronReader
  /** The folder that stands in for S3, where one is set. */
  readonly documents: string | undefined
  /** `HOST:PORT` where the service is reached over HTTP. */
  readonly host: string | undefined
}

/** An output under construction: members may be null or undefined where they are to be left out. */
type Draft<T> = T extends Date | Uint8Array | string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Draft<Item>[]
    : {readonly [K in keyof T]: Draft<T[K]> | null | undefined}

export type Handler<Id extends OperationId> = (input: Input<Id>, context: Context) => Draft<Output<Id>>

/** The same for a row of a table that is not the table of commands. */
export type RowHandler<Row extends Operation> = (
  input: ValueOf<Row['input']>,
  context: Context,
) => Row extends {output: infer Shape} ? Draft<ValueOf<Shape>> : undefined
