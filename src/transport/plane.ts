// What both of the SDK's clients have in common, as far as this folder goes.
import type {OperationId} from '../model/operations.js'
import type {Operation, ServiceName} from '../model/vocabulary.js'

type NameOf<Service extends ServiceName, Id = OperationId> = Id extends `${Service}.${infer Name}` ? Name : never

/** `never` is the one parameter that constructors of all inputs have in common. */
type CommandClass = new (input: never) => object

export type CommandTable<Service extends ServiceName> = Readonly<Record<NameOf<Service>, CommandClass>>

export interface Plane {
  readonly Client: new (config: never) => object
  readonly commands: Readonly<Record<string, CommandClass>>
  /** Operations beyond the table, by which their requests are written and their answers read. */
  readonly rows?: readonly Operation[]
}
