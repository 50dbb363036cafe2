// How long a job can take if every device uses up its time: the rollout, then the timer of each attempt. Pure.

import {MAX_RETRIES} from '../engine/retry.js'
import {MINUTE} from '../value/milliseconds.js'
import type {JobPlan} from './job-plan.js'
import {longestRollout, type RolloutState} from './rollout-time.js'

/** Where no timer ends an execution, a device may be silent forever; after a day people want to know. */
const WITHOUT_TIMER = 24 * 60 * MINUTE
/** What the service itself needs between two steps. */
const SLACK = 5 * MINUTE

/** From the moment that the rollout begins, or goes on. In milliseconds. */
export function longestTime(plan: JobPlan, state: RolloutState): number {
  const {timeoutMinutes} = plan
  const executions = timeoutMinutes === undefined ? WITHOUT_TIMER : timeoutMinutes * MINUTE * mostAttempts(plan)
  return longestRollout(plan.rollout, state) + executions + SLACK
}

/** How many executions one thing can have. */
export function mostAttempts({retries}: Pick<JobPlan, 'retries'>): number {
  return (
    1 +
    Math.min(
      MAX_RETRIES,
      retries.reduce((total, {numberOfRetries}) => total + numberOfRetries, 0),
    )
  )
}
