// Texts where the model wants bytes → bytes, by the format that the user has chosen. Runs once, on the whole input.

import {UsageError} from '../../errors/cli-error.js'
import type {Shape} from '../../model/vocabulary.js'
import type {Structure, Value} from '../../value/value.js'

export type BinaryFormat = 'base64' | 'raw-in-base64-out'

/**
 * Bytes, which come from `fileb://`, stay as they are, whatever the format.
 * @throws UsageError for a text that is not base64
 */
export function decodeBlobs(shape: Shape, input: Structure, format: BinaryFormat): Structure {
  if (!holdsBlob(shape)) return input
  const decoded = decode(shape, input, format, '')
  return decoded instanceof Map ? decoded : input
}

/** Most inputs hold none, and are not gone through. */
function holdsBlob(shape: Shape): boolean {
  switch (shape.type) {
    case 'blob':
      return true
    case 'list':
      return holdsBlob(shape.member)
    case 'map':
      return holdsBlob(shape.value)
    case 'structure':
      return Object.values(shape.members).some((member) => holdsBlob(member.shape))
    default:
      return false
  }
}

function decode(shape: Shape, value: Value, format: BinaryFormat, path: string): Value {
  if (shape.type === 'blob' && typeof value === 'string') return bytes(value, format, path)
  if (shape.type === 'list' && Array.isArray(value)) {
    return value.map((item, index) => decode(shape.member, item, format, `${path}[${index}]`))
  }
  return value instanceof Map ? decodeMembers(shape, value, format, path) : value
}

function decodeMembers(shape: Shape, value: Structure, format: BinaryFormat, path: string): Structure {
  const prefix = path === '' ? '' : `${path}.`
  return new Map(
    [...value].map(([key, item]) => {
      const member = memberShape(shape, key)
      return [key, member ? decode(member, item, format, prefix + key) : item]
    }),
  )
}

function memberShape(shape: Shape, key: string): Shape | undefined {
  if (shape.type === 'map') return shape.value
  return shape.type === 'structure' && Object.hasOwn(shape.members, key) ? shape.members[key]?.shape : undefined
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

function bytes(text: string, format: BinaryFormat, path: string): Uint8Array {
  if (format === 'raw-in-base64-out') return Buffer.from(text)
  const digits = text.replace(/\s/g, '')
  if (digits.length % 4 === 0 && BASE64.test(digits)) return Buffer.from(digits, 'base64')
  throw new UsageError(`Invalid base64: "${text}" for ${path}`, {
    hints: [
      'To give bytes as plain text, add --cli-binary-format raw-in-base64-out; to read them from a file, fileb://NAME',
    ],
  })
}
