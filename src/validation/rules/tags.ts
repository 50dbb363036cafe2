// Tags: no key twice, none that is reserved, and a warning at lengths that one page forbids.
import {type Problem, problem} from '../problem.js'
import {listAt, type Rule, structuresIn, textAt} from '../rule.js'

const CAUTIOUS = {Key: 127, Value: 255} as const
/** The model's own limits, beyond which the bound speaks. */
const LIMIT = {Key: 128, Value: 256} as const

export const checkTags: Rule = ({input}) => {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, tag] of structuresIn(listAt(input, 'tags'))) {
    const key = textAt(tag, 'Key')
    const path = ['tags', index, 'Key']
    if (key !== undefined && seen.has(key)) problems.push(problem('E341', path, {value: key}))
    if (key?.toLowerCase().startsWith('aws:')) problems.push(problem('E342', path, {value: key}))
    if (key !== undefined) seen.add(key)
    problems.push(...checkLength('Key', key, index), ...checkLength('Value', textAt(tag, 'Value'), index))
  }
  return problems
}

function checkLength(member: 'Key' | 'Value', text: string | undefined, index: number): Problem[] {
  const length = text?.length ?? 0
  if (length <= CAUTIOUS[member] || length > LIMIT[member]) return []
  return [problem('W343', ['tags', index, member], {expected: {length, max: CAUTIOUS[member]}})]
}
