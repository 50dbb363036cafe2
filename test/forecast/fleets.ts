// Fleets and jobs for tests, of which only what matters is said.
import type {AbortCriterion} from '../../src/engine/abort.js'
import type {Fleet} from '../../src/forecast/fleet/fleet.js'
import {timesOf} from '../../src/forecast/fleet/times.js'
import type {JobPlan} from '../../src/forecast/job-plan.js'

export const SECOND = 1000
export const MINUTE = 60_000

export const planOf = (said: Partial<JobPlan> = {}): JobPlan => ({
  rollout: {},
  abort: [],
  retries: [],
  timeoutMinutes: undefined,
  scheduling: undefined,
  ...said,
})

export const criterion = (
  thresholdPercentage: number,
  minNumberOfExecutedThings: number,
  failureType: AbortCriterion['failureType'] = 'FAILED',
): AbortCriterion => ({failureType, action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings})

/** Those of `local fleet create`, where a behaviour is given. */
export const fleetOf = (said: Partial<Fleet> = {}): Fleet => ({
  pickup: timesOf([SECOND, 30 * SECOND]),
  duration: timesOf([10 * SECOND, MINUTE]),
  fail: [],
  reject: 0,
  timeout: 0,
  offline: 0,
  ...said,
})
