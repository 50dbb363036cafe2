// Shape → an example value within all its bounds. The one place where examples are made, for skeletons and explanations.
import {ecmaPattern} from '../model/ecma-pattern.js'
import type {NumberShape, Shape, StringShape, StructureShape} from '../model/vocabulary.js'
import {fromPlain} from '../value/plain.js'
import {Float, type Structure, type Value} from '../value/value.js'
import {alternatives, examples, needed, TIME} from './examples.js'

/** @param member `Structure.member`, where the shape is that of a member */
export function exampleOf(shape: Shape, member = ''): Value {
  const known = [member, shape.name].find((name) => Object.hasOwn(examples, name))
  if (known !== undefined) return withFraction(shape, fromPlain(examples[known]))
  switch (shape.type) {
    case 'structure':
      return exampleStructure(shape)
    case 'list':
      return [exampleOf(shape.member)]
    case 'map':
      return new Map([[exampleText(shape.key), exampleOf(shape.value)]])
    case 'string':
      return exampleText(shape)
    case 'boolean':
      return false
    case 'blob':
      return Buffer.from('example').toString('base64')
    case 'timestamp':
      return TIME
    default:
      return exampleNumber(shape)
  }
}

/** Every member but those that exclude others. */
export function exampleStructure(shape: StructureShape): Structure {
  const names = Object.keys(shape.members).filter((name) => alternatives[`${shape.name}.${name}`] === undefined)
  return pick(shape, names)
}

/** The members that are required, by the model or by a rule. */
export function minimalStructure(shape: StructureShape): Structure {
  return pick(
    shape,
    Object.keys(shape.members).filter((name) => isNeeded(shape, name)),
  )
}

export const isNeeded = ({name: structure, members}: StructureShape, name: string): boolean =>
  members[name]?.required === true || needed[structure]?.includes(name) === true

function pick(shape: StructureShape, names: readonly string[]): Structure {
  return new Map(
    names.flatMap((name) => {
      const member = shape.members[name]
      return member ? [[name, exampleOf(member.shape, `${shape.name}.${name}`)] as const] : []
    }),
  )
}

const CANDIDATES = ['example', 'EXAMPLE', '1', '1.0', 'arn:aws:iot:eu-central-1:123456789012:thing/gateway-1']

/** @throws Error where no candidate fits: the shape then needs a row in `examples.ts` */
function exampleText(shape: StringShape): string {
  const [word] = shape.enum ?? []
  if (word !== undefined) return word
  const patterns = [shape.pattern, shape.documented?.pattern].filter((pattern) => pattern !== undefined)
  const fits = patterns.map((pattern) => new RegExp(ecmaPattern(pattern), 'u'))
  const found = CANDIDATES.find((text) => text.length >= (shape.min ?? 0) && fits.every((regex) => regex.test(text)))
  if (found === undefined) throw new Error(`No example fits ${shape.name}`)
  return found
}

/** The smallest, or 1 where that is allowed too. */
function exampleNumber({type, min, documented}: NumberShape): Value {
  const least = Math.max(min ?? 1, documented?.min ?? 1, (documented?.above ?? 0) + 1)
  return type === 'double' ? new Float(least) : least
}

/** A whole number where a decimal one belongs is still a decimal one. */
const withFraction = ({type}: Shape, value: Value): Value =>
  type === 'double' && typeof value === 'number' ? new Float(value) : value
