// Output → body of the HTTP answer, by the model: known members in model order, numbers of the modelled kind.
import type {Shape, StructureShape} from '../model/vocabulary.js'
import {printJson} from '../value/json/json-print.js'
import {fromPlain} from '../value/plain.js'
import {Float, isInteger, type Structure, type Value} from '../value/value.js'

/**
 * @param output an ordinary object; timestamps are Dates, members that are undefined or null are left out
 * @returns JSON, or nothing for operations that answer with nothing
 */
export function writeResponse(operation: {readonly output?: StructureShape}, output: unknown): string {
  return operation.output ? printJson(writeStructure(operation.output, output)) : ''
}

function writeStructure(shape: StructureShape, output: unknown): Structure {
  const members: Structure = new Map()
  for (const [name, member] of Object.entries(shape.members)) {
    const item = (output as Readonly<Record<string, unknown>> | undefined)?.[name]
    if (item !== undefined && item !== null) members.set(name, write(member.shape, item))
  }
  return members
}

function write(shape: Shape, value: unknown): Value {
  if (shape.type === 'structure') return writeStructure(shape, value)
  if (shape.type === 'list' && Array.isArray(value)) return value.map((item) => write(shape.member, item))
  if (shape.type === 'map') {
    return new Map(Object.entries(value as object).map(([key, item]) => [key, write(shape.value, item)]))
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new RangeError(`${shape.name} is not a time`)
    return fromPlain(value.getTime() / 1000)
  }
  const plain = fromPlain(value)
  return shape.type === 'double' && isInteger(plain) ? new Float(Number(plain)) : plain
}
