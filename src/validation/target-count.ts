// How many things an input targets, where the input alone says so.
import {parseArn} from '../model/arn.js'
import type {Structure} from '../value/value.js'
import {listAt, textAt} from './rule.js'

/** Groups hide how many things they have, and a continuous job can gain things; then nothing can be said. */
export function thingsTargeted(input: Structure): number | undefined {
  const targets = listAt(input, 'targets')
  if (!targets || textAt(input, 'targetSelection') === 'CONTINUOUS') return undefined
  const allThings = targets.every((target) => typeof target === 'string' && parseArn(target)?.type === 'thing')
  return allThings ? new Set(targets).size : undefined
}
