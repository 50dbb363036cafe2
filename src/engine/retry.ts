// Whether an execution that failed is tried again. Pure; knows the criteria and what the thing has used up of them.
import type {RetryCriteria} from '../model/iot/configuration.js'
import {NumberOfRetries} from '../model/iot/scalars.js'
import type {ValueOf} from '../model/vocabulary.js'
import type {ExecutionStatus} from './execution.js'

export type RetryCriterion = ValueOf<typeof RetryCriteria>

/** The attempts of one thing since it last joined the job, the one that has just ended included. */
export interface Attempts {
  readonly FAILED: number
  readonly TIMED_OUT: number
}

/** For one thing, whatever the criteria add up to. */
export const MAX_RETRIES = NumberOfRetries.max

export function isRetried(criteria: readonly RetryCriterion[], ended: ExecutionStatus, attempts: Attempts): boolean {
  if (ended !== 'FAILED' && ended !== 'TIMED_OUT') return false
  const total = attempts.FAILED + attempts.TIMED_OUT
  if (total > MAX_RETRIES) return false
  return criteria.some(({failureType, numberOfRetries}) => {
    if (failureType === 'ALL') return total <= numberOfRetries
    return failureType === ended && attempts[ended] <= numberOfRetries
  })
}
