// An update changes something.
import {problem} from '../problem.js'
import type {Rule} from '../rule.js'

export const checkUpdate: Rule = ({operation, input}) => {
  // jobId and namespaceId say which job is meant; they travel outside the body.
  const words = Object.entries(operation.input.members).flatMap(([name, {location}]) => (location ? [] : [name]))
  return words.some((name) => input.has(name)) ? [] : [problem('E411', [], {expected: {words}})]
}
