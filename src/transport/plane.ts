// What both of the SDK's clients have in common, as far as this folder goes.
import type {OperationId} from '../model/operations.js'
import type {ServiceName} from '../model/vocabulary.js'

type NameOf<Service extends ServiceName, Id = OperationId> = Id extends `${Service}.${infer Name}` ? Name : never

/** `never` is the one parameter that constructors of all inputs have in common. */
type CommandClass = new (input: never) => object

export type CommandTable<Service extends ServiceName> = Readonly<Record<NameOf<Service>, CommandClass>>

export interface Plane {
  readonly Client: new (config: never) => object
  readonly commands: Readonly<Record<string, CommandClass>>
}
