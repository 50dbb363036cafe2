// A job, as its input has it or as DescribeJob tells it → what of it decides how a rollout goes. What is null, missing or
// of another type counts as not said: to find fault with it is the work of others. Knows no devices.
import type {AbortCriterion} from '../engine/abort.js'
import type {RetryCriterion} from '../engine/retry.js'
import type {RolloutConfig} from '../engine/rollout.js'
import type {Scheduling} from '../engine/schedule.js'
import {JobEndBehavior, JobExecutionFailureType, RetryableFailureType} from '../model/iot/scalars.js'
import {type Plain, toPlain} from '../value/plain.js'
import {listOf, type Members, membersOf, numberOf, textOf} from '../value/plain-members.js'
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
  const config = (name: string) => membersOf(toPlain(job.get(name) ?? null))
  return {
    rollout: readRollout(config('jobExecutionsRolloutConfig')),
    abort: listOf(config('abortConfig').criteriaList).flatMap(readCriterion),
    retries: listOf(config('jobExecutionsRetryConfig').criteriaList).flatMap(readRetry),
    timeoutMinutes: numberOf(config('timeoutConfig').inProgressTimeoutInMinutes),
    scheduling: readScheduling(config('schedulingConfig')),
  }
}

function readRollout({maximumPerMinute, exponentialRate}: Members): RolloutConfig {
  const {baseRatePerMinute, incrementFactor, rateIncreaseCriteria} = membersOf(exponentialRate)
  const {numberOfNotifiedThings, numberOfSucceededThings} = membersOf(rateIncreaseCriteria)
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
  const {failureType, thresholdPercentage, minNumberOfExecutedThings} = membersOf(criterion)
  const [type, threshold, least] = [
    JobExecutionFailureType.enum.find((known) => known === failureType),
    numberOf(thresholdPercentage),
    numberOf(minNumberOfExecutedThings),
  ]
  if (type === undefined || threshold === undefined || least === undefined) return []
  return [{failureType: type, action: 'CANCEL', thresholdPercentage: threshold, minNumberOfExecutedThings: least}]
}

function readRetry(criterion: Plain): RetryCriterion[] {
  const {failureType, numberOfRetries} = membersOf(criterion)
  const [type, retries] = [RetryableFailureType.enum.find((known) => known === failureType), numberOf(numberOfRetries)]
  return type === undefined || retries === undefined ? [] : [{failureType: type, numberOfRetries: retries}]
}

/** Nothing where the job has no schedule, so that no clock is needed for it. */
function readScheduling({startTime, endTime, endBehavior, maintenanceWindows}: Members): Scheduling | undefined {
  const windows = listOf(maintenanceWindows).flatMap((window) => {
    const {startTime: opens, durationInMinutes} = membersOf(window)
    const [cron, minutes] = [textOf(opens), numberOf(durationInMinutes)]
    return cron === undefined || minutes === undefined ? [] : [{startTime: cron, durationInMinutes: minutes}]
  })
  const scheduling: Scheduling = given({
    startTime: textOf(startTime),
    endTime: textOf(endTime),
    endBehavior: JobEndBehavior.enum.find((known) => known === endBehavior),
    maintenanceWindows: windows.length > 0 ? windows : undefined,
  })
  return Object.keys(scheduling).length > 0 ? scheduling : undefined
}

type Given<T> = {[K in keyof T]?: Exclude<T[K], undefined>}

/** Without the members that are undefined. */
const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>

const positive = (value: Plain | undefined) => {
  const known = numberOf(value)
  return known !== undefined && known > 0 ? known : undefined
}
