// Depths 1 and 2 over an input: presence, names, types and minimums as the AWS CLI has them, and on the way the bounds of
// each value. Knows shapes; knows nothing of what members mean to each other.

import type {Shape, StructureShape} from '../model/vocabulary.js'
import type {Path} from '../value/path.js'
import {Float, isList, isStructure, type Structure, type Value} from '../value/value.js'
import {membersOf} from './members.js'
import {type Problem, problem} from './problem.js'
import {MAX_PER_KIND, type ProblemList} from './problem-list.js'
import {misspelt, unknownMember} from './unknown-member.js'
import {checkBounds, checkKey} from './values/bounds.js'
import {checkMinimum} from './values/minimum.js'
import {typeOf, wantedType} from './values/type-name.js'

export interface Walk {
  readonly root: StructureShape
  /** Whether depth 2 is wanted. */
  readonly bounds: boolean
  /** Where the walk is now: one array for the whole walk, since most inputs have no problem to remember a place for. */
  readonly path: (string | number)[]
  /** Problems are added here in the order of the input. */
  readonly problems: ProblemList
}

export function walkStructure(shape: StructureShape, input: Structure, walk: Walk): void {
  const {byName, required} = membersOf(shape)
  const {path, problems} = walk
  const unknown = [...input.keys()].filter((name) => !byName.has(name))
  const told = unknown.slice(0, MAX_PER_KIND + 1)
  const meant = told.map((name) => misspelt(name, shape, path, walk.root))
  for (const name of required) {
    // A name that was only misspelt is one mistake, reported below.
    if (!input.has(name) && !meant.includes(name))
      problems.add(problem('E101', [...path, name], {fix: `Add ${name}: ${shape.members[name]?.doc}`}))
  }
  for (const [index, name] of told.entries()) {
    const times = index === MAX_PER_KIND ? unknown.length - MAX_PER_KIND : 1
    problems.add(unknownMember(name, shape, path, walk.root), times)
  }
  for (const [name, value] of input) {
    // What is under a misspelt name is checked as under the right one, so that correcting the name is the last of it.
    const right = meant[told.indexOf(name)]
    const member = byName.get(name) ?? (right === undefined || input.has(right) ? undefined : byName.get(right))
    if (member) walkValue(member.shape, value, name, walk)
  }
}

function walkValue(shape: Shape, value: Value, step: string | number, walk: Walk): void {
  const {path, problems} = walk
  path.push(step)
  if (!hasType(shape, value)) problems.add(wrongType(shape, value, path))
  else {
    const found = checkMinimum(shape, value, path) ?? (walk.bounds ? firstOutOfBounds(shape, value, walk) : undefined)
    if (found) problems.add(found)
    walkInside(shape, value, walk)
  }
  path.pop()
}

/** Of what is only counted, nothing more is found out. */
function firstOutOfBounds(shape: Shape, value: Value, {path, problems}: Walk): Problem | undefined {
  if (!problems.isCrowded(path)) return checkBounds(shape, value, path, 'whole')
  const brief = checkBounds(shape, value, path, 'brief')
  return brief && !problems.isFull(brief) ? checkBounds(shape, value, path, 'whole') : brief
}

function walkInside(shape: Shape, value: Value, walk: Walk): void {
  if (shape.type === 'structure' && isStructure(value)) walkStructure(shape, value, walk)
  else if (shape.type === 'list' && isList(value)) {
    for (let index = 0; index < value.length; index++) walkValue(shape.member, value[index] ?? null, index, walk)
  } else if (shape.type === 'map' && isStructure(value)) {
    for (const [key, item] of value) {
      const found = checkKey(shape.key, key, [...walk.path, key], walk.bounds)
      if (found) walk.problems.add(found)
      walkValue(shape.value, item, key, walk)
    }
  }
}

/** Booleans pass as numbers, since they do in the AWS CLI; depth 2 refuses them. */
function hasType(shape: Shape, value: Value): boolean {
  const kind = typeof value
  switch (shape.type) {
    case 'string':
      return kind === 'string'
    case 'integer':
    case 'long':
      return kind === 'number' || kind === 'bigint' || kind === 'boolean'
    case 'double':
      return kind === 'number' || kind === 'bigint' || kind === 'boolean' || value instanceof Float
    case 'boolean':
      return kind === 'boolean'
    case 'list':
      return isList(value)
    case 'map':
    case 'structure':
      return isStructure(value)
    case 'blob':
      return kind === 'string' || value instanceof Uint8Array
    case 'timestamp':
      return kind === 'number' || kind === 'string' || value instanceof Float
  }
}

function wrongType(shape: Shape, value: Value, path: Path): Problem {
  const expected = {type: wantedType(shape), actual: typeOf(value)}
  return problem('E103', path, {value, expected, fix: typeFix(shape, value)})
}

function typeFix(shape: Shape, value: Value): string | undefined {
  if (value === null) return 'Remove the member to leave it unset'
  if (value instanceof Uint8Array) return 'Read the file with file:// in place of fileb://, so that it is text'
  if (shape.type === 'string') {
    const nested = isList(value) || isStructure(value)
    return nested
      ? 'Write it as one text: the JSON in quotes, as in "{\\"key\\": \\"value\\"}"'
      : 'Put the value in quotes'
  }
  if (shape.type === 'list') return 'Put the value in brackets: [ … ]'
  if (typeof value !== 'string') return undefined
  const quotesOff = shape.type === 'boolean' ? /^(true|false)$/i : /^-?\d+(\.\d+)?$/
  return quotesOff.test(value) ? 'Remove the quotes' : undefined
}
