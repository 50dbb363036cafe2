// An update changes something.
import {problemAt, type Rule} from '../rule.js'

export const checkUpdate: Rule = ({operation, input}) => {
  // jobId and namespaceId say which job is meant; they travel outside the body.
  const words = Object.entries(operation.input.members).flatMap(([name, {location}]) => (location ? [] : [name]))
  return [...input].some(([name]) => words.includes(name)) ? [] : [problemAt('E411', [], {expected: {words}})]
}
