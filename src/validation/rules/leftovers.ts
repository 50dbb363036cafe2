// Words that stand in skeletons and examples where a value belongs.
import type {Value} from '../../value/value.js'
import {type Path, type Problem, problem} from '../problem.js'
import type {Rule} from '../rule.js'

const LEFTOVER = /^(?:<[^<>]*>|string|change[-_ ]?me|replace[-_ ]?me|to-?do|fixme|your[-_ ].*|x{4,}|keyname)$/i
/** No word in the pattern is long, but for those that begin with YOUR. */
const LONGEST = 40
/** Texts with a life of their own. */
const SKIPPED = new Set(['document', 'nextToken'])

export const checkLeftovers: Rule = ({input}) => {
  const problems: Problem[] = []
  for (const [name, value] of input) if (!SKIPPED.has(name)) search(value, [name], problems)
  return problems
}

function search(value: Value, path: Path, problems: Problem[]): void {
  if (typeof value === 'string') {
    if (isLeftover(value)) problems.push(problem('W431', path, {value}))
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) search(item, [...path, index], problems)
  } else if (value instanceof Map) {
    for (const [key, item] of value) {
      if (isLeftover(key)) problems.push(problem('W431', [...path, key], {value: key, atKey: true}))
      search(item, [...path, key], problems)
    }
  }
}

const isLeftover = (text: string) => text.length <= LONGEST && LEFTOVER.test(text)
