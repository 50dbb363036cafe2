// What `explain` can be asked: codes of problems, operations, and their members behind dots.
import {operations} from '../../model/operations.js'
import type {Operation, Shape} from '../../model/vocabulary.js'
import {conceptNames} from '../explain/explain-concept.js'
import type {Source, Suggestions} from './suggestions.js'

export const topicNames: Source = async ({typed, ports}) => {
  if (/^[A-Z]/.test(typed)) return {found: await ports.problemCodes()}
  const operation = operations.find((one) => typed.startsWith(`${nameOf(one)}.`))
  return operation ? members(operation, typed) : {found: [...operations.map(nameOf), ...conceptNames]}
}

const nameOf = ({service, command}: Operation) => (service === 'iot' ? command : `data.${command}`)

function members(operation: Operation, typed: string): Suggestions {
  const before = typed.slice(0, typed.lastIndexOf('.') + 1)
  const path = before
    .slice(nameOf(operation).length + 1)
    .split('.')
    .slice(0, -1)
  let shape: Shape | undefined = operation.input
  for (const name of path) shape = inside(shape)?.[name]?.shape
  return {found: Object.keys(inside(shape) ?? {}).map((name) => `${before}${name}`)}
}

/** Lists and maps are passed through. */
function inside(shape: Shape | undefined) {
  if (shape?.type === 'list') return inside(shape.member)
  if (shape?.type === 'map') return inside(shape.value)
  return shape?.type === 'structure' ? shape.members : undefined
}
