// What a rule between members gets, and how it reads members that may be missing or of any type.
import type {Operation} from '../model/vocabulary.js'
import {Float, isList, isStructure, type Structure, type Value} from '../value/value.js'
import type {ValidationContext} from './context.js'
import type {Json} from './job-document.js'
import type {Problem} from './problem.js'

export interface Request {
  readonly operation: Operation
  readonly input: Structure
  /** The job document, where there is one and it is JSON. */
  readonly document: Json | undefined
  readonly context: ValidationContext
}

/** Values of the wrong type are reported by depth 1: a rule ignores them. */
export type Rule = (request: Request) => Problem[]

export function structureAt(input: Structure | undefined, name: string): Structure | undefined {
  const value = input?.get(name)
  return isStructure(value) ? value : undefined
}

export function listAt(input: Structure | undefined, name: string): readonly Value[] | undefined {
  const value = input?.get(name)
  return isList(value) ? value : undefined
}

export function textAt(input: Structure | undefined, name: string): string | undefined {
  const value = input?.get(name)
  return typeof value === 'string' ? value : undefined
}

export function numberAt(input: Structure | undefined, name: string): number | undefined {
  const value = input?.get(name)
  if (value instanceof Float) return value.value
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

/** The structures of a list such as criteriaList, each with its index. */
export function structuresIn(list: readonly Value[] | undefined): readonly (readonly [number, Structure])[] {
  const found: [number, Structure][] = []
  for (const [index, item] of (list ?? []).entries()) if (isStructure(item)) found.push([index, item])
  return found
}
