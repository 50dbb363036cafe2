// HTTP request → input, by the model's bindings: the inverse of write-request. Knows types, not bounds.
import type {Member, Shape, StructureShape} from '../model/vocabulary.js'
import {parseJson} from '../value/json/json-parse.js'
import {parseFloatText, parseInteger} from '../value/number-text.js'
import {Float, isInteger, type Structure, type Value} from '../value/value.js'

/** The request cannot be read as what the operation takes. */
export class UnreadableRequest extends Error {}

/**
 * Known members in model order; nulls count as absent, unknown members are ignored, as the service does.
 * @param labels members of the path, decoded
 * @param query as it stands in the URL
 * @throws UnreadableRequest where the body is not a JSON object, or a member is not of its modelled kind
 */
export function readRequest(
  operation: {readonly input: StructureShape},
  labels: ReadonlyMap<string, string>,
  query: string,
  body: string,
): Structure {
  const parameters = new URLSearchParams(query)
  const sources = {
    uri: (name: string) => labels.get(name),
    querystring: (name: string) => parameters.get(name) ?? undefined,
  }
  const members = Object.entries(operation.input.members)
  const content = members.some(([, member]) => member.location === undefined) ? parseBody(body) : new Map()
  const input: Structure = new Map()
  for (const [name, member] of members) {
    const value = member.location ? fromText(member, sources[member.location](name), name) : content.get(name)
    if (value !== undefined && value !== null)
      input.set(name, member.location ? value : read(member.shape, value, name))
  }
  return input
}

function parseBody(body: string): Structure {
  if (body.trim() === '') return new Map()
  let value: Value
  try {
    value = parseJson(body)
  } catch (error) {
    throw new UnreadableRequest(`The request body is not valid JSON: ${(error as Error).message}`)
  }
  if (value instanceof Map) return value
  throw new UnreadableRequest('The request body must be a JSON object')
}

function fromText(member: Member, text: string | undefined, name: string): Value | undefined {
  if (text === undefined) return undefined
  if (member.shape.type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw mismatch(name, member.shape)
  }
  if (member.shape.type === 'integer' || member.shape.type === 'long') {
    return read(member.shape, parseInteger(text) ?? text, name)
  }
  return text
}

function read(shape: Shape, value: Value, path: string): Value {
  if (value === null) return null
  switch (shape.type) {
    case 'structure':
      return readStructure(shape, value, path)
    case 'list':
      if (!Array.isArray(value)) throw mismatch(path, shape)
      return value.map((item, index) => read(shape.member, item, `${path}.${index + 1}.member`))
    case 'map':
      if (!(value instanceof Map)) throw mismatch(path, shape)
      return new Map([...value].map(([key, item]) => [key, read(shape.value, item, `${path}.${key}`)]))
    default:
      return readScalar(shape, value, path)
  }
}

function readStructure(shape: StructureShape, value: Value, path: string): Structure {
  if (!(value instanceof Map)) throw mismatch(path, shape)
  const members: Structure = new Map()
  for (const [name, member] of Object.entries(shape.members)) {
    const item = value.get(name)
    if (item !== undefined && item !== null) members.set(name, read(member.shape, item, `${path}.${name}`))
  }
  return members
}

function readScalar(shape: Shape, value: Value, path: string): Value {
  const result = scalars[shape.type]?.(value)
  if (result === undefined) throw mismatch(path, shape)
  return result
}

const INTEGER_MAX = 2n ** 31n - 1n
const LONG_MAX = 2n ** 63n - 1n

const scalars: Readonly<Partial<Record<Shape['type'], (value: Value) => Value | undefined>>> = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  integer: (value) => readWhole(value, INTEGER_MAX),
  long: (value) => readWhole(value, LONG_MAX),
  double: readDouble,
  timestamp: (value) => (value instanceof Float || isInteger(value) ? value : undefined),
  blob: (value) => (typeof value === 'string' ? Buffer.from(value, 'base64') : undefined),
}

function readWhole(value: Value, max: bigint): Value | undefined {
  const whole = value instanceof Float && Number.isSafeInteger(value.value) ? value.value : value
  if (!isInteger(whole)) return undefined
  return whole <= max && whole >= -max - 1n ? whole : undefined
}

/** Doubles that JSON has no word for travel as strings. */
function readDouble(value: Value): Float | undefined {
  if (value instanceof Float) return value
  if (isInteger(value)) return new Float(Number(value))
  return typeof value === 'string' ? parseFloatText(value) : undefined
}

const kinds: Readonly<Record<Shape['type'], string>> = {
  structure: 'an object',
  map: 'an object',
  list: 'a list',
  string: 'a string',
  boolean: 'true or false',
  integer: 'a 32-bit integer',
  long: 'a 64-bit integer',
  double: 'a number',
  timestamp: 'a number of seconds',
  blob: 'a base64 text',
}

const mismatch = (path: string, shape: Shape) =>
  new UnreadableRequest(`Value at '${path}' must be ${kinds[shape.type]}`)
