// The input skeleton as YAML, each member with a comment: whether it is required, what it is, which words it takes.
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure, Value} from '../../value/value.js'
import {inputSkeleton} from './input-skeleton.js'

export function yamlSkeleton(operation: Operation, filled: Structure): string {
  return structureLines(operation.input, inputSkeleton(operation, filled))
    .map((line) => `${line}\n`)
    .join('')
}

function structureLines(shape: StructureShape, value: Structure): string[] {
  return [...value].flatMap(([name, item], index) => {
    const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined
    const gap = index === 0 ? '  ' : ' '
    const [head = '', ...below] = entryLines(name, member?.shape, item)
    return [member ? `${head}${gap}# ${comment(member)}` : head, ...below]
  })
}

function comment({required, doc, shape}: Member): string {
  const words = shape.type === 'string' && shape.enum ? ` Valid values are: ${shape.enum.join(', ')}.` : ''
  return `${required ? '[REQUIRED] ' : ''}${doc}.${words}`
}

/** `name: value`, or `name:` with the lines of a list or structure below it. */
function entryLines(name: string, shape: Shape | undefined, value: Value): string[] {
  const lines = valueLines(shape, value)
  if (lines === undefined) return [`${name}: ${scalarText(shape, value)}`]
  return [`${name}:`, ...(Array.isArray(value) ? lines : lines.map((line) => `  ${line}`))]
}

function valueLines(shape: Shape | undefined, value: Value): string[] | undefined {
  if (Array.isArray(value) && value.length > 0) {
    const member = shape?.type === 'list' ? shape.member : undefined
    return value.flatMap((item) => {
      const [head = '', ...below] = valueLines(member, item) ?? [scalarText(member, item)]
      return [`- ${head}`, ...below.map((line) => `  ${line}`)]
    })
  }
  if (!(value instanceof Map) || value.size === 0) return undefined
  if (shape?.type === 'structure') return structureLines(shape, value)
  const inner = shape?.type === 'map' ? shape.value : undefined
  return [...value].flatMap(([key, item]) => entryLines(/^\w+$/.test(key) ? key : printJson(key), inner, item))
}

/** JSON is YAML; only the empty text and words that need no quotes are written shorter. */
export function scalarText(shape: Shape | undefined, value: Value): string {
  if (shape?.type === 'blob' && value === null) return "!!binary ''"
  if (value === '') return "''"
  if (typeof value === 'string' && shape?.type === 'string' && shape.enum?.includes(value)) return value
  return printJson(value)
}
