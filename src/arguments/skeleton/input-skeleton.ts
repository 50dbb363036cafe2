// A document with every member of an operation's input, to be filled in and given to --cli-input-json.
import type {Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {Float, type Structure, type Value} from '../../value/value.js'

/** Members in model order, also inside; what is already known (`filled`) stands in place of its placeholder. */
export function inputSkeleton({input}: Operation, filled: Structure): Structure {
  return fillStructure(input, filled)
}

/** A structure that was typed in part shows the rest of its members; what the model does not know is left out. */
function fillStructure({members}: StructureShape, filled: Structure): Structure {
  return new Map(Object.entries(members).map(([name, {shape}]) => [name, fill(shape, filled.get(name) ?? null)]))
}

function fill(shape: Shape, filled: Value): Value {
  if (shape.type === 'structure' && filled instanceof Map) return fillStructure(shape, filled)
  if (shape.type === 'list' && Array.isArray(filled)) return filled.map((item) => fill(shape.member, item))
  const misplaced = filled === null || shape.type === 'structure' || shape.type === 'list'
  return misplaced ? placeholder(shape) : filled
}

/** Enumerations show their first word, numbers zero, lists and maps one entry. */
export function placeholder(shape: Shape): Value {
  switch (shape.type) {
    case 'string':
      return shape.enum?.[0] ?? ''
    case 'integer':
    case 'long':
      return 0
    case 'double':
      return new Float(0)
    case 'boolean':
      return true
    case 'list':
      return [placeholder(shape.member)]
    case 'map':
      return new Map([['KeyName', placeholder(shape.value)]])
    case 'structure':
      return new Map(Object.entries(shape.members).map(([name, member]) => [name, placeholder(member.shape)]))
    default:
      return null
  }
}
