// Retries: which criteria go together, and what an update may make of them.
import {MAX_RETRIES, type RetryCriterion} from '../../engine/retry.js'
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

type Retry = JobConfig['jobExecutionsRetryConfig']

export function checkRetry(retry: Retry): void {
  if (!retry) return
  const types = retry.criteriaList.map(({failureType}) => failureType)
  checkAlone(types)
  if (new Set(types).size < types.length) {
    throw invalidRequest('A failure type can be specified only once in RetryConfig.')
  }
  const total = retry.criteriaList.reduce((sum, {numberOfRetries}) => sum + numberOfRetries, 0)
  if (total > MAX_RETRIES) throw invalidRequest(`The total number of retries cannot be greater than ${MAX_RETRIES}.`)
}

/** What of an update can be said without looking at the job: retries can only be switched off. */
export function checkRetryUpdate(retry: Retry): void {
  if (!retry) return
  if (retry.criteriaList.some(({numberOfRetries}) => numberOfRetries !== 0)) {
    throw invalidRequest('The number of retries cannot be updated to any number other than 0.')
  }
  checkAlone(retry.criteriaList.map(({failureType}) => failureType))
}

export function checkRetryMatches(retry: Retry, stored: Retry): void {
  if (!retry) return
  if (!stored) {
    throw invalidRequest('RetryConfig cannot be updated if the job has no RetryConfig defined during creation.')
  }
  if (typesOf(retry.criteriaList) !== typesOf(stored.criteriaList)) {
    throw invalidRequest('FailureTypes must match existing FailureTypes defined in RetryConfig.')
  }
}

function checkAlone(types: readonly string[]): void {
  if (types.includes('ALL') && types.length > 1) {
    throw invalidRequest('A retryCriteria with failure type ALL must be used by itself.')
  }
}

const typesOf = (criteria: readonly RetryCriterion[]) =>
  [...new Set(criteria.map(({failureType}) => failureType))].sort().join()
