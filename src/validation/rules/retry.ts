// Retry criteria against each other: ALL alone, no type twice, ten retries in all.
import {MAX_RETRIES} from '../../engine/retry.js'
import {numberAt, type Shaped, structureAt, structuresAt, textAt} from '../../members/shaped.js'
import type {RetryCriteria} from '../../model/iot/configuration.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule, type RuleInput} from '../rule.js'

const LIST = ['jobExecutionsRetryConfig', 'criteriaList'] as const

export const checkRetry: Rule = ({input}) => {
  const criteria = structuresAt(structureAt(input, 'jobExecutionsRetryConfig'), 'criteriaList')
  if (criteria.length === 0) return []
  return [...checkTypes(criteria), ...checkTotal(criteria), ...checkCounting(input, criteria)]
}

type Criteria = readonly (readonly [number, Shaped<typeof RetryCriteria>])[]

function checkTypes(criteria: Criteria): Problem[] {
  const types = criteria.map(([, criterion]) => textAt(criterion, 'failureType'))
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [i, [index]] of criteria.entries()) {
    const type = types[i]
    if (type !== undefined && seen.has(type))
      problems.push(problemAt('E364', [...LIST, index, 'failureType'], {value: type}))
    if (type !== undefined) seen.add(type)
  }
  const mixed = types.includes('ALL') && types.some((type) => type !== undefined && type !== 'ALL')
  return mixed ? [problemAt('E363', LIST), ...problems] : problems
}

/** One criterion alone is held by the bound of numberOfRetries. */
function checkTotal(criteria: Criteria): Problem[] {
  const total = retriesIn(criteria)
  return criteria.length > 1 && total > MAX_RETRIES
    ? [problemAt('E365', LIST, {expected: {total, max: MAX_RETRIES}})]
    : []
}

const checkCounting = (input: RuleInput, criteria: Criteria): Problem[] =>
  input.has('abortConfig') && retriesIn(criteria) > 0 ? [problemAt('N369', LIST)] : []

const retriesIn = (criteria: Criteria) =>
  criteria.reduce((sum, [, criterion]) => sum + (numberAt(criterion, 'numberOfRetries') ?? 0), 0)
