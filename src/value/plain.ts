// Between our data and ordinary JavaScript objects, for code that works with known members.
import {Float, type Structure, type Value, YamlDate} from './value.js'

export type Plain = null | boolean | number | bigint | string | Uint8Array | Plain[] | {[key: string]: Plain}

/** Structures become objects without a prototype, floats become numbers. Order of number-like keys is lost. */
export function toPlain(value: Value): Plain {
  if (value instanceof Float) return value.value
  if (value instanceof YamlDate) return value.text
  if (Array.isArray(value)) return value.map(toPlain)
  if (!(value instanceof Map)) return value
  const object: {[key: string]: Plain} = Object.create(null)
  for (const [key, item] of value) object[key] = toPlain(item)
  return object
}

/** Numbers with a fraction become floats; members that are undefined are left out. */
export function fromPlain(plain: unknown): Value {
  if (plain === null || plain === undefined) return null
  if (typeof plain === 'number') return Number.isSafeInteger(plain) ? plain : new Float(plain)
  if (typeof plain === 'boolean' || typeof plain === 'bigint' || typeof plain === 'string') return plain
  if (plain instanceof Uint8Array || plain instanceof Float || plain instanceof Map || plain instanceof YamlDate)
    return plain
  if (Array.isArray(plain)) return plain.map(fromPlain)
  const structure: Structure = new Map()
  for (const [key, item] of Object.entries(plain)) if (item !== undefined) structure.set(key, fromPlain(item))
  return structure
}
