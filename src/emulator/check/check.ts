// Input → the constraints of the model that it breaks, all of them, in the service's words. Knows shapes, not operations.
import type {Shape, StructureShape} from '../../model/vocabulary.js'
import {floatText} from '../../value/number-text.js'
import {Float, isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {invalidRequest, type ServiceException} from '../service-exception.js'
import {brokenRules} from './constraints.js'

/** @throws ServiceException that names every broken constraint; the same error for all of them */
export function check(shape: StructureShape, input: Structure): void {
  const clauses = structureClauses(shape, input, '')
  if (clauses.length > 0) throw refusal(clauses)
}

function refusal(clauses: readonly string[]): ServiceException {
  const errors = clauses.length === 1 ? 'error' : 'errors'
  return invalidRequest(`${clauses.length} validation ${errors} detected: ${clauses.join('; ')}`)
}

function structureClauses(shape: StructureShape, input: Structure, path: string): string[] {
  return memberOrder(shape).flatMap((name) => {
    const member = shape.members[name]
    const value = input.get(name)
    const inner = path === '' ? name : `${path}.${name}`
    if (!member || (value === undefined && !member.required)) return []
    return valueClauses(member.shape, value ?? null, inner)
  })
}

function valueClauses(shape: Shape, value: Value, path: string): string[] {
  if (value === null) return [clause('null', path, 'not be null')]
  const text = valueText(shape, value)
  const own = brokenRules(shape, value).map((rule) => clause(`'${text}'`, path, rule))
  return [...own, ...innerClauses(shape, value, path)]
}

function innerClauses(shape: Shape, value: Value, path: string): string[] {
  if (shape.type === 'structure' && isStructure(value)) return structureClauses(shape, value, path)
  if (shape.type === 'list' && isList(value)) {
    return value.flatMap((item, index) => valueClauses(shape.member, item, `${path}.${index + 1}.member`))
  }
  if (shape.type !== 'map' || !isStructure(value)) return []
  return [...value].flatMap(([key, item]) => [
    ...valueClauses(shape.key, key, `${path}.key`),
    ...valueClauses(shape.value, item, `${path}.${key}.member`),
  ])
}

const clause = (value: string, path: string, rule: string) =>
  `Value ${value} at '${path}' failed to satisfy constraint: Member must ${rule}`

/** The service does not follow the request: where its order has been seen, it is kept here; the rest follows as in the model. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  UpdateJobRequest: [
    'jobId',
    'description',
    'jobExecutionsRolloutConfig',
    'presignedUrlConfig',
    'jobExecutionsRetryConfig',
    'abortConfig',
  ],
  AbortCriteria: ['minNumberOfExecutedThings', 'failureType', 'action', 'thresholdPercentage'],
}

function memberOrder(shape: StructureShape): readonly string[] {
  return [...new Set([...(SEEN[shape.name] ?? []), ...Object.keys(shape.members)])]
}

/** As the service prints a value that it refuses: `[RetryCriteria(failureType=FAILED, numberOfRetries=1)]`. */
function valueText(shape: Shape, value: Value): string {
  if (value instanceof Float) return floatText(value.value)
  if (shape.type === 'list' && isList(value)) {
    return `[${value.map((item) => valueText(shape.member, item)).join(', ')}]`
  }
  if (shape.type === 'map' && isStructure(value)) {
    return `{${[...value].map(([key, item]) => `${key}=${valueText(shape.value, item)}`).join(', ')}}`
  }
  if (shape.type !== 'structure' || !isStructure(value)) return String(value)
  const members = [...value].map(([name, item]) => {
    const member = shape.members[name]
    return `${name}=${member ? valueText(member.shape, item) : String(item)}`
  })
  return `${shape.name}(${members.join(', ')})`
}
