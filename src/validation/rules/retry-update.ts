// An update can switch retries off, and nothing else.
import {problem} from '../problem.js'
import {listAt, numberAt, type Rule, structureAt, structuresIn} from '../rule.js'

export const checkRetryUpdate: Rule = ({input}) =>
  structuresIn(listAt(structureAt(input, 'jobExecutionsRetryConfig'), 'criteriaList')).flatMap(([index, criterion]) => {
    const value = numberAt(criterion, 'numberOfRetries')
    if (value === undefined || value === 0) return []
    return [problem('E366', ['jobExecutionsRetryConfig', 'criteriaList', index, 'numberOfRetries'], {value})]
  })
