// The minimums that the service model states: the only bounds that the AWS CLI checks itself.

import type {Shape} from '../../model/vocabulary.js'
import {characters, shorterThan} from '../../text/length.js'
import type {Path} from '../../value/path.js'
import {Float, isList, type Value} from '../../value/value.js'
import {type Problem, problem} from '../problem.js'
import {nothingFound} from './nothing-found.js'

export function checkMinimum(shape: Shape, value: Value, path: Path): Problem | undefined {
  if (shape.type === 'structure' || shape.min === undefined) return undefined
  const {min} = shape
  if (typeof value === 'string') {
    if (shape.type === 'blob' || !shorterThan(value, min)) return undefined
    return tooShort(path, value, characters(value), min, 'characters')
  }
  if (isList(value)) return value.length < min ? tooShort(path, value, value.length, min, 'items') : undefined
  if (value instanceof Uint8Array)
    return value.length < min ? tooShort(path, value, value.length, min, 'bytes') : undefined
  const number = value instanceof Float ? value.value : value
  if (typeof number !== 'number' && typeof number !== 'bigint' && typeof number !== 'boolean') return undefined
  return Number(number) < min ? problem('E104', path, {value, expected: {min}, fix: `Use at least ${min}`}) : undefined
}

function tooShort(path: Path, value: Value, length: number, min: number, unit: string): Problem {
  const nothing = typeof value === 'string' ? nothingFound(value) : undefined
  const fix = length === 0 ? 'Give a value, or leave the member out where it is optional' : nothing
  return problem('E105', path, {value, expected: {length, min, unit}, fix})
}
