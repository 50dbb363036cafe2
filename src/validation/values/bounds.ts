// Depth 2: every other bound of a single value. The first that fails is reported, so that one mistake is one problem.

import type {ListShape, MapShape, Shape, StringShape} from '../../model/vocabulary.js'
import type {Path} from '../../value/path.js'
import {isList, isStructure, type Value} from '../../value/value.js'
import {type Problem, problem} from '../problem.js'
import {checkMinimum} from './minimum.js'
import {checkNumber} from './number.js'
import {checkText, type Detail} from './text.js'

export function checkBounds(shape: Shape, value: Value, path: Path, detail: Detail): Problem | undefined {
  switch (shape.type) {
    case 'string':
      return typeof value === 'string' ? checkText(shape, value, path, detail) : undefined
    case 'integer':
    case 'long':
    case 'double':
      return checkNumber(shape, value, path)
    case 'list':
      return isList(value) ? checkCount(shape, value.length, 'items', value, path) : undefined
    case 'map':
      return isStructure(value) ? checkCount(shape, value.size, 'pairs', value, path) : undefined
    default:
      return undefined
  }
}

/** Keys have the same bounds as texts, but a problem points at the key. */
export function checkKey(shape: StringShape, key: string, path: Path, bounds: boolean): Problem | undefined {
  const found = checkMinimum(shape, key, path) ?? (bounds ? checkText(shape, key, path, 'whole') : undefined)
  return found && {...found, atKey: true}
}

function checkCount(
  shape: ListShape | MapShape,
  length: number,
  unit: string,
  value: Value,
  path: Path,
): Problem | undefined {
  const {min, max, documented} = shape
  if (shape.type === 'map' && min !== undefined && length < min)
    return problem('E211', path, {value, expected: {length, min}})
  const fix = fixOf(shape.name, length, max ?? documented?.max ?? 0, unit)
  if (max !== undefined && length > max) return problem('E202', path, {value, expected: {length, max, unit}, fix})
  if (documented?.max === undefined || length <= documented.max) return undefined
  return problem('E202', path, {value, expected: {length, max: documented.max, unit}, fix, source: documented.source})
}

const fixOf = (name: string, length: number, max: number, unit: string) =>
  name === 'JobTargets'
    ? `A job takes at most ${max} targets: put the things into a thing group, and target the group`
    : `Remove ${length - max} of the ${unit}`
