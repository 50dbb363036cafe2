// Retries and the timeout of a new job or template: timed-out retries need a timer, and long ones add up.

import {numberAt, type Shaped, structureAt, structuresAt, textAt} from '../../members/shaped.js'
import type {RetryCriteria} from '../../model/iot/configuration.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const LIST = ['jobExecutionsRetryConfig', 'criteriaList'] as const
const MINUTES_A_DAY = 1440
/** Longer than this for one device is seldom meant. */
const MANY_DAYS = 60

export const checkRetryTimeout: Rule = ({input}) => {
  const criteria = structuresAt(structureAt(input, 'jobExecutionsRetryConfig'), 'criteriaList')
  if (criteria.length === 0) return []
  const timeout = structureAt(input, 'timeoutConfig')
  if (timeout) return checkLength(criteria, numberAt(timeout, 'inProgressTimeoutInMinutes') ?? 0)
  return input.has('jobTemplateArn') || input.has('jobArn') ? [] : checkTimer(criteria)
}

type Criteria = readonly (readonly [number, Shaped<typeof RetryCriteria>])[]

function checkTimer(criteria: Criteria): Problem[] {
  return criteria.flatMap(([index, criterion]) => {
    const value = textAt(criterion, 'failureType')
    const needsTimer = value === 'TIMED_OUT' || value === 'ALL'
    if (!needsTimer || (numberAt(criterion, 'numberOfRetries') ?? 0) === 0) return []
    return [problemAt('W367', [...LIST, index, 'failureType'], {value})]
  })
}

function checkLength(criteria: Criteria, minutes: number): Problem[] {
  const retries = criteria.reduce((sum, [, criterion]) => sum + (numberAt(criterion, 'numberOfRetries') ?? 0), 0)
  const days = Math.floor(((retries + 1) * minutes) / MINUTES_A_DAY)
  return days < MANY_DAYS ? [] : [problemAt('W368', LIST, {expected: {retries, minutes, days}})]
}
