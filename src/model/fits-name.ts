// Whether a text can be a name of its kind at all, by the bounds of the model. No service has what cannot be, and an address that
// holds it may be refused for its length alone.
import {ecmaPattern} from './ecma-pattern.js'
import {type ResourceKind, resources} from './resources.js'
import type {Shape} from './vocabulary.js'

export function fitsName(kind: ResourceKind, name: string): boolean {
  const {describe, idMember} = resources[kind]
  return fitsShape(describe.input.members[idMember]?.shape, name)
}

/** Of what is not text, nothing is said. */
export function fitsShape(shape: Shape | undefined, text: string): boolean {
  if (shape?.type !== 'string') return true
  const {min = 0, max = Number.POSITIVE_INFINITY, pattern} = shape
  // No character is longer than two units.
  if (text.length > 2 * max) return false
  const length = [...text].length
  return length >= min && length <= max && (pattern === undefined || new RegExp(ecmaPattern(pattern), 'u').test(text))
}
