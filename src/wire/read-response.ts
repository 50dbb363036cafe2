// HTTP answer → output, by the model: known members in model order, nulls dropped, numbers of the modelled kind.
import type {Operation, Shape, StructureShape} from '../model/vocabulary.js'
import {parseJson} from '../value/json/json-parse.js'
import {parseFloatText, parseInteger} from '../value/number-text.js'
import {Float, isInteger, type Structure, type Value} from '../value/value.js'

/** The answer cannot be read as what the operation answers with. */
export class UnreadableAnswer extends Error {}

export const impossibleStatus = (statusCode: number) =>
  new UnreadableAnswer(`it has the status ${statusCode}, which a response cannot have`)

/**
 * @param body the answer's text; empty for operations that answer with nothing
 * @throws UnreadableAnswer where the text is not a JSON object, or a member is not of its modelled kind
 */
export function readResponse(operation: Operation, body: string): Structure {
  if (!operation.output) return new Map()
  if (body.trim() === '') return new Map()
  return readStructure(operation.output, parseBody(body), '')
}

/** @throws UnreadableAnswer */
export function parseBody(body: string): Value {
  try {
    return parseJson(body)
  } catch (error) {
    throw new UnreadableAnswer(`the response is not JSON (${(error as Error).message})`)
  }
}

function readStructure(shape: StructureShape, value: Value, path: string): Structure {
  if (!(value instanceof Map)) throw mismatch(path, 'an object')
  const output: Structure = new Map()
  // Not by entries: they would be made anew for each item of a long list.
  for (const name of Object.keys(shape.members)) {
    const member = shape.members[name]
    const item = value.get(name) ?? null
    if (member && item !== null) output.set(name, read(member.shape, item, path ? `${path}.${name}` : name))
  }
  return output
}

function read(shape: Shape, value: Value, path: string): Value {
  if (value === null) return null
  switch (shape.type) {
    case 'structure':
      return readStructure(shape, value, path)
    case 'list':
      if (!Array.isArray(value)) throw mismatch(path, 'a list')
      return value.map((item, index) => read(shape.member, item, `${path}[${index}]`))
    case 'map':
      if (!(value instanceof Map)) throw mismatch(path, 'an object')
      return new Map([...value].map(([key, item]) => [key, read(shape.value, item, `${path}.${key}`)]))
    case 'double':
    case 'integer':
    case 'long':
      return readNumber(shape.type, value, path)
    case 'boolean':
      return value === true || (typeof value === 'string' && value.toLowerCase() === 'true')
    default:
      return value
  }
}

/** Numbers may come as texts or as truth values; anything else must not pass for a number. */
function readNumber(type: 'double' | 'integer' | 'long', value: Value, path: string): Value {
  const number = typeof value === 'boolean' ? Number(value) : value
  const read = type === 'double' ? readFloat(number) : readInteger(number)
  if (read === undefined) throw mismatch(path, 'a number')
  return read
}

function readFloat(value: Value): Float | undefined {
  if (value instanceof Float) return value
  if (isInteger(value)) return new Float(Number(value))
  return typeof value === 'string' ? parseFloatText(value) : undefined
}

function readInteger(value: Value): Value | undefined {
  if (isInteger(value)) return value
  if (value instanceof Float)
    return Number.isFinite(value.value) ? parseInteger(String(BigInt(Math.trunc(value.value)))) : undefined
  return typeof value === 'string' ? parseInteger(value) : undefined
}

const mismatch = (path: string, expected: string) =>
  new UnreadableAnswer(path ? `"${path}" in the response is not ${expected}` : `the response is not ${expected}`)
