// Operation → JSON Schema (draft 2020-12) of its input, with the bounds of the model and of the documentation, so that
// editors check and complete input files. Rules between members stay with validation.
import {ecmaPattern} from '../model/ecma-pattern.js'
import type {Member, Operation, Shape, StringShape, StructureShape} from '../model/vocabulary.js'
import {boundsSchema} from './bounds-schema.js'

export type JsonSchema = {readonly [keyword: string]: unknown}

export function jsonSchema(operation: Operation): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:iotjobs:${operation.service}:${operation.command}.schema.json`,
    title: `Input of ${operation.command}`,
    description: operation.doc,
    ...inputSchema(operation.input),
  }
}

/** An input may say which schema it follows; the note is dropped when the input is read. */
function inputSchema(input: StructureShape): JsonSchema {
  const {properties, ...others} = structureSchema(input)
  return {...others, properties: {$schema: {type: 'string'}, ...properties}}
}

function structureSchema({members}: StructureShape) {
  const entries = Object.entries<Member>(members)
  const required = entries.filter(([, member]) => member.required).map(([name]) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, member]) => [name, memberSchema(member)])),
    ...(required.length > 0 ? {required} : {}),
    additionalProperties: false,
  }
}

function memberSchema(member: Member): JsonSchema {
  const {doc, default: standard} = member
  return {
    ...(doc ? {description: doc} : {}),
    ...shapeSchema(member.shape),
    ...(standard === undefined ? {} : {default: standard}),
  }
}

function shapeSchema(shape: Shape): JsonSchema {
  switch (shape.type) {
    case 'structure':
      return structureSchema(shape)
    case 'list':
      return {type: 'array', ...boundsSchema(shape, 'Items'), items: shapeSchema(shape.member)}
    case 'map':
      return {
        type: 'object',
        ...boundsSchema(shape, 'Properties'),
        propertyNames: shapeSchema(shape.key),
        additionalProperties: shapeSchema(shape.value),
      }
    case 'string':
      return shape.name === 'JobDocument' ? documentSchema(shape) : textSchema(shape)
    case 'boolean':
      return {type: 'boolean'}
    case 'blob':
      return {type: 'string', contentEncoding: 'base64'}
    case 'timestamp':
      return {anyOf: [{type: 'string'}, {type: 'number'}]}
    default:
      return {type: shape.type === 'double' ? 'number' : 'integer', ...boundsSchema(shape, 'imum')}
  }
}

const textSchema = (shape: StringShape): JsonSchema => ({
  type: 'string',
  ...boundsSchema(shape, 'Length'),
  ...(shape.enum ? {enum: shape.enum} : {}),
  ...patternsSchema(shape.pattern, shape.documented?.pattern),
})

/** In files a document may stand as what it is; the text made of it is what has the bounds. */
const documentSchema = (shape: StringShape): JsonSchema => ({anyOf: [textSchema(shape), {type: 'object'}]})

/** Patterns of JSON Schema match anywhere in a text, the model's match the whole. */
function patternsSchema(...patterns: readonly (string | undefined)[]): JsonSchema {
  const whole = patterns.filter((pattern) => pattern !== undefined).map(ecmaPattern)
  if (whole.length < 2) return whole.length === 0 ? {} : {pattern: whole[0]}
  return {allOf: whole.map((pattern) => ({pattern}))}
}
