// A job, as its input has it or as DescribeJob tells it → what of it decides how a rollout goes. What is null, missing or
// of another type counts as not said: to find fault with it is the work of others. Knows no devices.
import type {AbortCriterion} from '../engine/abort.js'
import type {RetryCriterion} from '../engine/retry.js'
import type {RolloutConfig} from '../engine/rollout.js'
import type {Scheduling} from '../engine/schedule.js'
import {type Plain, toPlain} from '../value/plain.js'
import type {Structure} from '../value/value.js'

export interface JobPlan {
  readonly rollout: RolloutConfig
  readonly abort: readonly AbortCriterion[]
  readonly retries: readonly RetryCriterion[]
  /** Minutes that each execution may be in progress; undefined where no timer ends it. */
  readonly timeoutMinutes: number | undefined
  readonly scheduling: Scheduling | undefined
}

/** @param job input of CreateJob or UpdateJob, or `job` of DescribeJob's answer */
export function readJobPlan(job: Structure): JobPlan {
  const config = (name: string) => members(toPlain(job.get(name) ?? null))
  return {
    rollout: readRollout(config('jobExecutionsRolloutConfig')),
    abort: list(config('abortConfig').criteriaList).flatMap(readCriterion),
    retries: list(config('jobExecutionsRetryConfig').criteriaList).flatMap(readRetry),
    timeoutMinutes: number(config('timeoutConfig').inProgressTimeoutInMinutes),
    scheduling: readScheduling(config('schedulingConfig')),
  }
}

type Members = {readonly [member: string]: Plain | undefined}

function readRollout({maximumPerMinute, exponentialRate}: Members): RolloutConfig {
  const {baseRatePerMinute, incrementFactor, rateIncreaseCriteria} = members(exponentialRate)
  const {numberOfNotifiedThings, numberOfSucceededThings} = members(rateIncreaseCriteria)
  const [base, factor] = [positive(baseRatePerMinute), positive(incrementFactor)]
  const criteria = given({
    numberOfNotifiedThings: positive(numberOfNotifiedThings),
    numberOfSucceededThings: positive(numberOfSucceededThings),
  })
  const exponential =
    base === undefined
      ? undefined
      : {baseRatePerMinute: base, incrementFactor: factor ?? 1, rateIncreaseCriteria: criteria}
  return given({maximumPerMinute: positive(maximumPerMinute), exponentialRate: exponential})
}

function readCriterion(criterion: Plain): AbortCriterion[] {
  const {failureType, thresholdPercentage, minNumberOfExecutedThings} = members(criterion)
  const [type, threshold, least] = [
    FAILURES.find((known) => known === failureType),
    number(thresholdPercentage),
    number(minNumberOfExecutedThings),
  ]
  if (type === undefined || threshold === undefined || least === undefined) return []
  return [{failureType: type, action: 'CANCEL', thresholdPercentage: threshold, minNumberOfExecutedThings: least}]
}

function readRetry(criterion: Plain): RetryCriterion[] {
  const {failureType, numberOfRetries} = members(criterion)
  const [type, retries] = [RETRIED.find((known) => known === failureType), number(numberOfRetries)]
  return type === undefined || retries === undefined ? [] : [{failureType: type, numberOfRetries: retries}]
}

/** Nothing where the job has no schedule, so that no clock is needed for it. */
function readScheduling({startTime, endTime, endBehavior, maintenanceWindows}: Members): Scheduling | undefined {
  const windows = list(maintenanceWindows).flatMap((window) => {
    const {startTime: opens, durationInMinutes} = members(window)
    const [cron, minutes] = [text(opens), number(durationInMinutes)]
    return cron === undefined || minutes === undefined ? [] : [{startTime: cron, durationInMinutes: minutes}]
  })
  const scheduling: Scheduling = given({
    startTime: text(startTime),
    endTime: text(endTime),
    endBehavior: END_BEHAVIORS.find((known) => known === endBehavior),
    maintenanceWindows: windows.length > 0 ? windows : undefined,
  })
  return Object.keys(scheduling).length > 0 ? scheduling : undefined
}

const FAILURES = ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'] as const
const RETRIED = ['FAILED', 'TIMED_OUT', 'ALL'] as const
const END_BEHAVIORS = ['STOP_ROLLOUT', 'CANCEL', 'FORCE_CANCEL'] as const

type Given<T> = {[K in keyof T]?: Exclude<T[K], undefined>}

/** Without the members that are undefined. */
const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>

const members = (value: Plain | undefined): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array) ? value : {}
const list = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : [])
const text = (value: Plain | undefined) => (typeof value === 'string' ? value : undefined)
const number = (value: Plain | undefined) =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
const positive = (value: Plain | undefined) => {
  const known = number(value)
  return known !== undefined && known > 0 ? known : undefined
}
