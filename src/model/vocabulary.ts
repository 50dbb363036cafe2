// What the table of operations may say. Plain data and types; this folder imports nothing.

/**
 * What the documentation states beyond the service model: tighter or further bounds. They are kept apart because the AWS
 * CLI enforces only the model's own minimums, and because documentation ages faster than a model.
 */
export interface DocumentedBounds {
  readonly min?: number
  readonly max?: number
  /** Numbers must lie above this one. */
  readonly above?: number
  /** How many digits may follow the decimal point. */
  readonly decimals?: number
  /** Of a string in UTF-8. */
  readonly maxBytes?: number
  /** Numbers outside the range that are allowed nevertheless. */
  readonly also?: readonly number[]
  readonly pattern?: string
  /** Where it is stated. */
  readonly source: string
}

/**
 * Where a number, a length or a count must lie, as the service model states it. Lengths of strings are in characters
 * (code points), of lists in items, of maps in pairs.
 */
interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly documented?: DocumentedBounds
}

export interface StringShape extends Bounds {
  readonly type: 'string'
  readonly name: string
  /** A pattern for the whole string, in the notation of the service model (Java-like classes such as `\p{C}`). */
  readonly pattern?: string
  readonly enum?: readonly string[]
}

export interface NumberShape extends Bounds {
  readonly type: 'integer' | 'long' | 'double'
  readonly name: string
}

export interface PlainShape extends Bounds {
  readonly type: 'boolean' | 'timestamp' | 'blob'
  readonly name: string
}

export interface ListShape extends Bounds {
  readonly type: 'list'
  readonly name: string
  readonly member: Shape
}

export interface MapShape extends Bounds {
  readonly type: 'map'
  readonly name: string
  readonly key: StringShape
  readonly value: Shape
}

export interface Member {
  readonly shape: Shape
  /** One line of help, in our own words. */
  readonly doc: string
  readonly required?: true
  /** Where the member travels in the request; in the body when absent. */
  readonly location?: 'uri' | 'querystring'
  /** What the service uses when the member is left out, where the documentation says so. */
  readonly default?: string | number
  /** Filled with a random UUID when the caller gives none. */
  readonly idempotencyToken?: true
}

export interface StructureShape {
  readonly type: 'structure'
  readonly name: string
  readonly members: Readonly<Record<string, Member>>
}

export interface ErrorShape {
  readonly name: string
  readonly httpStatus: number
  /** Members beside `message`, in model order. */
  readonly details?: readonly string[]
}

export type Shape = StringShape | NumberShape | PlainShape | ListShape | MapShape | StructureShape

export interface Paging {
  /** The list member that pages are made of. */
  readonly resultKey: string
  /** The member that sets the page size, when the operation has one. */
  readonly limitKey?: string
}

export type ServiceName = 'iot' | 'iot-jobs-data'

export interface Operation {
  readonly service: ServiceName
  readonly name: string
  /** The AWS CLI's name for it: `update-job`. */
  readonly command: string
  readonly http: {readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'; readonly uri: string}
  readonly input: StructureShape
  /** Absent when the service answers with an empty body. */
  readonly output?: StructureShape
  readonly errors: readonly ErrorShape[]
  readonly paging?: Paging
  /**
   * Whether the same request may be sent again when its outcome is unknown. Where absent, it cannot act twice: it
   * reads, or names all that it creates, changes or removes. `guard` is the member that keeps it from acting twice.
   */
  readonly resend?: 'never' | {readonly guard: string}
  /** One line of help, in our own words. */
  readonly doc: string
}

type Simplify<T> = {[K in keyof T]: T[K]}
type RequiredKeys<M> = {[K in keyof M]: M[K] extends {readonly required: true} ? K : never}[keyof M]

/** The TypeScript type of a value of a shape: what `@aws-sdk` calls its input and output types. */
export type ValueOf<S> = S extends {readonly type: 'string'; readonly enum: readonly (infer E)[]}
  ? E
  : S extends {readonly type: 'string'}
    ? string
    : S extends {readonly type: 'integer' | 'long' | 'double'}
      ? number
      : S extends {readonly type: 'boolean'}
        ? boolean
        : S extends {readonly type: 'timestamp'}
          ? Date
          : S extends {readonly type: 'blob'}
            ? Uint8Array
            : S extends {readonly type: 'list'; readonly member: infer M}
              ? ValueOf<M>[]
              : S extends {readonly type: 'map'; readonly value: infer V}
                ? Record<string, ValueOf<V>>
                : S extends {readonly type: 'structure'; readonly members: infer M}
                  ? StructureOf<M>
                  : never

type StructureOf<M> = Simplify<
  {[K in RequiredKeys<M>]: M[K] extends {readonly shape: infer S} ? ValueOf<S> : never} & {
    [K in Exclude<keyof M, RequiredKeys<M>>]?: M[K] extends {readonly shape: infer S} ? ValueOf<S> : never
  }
>
