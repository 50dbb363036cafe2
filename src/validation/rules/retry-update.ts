// An update can switch retries off, and nothing else.

import {numberAt, structureAt, structuresAt} from '../../members/shaped.js'
import {problemAt, type Rule} from '../rule.js'

export const checkRetryUpdate: Rule = ({input}) =>
  structuresAt(structureAt(input, 'jobExecutionsRetryConfig'), 'criteriaList').flatMap(([index, criterion]) => {
    const value = numberAt(criterion, 'numberOfRetries')
    if (value === undefined || value === 0) return []
    return [problemAt('E366', ['jobExecutionsRetryConfig', 'criteriaList', index, 'numberOfRetries'], {value})]
  })
