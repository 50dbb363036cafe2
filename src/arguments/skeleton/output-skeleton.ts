// A sample answer of an operation, to try --query and --output on without sending anything.
import type {Operation, Shape} from '../../model/vocabulary.js'
import {Float, type Structure, type Value, YamlDate} from '../../value/value.js'

/** Texts say the member's name, elements of lists their shape's; numbers are zero, times the epoch. */
export function outputSkeleton(operation: Operation): Structure {
  const members = Object.entries(operation.output?.members ?? {})
  return new Map(members.map(([name, member]) => [name, sample(member.shape, name)]))
}

function sample(shape: Shape, name: string): Value {
  switch (shape.type) {
    case 'string':
      return name
    case 'integer':
    case 'long':
      return 0
    case 'double':
      return new Float(0)
    case 'boolean':
      return true
    case 'timestamp':
      return new YamlDate('1970-01-01 00:00:00')
    case 'list':
      return [sample(shape.member, shape.member.name)]
    case 'map':
      return new Map([['KeyName', sample(shape.value, '')]])
    case 'structure':
      return new Map(Object.entries(shape.members).map(([key, member]) => [key, sample(member.shape, key)]))
    default:
      return null
  }
}
