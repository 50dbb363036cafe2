// How many things an input targets, where the input alone says so.

import {listAt, textAt} from '../members/shaped.js'
import {parseArn} from '../model/arn.js'
import type {RuleInput} from './rule.js'

/** Groups hide how many things they have, and a continuous job can gain things; then nothing can be said. */
export function thingsTargeted(input: RuleInput): number | undefined {
  const targets = listAt(input, 'targets')
  if (!targets || textAt(input, 'targetSelection') === 'CONTINUOUS') return undefined
  const allThings = targets.every((target) => typeof target === 'string' && parseArn(target)?.type === 'thing')
  return allThings ? new Set(targets).size : undefined
}
