// The rollout's rate: what its members mean to each other.
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

type Rollout = NonNullable<JobConfig['jobExecutionsRolloutConfig']>

export function checkRollout(rollout: Rollout | undefined): void {
  if (!rollout) return
  const {maximumPerMinute, exponentialRate} = rollout
  if (!exponentialRate && maximumPerMinute === undefined) {
    throw invalidRequest('Provide MaximumPerMinute value or provide ExponentialRate and MaximumPerMinute')
  }
  if (!exponentialRate) return
  if (maximumPerMinute === undefined) {
    throw invalidRequest('Provide MaximumPerMinute value when ExponentialRate is defined')
  }
  // The sentence says less; nobody has seen what happens when both are equal, so we take it at its word.
  if (exponentialRate.baseRatePerMinute >= maximumPerMinute) {
    throw invalidRequest('Exponential rollout baseRatePerMinute should be less than maximumPerMinute.')
  }
  checkCriteria(exponentialRate.rateIncreaseCriteria)
}

function checkCriteria(criteria: NonNullable<Rollout['exponentialRate']>['rateIncreaseCriteria']): void {
  const {numberOfNotifiedThings: notified, numberOfSucceededThings: succeeded} = criteria
  const given = [notified, succeeded].filter((count) => count !== undefined).length
  if (given === 1) return
  const wish = given === 0 ? 'either' : 'only one of'
  throw invalidRequest(
    `Provide ${wish} NumberOfNotifiedThings or NumberOfSucceededThings when RateIncreaseCriteria is defined`,
  )
}
