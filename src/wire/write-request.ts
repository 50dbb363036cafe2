// Input → HTTP request, by the model's bindings (REST-JSON). The same request is sent, printed by --dry-run and signed.
import type {Member, Operation, Shape} from '../model/vocabulary.js'
import {printJson} from '../value/json/json-print.js'
import {floatText} from '../value/number-text.js'
import {Float, type Structure, type Value} from '../value/value.js'

export interface WireRequest {
  readonly method: Operation['http']['method']
  /** Percent-encoded; `.` and `..` stand as they are. */
  readonly path: string
  /** Names and values as they are, not yet encoded, in model order. */
  readonly query: readonly (readonly [string, string])[]
  /** JSON, or nothing for methods that carry no body. */
  readonly body?: string
}

export function writeRequest(operation: Operation, input: Structure): WireRequest {
  const {members} = operation.input
  const query: [string, string][] = []
  const body: Structure = new Map()
  let path = operation.http.uri
  for (const [name, member] of Object.entries(members)) {
    const value = input.get(name)
    if (member.location === 'uri') path = path.replace(`{${name}}`, () => encode(scalarText(value ?? '')))
    if (member.location === 'querystring' && value !== undefined) query.push([name, scalarText(value)])
  }
  for (const [name, value] of input) {
    const member: Member | undefined = Object.hasOwn(members, name) ? members[name] : undefined
    if (member && member.location === undefined) body.set(name, toWire(member.shape, value))
  }
  const {method} = operation.http
  const carriesBody = method !== 'GET' && method !== 'DELETE'
  return {method, path, query, ...(carriesBody ? {body: printJson(body)} : {})}
}

/** The query as it stands in the URL, without the question mark. */
export function queryText(query: WireRequest['query']): string {
  return query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

/** Everything but `A-Z a-z 0-9 - . _ ~` is encoded, in UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function scalarText(value: Value): string {
  return value instanceof Float ? floatText(value.value) : String(value)
}

/** Doubles that JSON has no word for travel as strings; blobs travel in base64. */
function toWire(shape: Shape, value: Value): Value {
  if (value instanceof Float) return Number.isFinite(value.value) ? value : floatText(value.value)
  if (shape.type === 'list' && Array.isArray(value)) return value.map((item) => toWire(shape.member, item))
  if (!(value instanceof Map)) return value
  if (shape.type === 'map') return new Map([...value].map(([key, item]) => [key, toWire(shape.value, item)]))
  if (shape.type !== 'structure') return value
  return new Map(
    [...value].map(([key, item]) => {
      const member = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined
      return [key, member ? toWire(member.shape, item) : item]
    }),
  )
}
