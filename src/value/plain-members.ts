// What is in a plain value that came from outside: each reads what is there, and undefined where it is of another type.
import type {Plain} from './plain.js'

export type Members = {readonly [member: string]: Plain | undefined}

export const membersOf = (value: Plain | undefined): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array) ? value : {}

export const listOf = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : [])

export const textOf = (value: Plain | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

export const numberOf = (value: Plain | undefined): number | undefined =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
