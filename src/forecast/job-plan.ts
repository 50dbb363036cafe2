// A job, as its input has it or as DescribeJob tells it → what of it decides how a rollout goes. What is null, missing or
// of another type counts as not said: to find fault with it is the work of others. Knows no devices.
import type {AbortCriterion} from '../engine/abort.js'
import type {RetryCriterion} from '../engine/retry.js'
import type {RolloutConfig} from '../engine/rollout.js'
import type {Scheduling} from '../engine/schedule.js'
import {type Known, known} from '../members/known.js'
import type {
  AbortCriteria,
  JobExecutionsRolloutConfig,
  RetryCriteria,
  SchedulingConfig,
} from '../model/iot/configuration.js'
import {CreateJobRequest} from '../model/iot/job.js'
import {JobEndBehavior, JobExecutionFailureType, RetryableFailureType} from '../model/iot/scalars.js'
import {countOf} from '../value/count.js'
import type {Structure} from '../value/value.js'

export interface JobPlan {
  readonly rollout: RolloutConfig
  readonly abort: readonly AbortCriterion[]
  readonly retries: readonly RetryCriterion[]
  /** Minutes that each execution may be in progress; undefined where no timer ends it. */
  readonly timeoutMinutes: number | undefined
  readonly scheduling: Scheduling | undefined
}

/** What of a job the plan is made of: an input has it, and a job as described. */
type Planned = Pick<
  Known<typeof CreateJobRequest>,
  'jobExecutionsRolloutConfig' | 'abortConfig' | 'jobExecutionsRetryConfig' | 'timeoutConfig' | 'schedulingConfig'
>

/** @param input of CreateJob or UpdateJob */
export const readJobPlan = (input: Structure): JobPlan => planOf(known(CreateJobRequest, input))

export function planOf(job: Planned): JobPlan {
  return {
    rollout: readRollout(job.jobExecutionsRolloutConfig ?? {}),
    abort: (job.abortConfig?.criteriaList ?? []).flatMap(readCriterion),
    retries: (job.jobExecutionsRetryConfig?.criteriaList ?? []).flatMap(readRetry),
    timeoutMinutes: positive(job.timeoutConfig?.inProgressTimeoutInMinutes),
    scheduling: readScheduling(job.schedulingConfig ?? {}),
  }
}

function readRollout({
  maximumPerMinute,
  exponentialRate = {},
}: Known<typeof JobExecutionsRolloutConfig>): RolloutConfig {
  const {baseRatePerMinute, incrementFactor, rateIncreaseCriteria = {}} = exponentialRate
  const [base, factor] = [positive(baseRatePerMinute), positive(incrementFactor)]
  const criteria = given({
    numberOfNotifiedThings: positive(rateIncreaseCriteria.numberOfNotifiedThings),
    numberOfSucceededThings: positive(rateIncreaseCriteria.numberOfSucceededThings),
  })
  const exponential =
    base === undefined
      ? undefined
      : {baseRatePerMinute: base, incrementFactor: factor ?? 1, rateIncreaseCriteria: criteria}
  return given({maximumPerMinute: positive(maximumPerMinute), exponentialRate: exponential})
}

function readCriterion(criterion: Known<typeof AbortCriteria>): AbortCriterion[] {
  const thresholdPercentage = positive(criterion.thresholdPercentage)
  const minNumberOfExecutedThings = positive(criterion.minNumberOfExecutedThings)
  const failureType = JobExecutionFailureType.enum.find((word) => word === criterion.failureType)
  if (failureType === undefined || thresholdPercentage === undefined || minNumberOfExecutedThings === undefined)
    return []
  return [{failureType, action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}]
}

function readRetry({failureType: type, numberOfRetries}: Known<typeof RetryCriteria>): RetryCriterion[] {
  const failureType = RetryableFailureType.enum.find((word) => word === type)
  return failureType === undefined || numberOfRetries === undefined
    ? []
    : [{failureType, numberOfRetries: countOf(numberOfRetries)}]
}

/** Nothing where the job has no schedule, so that no clock is needed for it. */
function readScheduling({
  startTime,
  endTime,
  endBehavior,
  maintenanceWindows = [],
}: Known<typeof SchedulingConfig>): Scheduling | undefined {
  const windows = maintenanceWindows.flatMap(({startTime: opens, durationInMinutes}) =>
    opens === undefined || durationInMinutes === undefined ? [] : [{startTime: opens, durationInMinutes}],
  )
  const scheduling: Scheduling = given({
    startTime,
    endTime,
    endBehavior: JobEndBehavior.enum.find((word) => word === endBehavior),
    maintenanceWindows: windows.length > 0 ? windows : undefined,
  })
  return Object.keys(scheduling).length > 0 ? scheduling : undefined
}

type Given<T> = {[K in keyof T]?: Exclude<T[K], undefined>}

/** Without the members that are undefined. */
const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>

const positive = (number: number | undefined) =>
  number !== undefined && number > 0 ? Math.min(number, Number.MAX_SAFE_INTEGER) : undefined
