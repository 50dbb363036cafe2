// Tags: no key twice, none that is reserved, and a warning at lengths that one page forbids.

import {structuresAt, textAt} from '../../members/shaped.js'
import {TagKey, TagValue} from '../../model/iot/scalars.js'
import {characters} from '../../text/length.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const CAUTIOUS = {Key: 127, Value: 255} as const
/** The model's own limits, beyond which the bound speaks. */
const LIMIT = {Key: TagKey.max, Value: TagValue.max} as const

export const checkTags: Rule = ({input}) => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, tag] of structuresAt(input, 'tags')) {
    const key = textAt(tag, 'Key')
    const path = ['tags', index, 'Key'] as const
    if (key !== undefined && seen.has(key)) problems.push(problemAt('E341', path, {value: key}))
    if (key?.toLowerCase().startsWith('aws:')) problems.push(problemAt('E342', path, {value: key}))
    if (key !== undefined) seen.add(key)
    problems.push(...checkLength('Key', key, index), ...checkLength('Value', textAt(tag, 'Value'), index))
  }
  return problems
}

function checkLength(member: 'Key' | 'Value', text: string | undefined, index: number): Problem[] {
  const length = characters(text ?? '')
  if (length <= CAUTIOUS[member] || length > LIMIT[member]) return []
  return [problemAt('W343', ['tags', index, member], {expected: {length, max: CAUTIOUS[member]}})]
}
