// Jobs for tests, of which only what matters is said.
import type {ObservedExecution} from '../../src/progress/observed-execution.js'
import type {ObservedJob} from '../../src/progress/observed-job.js'
import {NO_COUNTS} from '../../src/progress/recount.js'

export const START = Date.UTC(2026, 10, 20, 9, 14, 5)
export const MINUTE = 60_000

type Said = Partial<Omit<ObservedJob, 'executions'>> & {readonly executions?: Partial<ObservedJob['executions']>}

export function jobOf({executions = {}, ...said}: Said = {}): ObservedJob {
  return {
    jobId: 'fw-2',
    status: 'IN_PROGRESS',
    selection: 'SNAPSHOT',
    executions: {...NO_COUNTS, ...executions},
    targets: ['arn:aws:iot:eu-west-1:123456789012:thinggroup/line'],
    rollingOut: false,
    createdAt: START,
    updatedAt: START,
    completedAt: undefined,
    startsAt: undefined,
    scheduling: undefined,
    openings: [],
    windowMinutes: undefined,
    rollout: {maximumPerMinute: 1000},
    abort: [],
    timeoutMinutes: undefined,
    retries: [],
    reasonCode: undefined,
    comment: undefined,
    forceCanceled: false,
    ...said,
  }
}

export function executionOf(said: Partial<ObservedExecution> = {}): ObservedExecution {
  return {
    jobId: 'fw-2',
    thingName: 'kot-1',
    status: 'QUEUED',
    executionNumber: 1,
    retryAttempt: 0,
    queuedAt: START,
    startedAt: undefined,
    updatedAt: START,
    ...said,
  }
}

export const things = (...names: readonly string[]) =>
  names.map((name) => `arn:aws:iot:eu-west-1:123456789012:thing/${name}`)
