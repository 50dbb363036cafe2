// A value and its shape → what the table knows of it, as an object: `job.timeoutConfig?.inProgressTimeoutInMinutes`. Knows no
// operations.

import type {Shape, StructureShape} from '../model/vocabulary.js'
import {LAST_MOMENT} from '../value/moment.js'
import {Float, isList, isStructure, type Structure, type Value} from '../value/value.js'

/**
 * The TypeScript type of what is known of a value of a shape. Each member may be absent: a service or a user may leave out
 * what they must give, and what is of another type counts as not given. Times are in milliseconds since 1970. A service may
 * have learnt a word that the table does not have; it passes as it is.
 */
export type Known<S> = S extends {readonly type: 'string'; readonly enum: readonly (infer E)[]}
  ? E
  : S extends {readonly type: 'string'}
    ? string
    : S extends {readonly type: 'integer' | 'long' | 'double' | 'timestamp'}
      ? number
      : S extends {readonly type: 'boolean'}
        ? boolean
        : S extends {readonly type: 'blob'}
          ? Uint8Array
          : S extends {readonly type: 'list'; readonly member: infer M}
            ? readonly Known<M>[]
            : S extends {readonly type: 'map'; readonly value: infer V}
              ? Readonly<Record<string, Known<V>>>
              : S extends {readonly type: 'structure'; readonly members: infer M}
                ? KnownMembers<M>
                : never

type KnownMembers<M> = {readonly [K in keyof M]?: M[K] extends {readonly shape: infer S} ? Known<S> : never}

/** What is not a structure is one of which nothing is known. */
export function known<S>(shape: (S & StructureShape) | undefined, value: Value | undefined): Known<S> {
  // Shapes are data: that what is read by one is of its type, only this function knows.
  return (shape && isStructure(value) ? readStructure(shape, value) : {}) as Known<S>
}

function readStructure({members}: StructureShape, structure: Structure): object {
  const read: Record<string, unknown> = {}
  // Not by entries: they would be made anew for each item of a long list.
  for (const name of Object.keys(members)) {
    const [member, value] = [members[name], structure.get(name)]
    const item = member === undefined || value === undefined ? undefined : readValue(member.shape, value)
    if (item !== undefined) read[name] = item
  }
  return read
}

function readValue(shape: Shape, value: Value): unknown {
  switch (shape.type) {
    case 'structure':
      return isStructure(value) ? readStructure(shape, value) : undefined
    case 'list':
      return isList(value) ? readList(shape.member, value) : undefined
    case 'map':
      return isStructure(value) ? readMap(shape.value, value) : undefined
    case 'integer':
    case 'long':
    case 'double':
      return numberOf(value)
    case 'timestamp':
      return milliseconds(value)
    case 'blob':
      return value instanceof Uint8Array ? value : undefined
    default:
      return typeof value === shape.type ? value : undefined
  }
}

function readList(shape: Shape, list: readonly Value[]): unknown[] {
  return list.map((item) => readValue(shape, item)).filter((item) => item !== undefined)
}

/** Keys are what users and devices chose: without a prototype, none of them is special. */
function readMap(shape: Shape, map: Structure): object {
  const read: Record<string, unknown> = Object.create(null)
  for (const [key, item] of map) {
    const value = readValue(shape, item)
    if (value !== undefined) read[key] = value
  }
  return read
}

/** A number as JavaScript has it; large ones are rounded. */
export function numberOf(value: Value | undefined): number | undefined {
  if (value instanceof Float) return value.value
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

/**
 * Times come as seconds since 1970, or as text from services that stand in for AWS. Whole; 0 is how some write that there is
 * none, and what no year has is not a time.
 */
function milliseconds(time: Value): number | undefined {
  const seconds = numberOf(time)
  const text = typeof time === 'string' ? Date.parse(time) : Number.NaN
  const moment = seconds === undefined ? text : Math.round(seconds * 1000)
  return moment > 0 && moment <= LAST_MOMENT ? moment : undefined
}
