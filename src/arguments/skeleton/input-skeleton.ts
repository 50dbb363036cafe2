// A document with every member of an operation's input, to be filled in and given to --cli-input-json.
import type {Operation, Shape} from '../../model/vocabulary.js'
import {Float, type Structure, type Value} from '../../value/value.js'

/** Members in model order; what is already known (`filled`) stands in place of its placeholder. */
export function inputSkeleton(operation: Operation, filled: Structure): Structure {
  const members = Object.entries(operation.input.members)
  return new Map(members.map(([name, member]) => [name, filled.get(name) ?? placeholder(member.shape)]))
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
