// Words that stand in skeletons and examples where a value belongs.
import {isList, isStructure, type Value} from '../../value/value.js'
import {type Problem, problem} from '../problem.js'
import type {Rule} from '../rule.js'

const PLACEHOLDER = /^(?:<[^<>]*>|string|change[-_ ]?me|replace[-_ ]?me|to-?do|fixme|your[-_ ].*|x{4,}|keyname)$/i
/** No word in the pattern is long, but for those that begin with YOUR. */
const LONGEST = 40
/** Texts with a life of their own. */
const SKIPPED = new Set(['document', 'nextToken'])

export const checkPlaceholderValues: Rule = ({input}) => {
  const problems: Problem[] = []
  for (const [name, value] of input) if (!SKIPPED.has(name)) search(value, [name], problems)
  return problems
}

/** @param path where the value stands; used again for what is inside it */
function search(value: Value, path: (string | number)[], problems: Problem[]): void {
  if (typeof value === 'string') {
    if (isPlaceholderValue(value)) problems.push(problem('W431', path, {value}))
    return
  }
  if (typeof value !== 'object' || !(isList(value) || isStructure(value))) return
  for (const [step, item] of value.entries()) {
    path.push(step)
    if (typeof step === 'string' && isPlaceholderValue(step))
      problems.push(problem('W431', path, {value: step, atKey: true}))
    search(item, path, problems)
    path.pop()
  }
}

const isPlaceholderValue = (text: string) => text.length <= LONGEST && PLACEHOLDER.test(text)
