// The keys that may follow in a shorthand value: `--timeout-config in` → `inProgressTimeoutInMinutes=`.
import {flagOf} from '../../arguments/operation-flags.js'
import type {Operation, Shape} from '../../model/vocabulary.js'

/** @returns whole words, with what is typed in front of the key */
export function shorthandKeys({input}: Operation, flag: string, typed: string): string[] {
  const member = Object.entries(input.members).find(([name]) => flagOf(name) === flag)?.[1]
  const shape = member && structureOf(member.shape)
  if (shape?.type !== 'structure') return []
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  const pair = typed.slice(before.length)
  const key = pair.slice(0, Math.max(0, pair.indexOf('=')))
  const named = shape.members[key]?.shape
  if (named?.type === 'string' && named.enum) return named.enum.map((value) => `${before}${key}=${value}`)
  return Object.keys(shape.members).map((name) => `${before}${name}=`)
}

const structureOf = (shape: Shape): Shape => (shape.type === 'list' ? structureOf(shape.member) : shape)
