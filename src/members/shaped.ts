// A structure whose shape the compiler knows: a member that the shape does not have, or that is of another kind, does not
// compile. What is in it was not checked: members may be missing, or of any type. Knows no operations.
import type {StructureShape} from '../model/vocabulary.js'
import type {Value} from '../value/value.js'

declare const SHAPE: unique symbol

/** Any structure can be taken for one of a shape; as such it answers only for the members of that shape. */
export interface Shaped<S extends StructureShape> extends Iterable<[string, Value]> {
  readonly [SHAPE]?: S
  readonly size: number
  has(member: keyof S['members'] & string): boolean
  get(member: keyof S['members'] & string): Value | undefined
}
