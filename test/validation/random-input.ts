// Random valid inputs, made from the table of operations alone.
import type {Shape, StringShape, StructureShape} from '../../src/model/vocabulary.js'
import {wholePattern} from '../../src/validation/values/pattern.js'
import {Float, type Structure, type Value} from '../../src/value/value.js'

/** From 0 to below 1. */
export type Random = () => number

/** The same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)]

export function validStructure(shape: StructureShape, random: Random): Structure {
  const input: Structure = new Map()
  const names = Object.keys(shape.members).sort(() => random() - 0.5)
  for (const name of names) {
    const member = shape.members[name]
    if (member && (member.required || random() < 0.5)) input.set(name, validValue(member.shape, random))
  }
  return input
}

function validValue(shape: Shape, random: Random): Value {
  switch (shape.type) {
    case 'structure':
      return validStructure(shape, random)
    case 'list':
      return Array.from({length: sizeOf(shape, random, 3)}, () => validValue(shape.member, random))
    case 'map':
      return new Map(
        Array.from({length: sizeOf(shape, random, 3)}, () => [
          validText(shape.key, random),
          validValue(shape.value, random),
        ]),
      )
    case 'string':
      return validText(shape, random)
    case 'boolean':
      return random() < 0.5
    case 'blob':
      return new Uint8Array([1, 2, 3])
    default:
      return validNumber(shape, random)
  }
}

const sizeOf = ({min = 0, max = 3, documented}: Exclude<Shape, StructureShape>, random: Random, cap: number) =>
  Math.max(min, Math.floor(random() * (Math.min(max, documented?.max ?? max, cap) + 1)))

/** Where a pattern judges more than single characters, one of these texts satisfies it. */
const SAMPLES = ['arn:aws:iot:us-east-1:123456789012:thing/t', '1.0', '$next']
const CHARACTERS = [...'abcXYZ019_-:.@/ =+#$é世😀ÄΩ٣'].concat('\n', '\u200b')

function validText(shape: StringShape, random: Random): string {
  if (shape.enum) return pick(shape.enum, random) ?? ''
  const fits = (text: string) =>
    [shape.pattern, shape.documented?.pattern].every((pattern) => !pattern || wholePattern(pattern).test(text))
  const characters = CHARACTERS.filter(fits)
  if (characters.length === 0) return SAMPLES.find(fits) ?? ''
  const {min = 0, max = 40} = shape
  const length = Math.max(min, Math.ceil(random() * Math.min(max, 40)))
  return Array.from({length}, () => pick(characters, random) ?? '').join('')
}

function validNumber(shape: Shape, random: Random): Value {
  if (shape.type === 'structure') throw new Error('a structure is no number')
  const {documented} = shape
  const min = Math.max(shape.min ?? -1000, documented?.min ?? -1000, documented?.above ?? -1000)
  const max = Math.min(shape.max ?? 100_000, documented?.max ?? 100_000)
  if (documented?.also && random() < 0.2) return documented.also[0] ?? min
  if (shape.type !== 'double') return Math.round(min + random() * (max - min))
  const scale = 10 ** (documented?.decimals ?? 3)
  const steps = Math.max(1, Math.floor(random() * (max - min) * scale))
  return new Float(Math.round(min * scale + steps) / scale)
}
