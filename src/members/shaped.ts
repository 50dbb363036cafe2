// A structure whose shape the compiler knows: a member that the shape does not have, or that is of another kind, does not
// compile. What is in it was not checked: members may be missing, or of any type. Knows no operations.
import type {ListShape, Member, NumberShape, Shape, StringShape, StructureShape} from '../model/vocabulary.js'
import {isList, isStructure, type Structure, type Value} from '../value/value.js'
import {numberOf} from './known.js'

declare const SHAPE: unique symbol

/** Any structure can be taken for one of a shape; as such it answers only for the members of that shape. */
export interface Shaped<S extends StructureShape> extends Iterable<[string, Value]> {
  readonly [SHAPE]?: S
  readonly size: number
  has(member: keyof S['members'] & string): boolean
  get(member: keyof S['members'] & string): Value | undefined
}

/** The names of the members of a kind. */
type NamesOf<S extends StructureShape, Kind extends Shape> = {
  [Name in keyof S['members'] & string]: ShapeOf<S, Name> extends Kind ? Name : never
}[keyof S['members'] & string]

type ShapeOf<S extends StructureShape, Name> = Name extends keyof S['members']
  ? S['members'][Name] extends Member
    ? S['members'][Name]['shape']
    : never
  : never

/** Of a map the keys are any, as is what is in it. */
type Within<S> = S extends StructureShape ? Shaped<S> : S extends {readonly type: 'map'} ? Structure : never

/** Each of these is undefined where the member is missing, or of another type. */
export function structureAt<
  S extends StructureShape,
  Name extends NamesOf<S, Extract<Shape, {type: 'structure' | 'map'}>>,
>(structure: Shaped<S> | undefined, name: Name): Within<ShapeOf<S, Name>> | undefined {
  const value = structure?.get(name)
  return isStructure(value) ? (value as Within<ShapeOf<S, Name>>) : undefined
}

export function listAt<S extends StructureShape>(
  structure: Shaped<S> | undefined,
  name: NamesOf<S, ListShape>,
): readonly Value[] | undefined {
  const value = structure?.get(name)
  return isList(value) ? value : undefined
}

type ItemOf<S extends StructureShape, Name> = ShapeOf<S, Name> extends {readonly member: infer Item} ? Item : never

/** The structures of a list such as criteriaList, each with its index. */
export function structuresAt<S extends StructureShape, Name extends NamesOf<S, ListShape>>(
  structure: Shaped<S> | undefined,
  name: Name,
): readonly (readonly [number, Within<ItemOf<S, Name>>])[] {
  return (listAt(structure, name) ?? []).flatMap((item, index) =>
    isStructure(item) ? [[index, item as Within<ItemOf<S, Name>>] as const] : [],
  )
}

export function textAt<S extends StructureShape>(
  structure: Shaped<S> | undefined,
  name: NamesOf<S, StringShape>,
): string | undefined {
  const value = structure?.get(name)
  return typeof value === 'string' ? value : undefined
}

export const numberAt = <S extends StructureShape>(
  structure: Shaped<S> | undefined,
  name: NamesOf<S, NumberShape>,
): number | undefined => numberOf(structure?.get(name))

/** The paths to what a shape has: names of members, indexes of lists, and keys of maps, which are any. */
export type PathIn<S> = S extends {readonly members: infer M}
  ? {
      [Name in keyof M]: M[Name] extends {readonly shape: infer Inner}
        ? readonly [Name, ...([] | PathIn<Inner>)]
        : never
    }[keyof M]
  : S extends {readonly type: 'list'; readonly member: infer Item}
    ? readonly [number, ...([] | PathIn<Item>)]
    : S extends {readonly type: 'map'; readonly value: infer Item}
      ? readonly [string, ...([] | PathIn<Item>)]
      : never
