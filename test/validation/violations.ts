// Every way to break a valid input in a single place, made from the table of operations alone.

import type {NumberShape, Shape, StringShape, StructureShape} from '../../src/model/vocabulary.js'
import {wholePattern} from '../../src/validation/values/pattern.js'
import type {Path} from '../../src/value/path.js'
import {Float, isList, isStructure, type Structure, type Value} from '../../src/value/value.js'

export interface Violation {
  readonly kind: string
  /** Where the problem must be reported. */
  readonly path: Path
  readonly value: Value
}

/** Every way to break a valid value of a shape in one place. */
export function violationsOf(shape: Shape, value: Value): Violation[] {
  return [...ownViolations(shape), ...innerViolations(shape, value)]
}

function ownViolations(shape: Shape): Violation[] {
  const wrongType = shape.type === 'structure' || shape.type === 'map' ? 5 : new Map()
  const broken: Broken = [
    ['type', wrongType],
    ['null', null],
    ...(shape.type === 'string' ? brokenTexts(shape) : []),
    ...(shape.type === 'integer' || shape.type === 'long' || shape.type === 'double' ? brokenNumbers(shape) : []),
    ...(shape.type === 'list' && shape.min ? EMPTY_LIST : []),
  ]
  return broken.map(([kind, value]) => ({kind, path: [], value}))
}

type Broken = readonly (readonly [kind: string, value: Value])[]

const EMPTY_LIST: Broken = [['short', []]]

function brokenTexts(shape: StringShape): Broken {
  if (shape.enum) return [['enum', 'NO_SUCH_WORD']]
  const {min, pattern} = shape
  const max = mostOf(shape)
  return [
    ...(min ? [['short', ''] as const] : []),
    ...(max === undefined ? [] : [['long', 'a'.repeat(max + 1)] as const]),
    ...(pattern && !wholePattern(pattern).test('a\n') ? [['pattern', 'a\n'.padEnd(min ?? 0)] as const] : []),
  ]
}

function brokenNumbers(shape: NumberShape): Broken {
  const {min, documented} = shape
  const max = mostOf(shape)
  return [
    ['boolean', true],
    ...(min === undefined ? [] : [['below', min - 1] as const]),
    ...(max === undefined ? [] : [['above', max + 1] as const]),
    ...(documented?.above === undefined ? [] : [['not above', documented.above] as const]),
    ...(documented?.decimals === undefined ? [] : [['decimals', new Float((min ?? 1) + 1.12345)] as const]),
  ]
}

function mostOf({max = Number.POSITIVE_INFINITY, documented}: StringShape | NumberShape): number | undefined {
  const most = Math.min(max, documented?.max ?? max)
  return Number.isFinite(most) ? most : undefined
}

function innerViolations(shape: Shape, value: Value): Violation[] {
  if (shape.type === 'list' && isList(value)) {
    return value.flatMap((item, index) =>
      violationsOf(shape.member, item).map((inner) => ({
        ...inner,
        path: [index, ...inner.path],
        value: value.with(index, inner.value),
      })),
    )
  }
  if (shape.type === 'map' && isStructure(value)) {
    return [...value].flatMap(([key, item]) => deeper(value, key, violationsOf(shape.value, item)))
  }
  return shape.type === 'structure' && isStructure(value) ? memberViolations(shape, value) : []
}

function memberViolations(shape: StructureShape, value: Structure): Violation[] {
  const unknown: Violation = {kind: 'unknown', path: ['noSuchMember'], value: new Map(value).set('noSuchMember', 1)}
  const inner = Object.entries(shape.members).flatMap(([name, member]) => {
    const item = value.get(name)
    const broken = item === undefined ? [] : deeper(value, name, violationsOf(member.shape, item))
    if (!member.required) return broken
    const without = new Map(value)
    without.delete(name)
    return [...broken, {kind: 'missing', path: [name], value: without}]
  })
  return [unknown, ...inner]
}

const deeper = (parent: Structure, key: string, inner: readonly Violation[]): Violation[] =>
  inner.map((one) => ({...one, path: [key, ...one.path], value: new Map(parent).set(key, one.value)}))
