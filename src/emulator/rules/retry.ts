// Retries: which criteria go together, and what an update may make of them.
import {MAX_RETRIES, type RetryCriterion} from '../../engine/retry.js'
import type {Request} from '../../validation/rule.js'
import {checkRetry as findProblems} from '../../validation/rules/retry.js'
import {checkRetryUpdate as findUpdateProblems} from '../../validation/rules/retry-update.js'
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'
import {refuseBy, type Sentences} from './refuse.js'

type Retry = JobConfig['jobExecutionsRetryConfig']

const ALONE: Sentences = {E363: 'A retryCriteria with failure type ALL must be used by itself.'}
const SENTENCES: Sentences = {
  ...ALONE,
  E364: 'A failure type can be specified only once in RetryConfig.',
  E365: `The total number of retries cannot be greater than ${MAX_RETRIES}.`,
}
const UPDATE: Sentences = {E366: 'The number of retries cannot be updated to any number other than 0.'}

export const checkRetry = (request: Request) => refuseBy(findProblems, SENTENCES, request)

/** What of an update can be said without looking at the job: retries can only be switched off. */
export function checkRetryUpdate(request: Request): void {
  refuseBy(findUpdateProblems, UPDATE, request)
  refuseBy(findProblems, ALONE, request)
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

const typesOf = (criteria: readonly RetryCriterion[]) =>
  [...new Set(criteria.map(({failureType}) => failureType))].sort().join()
