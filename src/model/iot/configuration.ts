// The configurations of a job: how fast, when to abort, how long, how often, when.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {
  AbortAction,
  AbortThresholdPercentage,
  CronExpression,
  DurationInMinutes,
  ExpiresInSec,
  IncrementFactor,
  InProgressTimeoutInMinutes,
  JobEndBehavior,
  JobExecutionFailureType,
  MaxJobExecutionsPerMin,
  MinimumNumberOfExecutedThings,
  NumberOfRetries,
  NumberOfThings,
  RetryableFailureType,
  RoleArn,
  RolloutRatePerMinute,
  StringDateTime,
} from './scalars.js'

export const PresignedUrlConfig = {
  type: 'structure',
  name: 'PresignedUrlConfig',
  members: {
    roleArn: {
      shape: RoleArn,
      doc: 'IAM role that signs S3 URLs; needed when the document holds a presigned URL placeholder',
    },
    expiresInSec: {
      shape: ExpiresInSec,
      default: 3600,
      doc: 'Seconds a presigned URL stays valid',
    },
  },
} as const satisfies StructureShape

export const RateIncreaseCriteria = {
  type: 'structure',
  name: 'RateIncreaseCriteria',
  members: {
    numberOfNotifiedThings: {
      shape: NumberOfThings,
      doc: 'Speed up each time this many things have been notified; excludes numberOfSucceededThings',
    },
    numberOfSucceededThings: {
      shape: NumberOfThings,
      doc: 'Speed up each time this many executions have succeeded; excludes numberOfNotifiedThings',
    },
  },
} as const satisfies StructureShape

export const ExponentialRolloutRate = {
  type: 'structure',
  name: 'ExponentialRolloutRate',
  members: {
    baseRatePerMinute: {
      shape: RolloutRatePerMinute,
      required: true,
      doc: 'Things notified per minute at first; below maximumPerMinute',
    },
    incrementFactor: {
      shape: IncrementFactor,
      required: true,
      doc: 'What each increase multiplies the rate by',
    },
    rateIncreaseCriteria: {
      shape: RateIncreaseCriteria,
      required: true,
      doc: 'What triggers an increase: things notified or executions succeeded, exactly one of the two',
    },
  },
} as const satisfies StructureShape

export const JobExecutionsRolloutConfig = {
  type: 'structure',
  name: 'JobExecutionsRolloutConfig',
  members: {
    maximumPerMinute: {
      shape: MaxJobExecutionsPerMin,
      default: 1000,
      doc: 'Most things notified per minute; required with exponentialRate',
    },
    exponentialRate: {
      shape: ExponentialRolloutRate,
      doc: 'Start slowly and speed up as devices are notified or succeed (default: constant rate)',
    },
  },
} as const satisfies StructureShape

export const AbortCriteria = {
  type: 'structure',
  name: 'AbortCriteria',
  members: {
    failureType: {
      shape: JobExecutionFailureType,
      required: true,
      doc: 'Executions that count as failures: FAILED, REJECTED, TIMED_OUT, or ALL three',
    },
    action: {
      shape: AbortAction,
      required: true,
      doc: 'What to do with the job once the threshold is reached; only CANCEL exists',
    },
    thresholdPercentage: {
      shape: AbortThresholdPercentage,
      required: true,
      doc: 'Percent of completed executions that must fail to cancel the job',
    },
    minNumberOfExecutedThings: {
      shape: MinimumNumberOfExecutedThings,
      required: true,
      doc: 'Executions to complete before the threshold is first checked',
    },
  },
} as const satisfies StructureShape

export const AbortCriteriaList = {
  type: 'list',
  name: 'AbortCriteriaList',
  member: AbortCriteria,
  min: 1,
} as const satisfies ListShape

export const AbortConfig = {
  type: 'structure',
  name: 'AbortConfig',
  members: {
    criteriaList: {
      shape: AbortCriteriaList,
      required: true,
      doc: 'Criteria checked in order, at least one; the first one met cancels the job',
    },
  },
} as const satisfies StructureShape

export const TimeoutConfig = {
  type: 'structure',
  name: 'TimeoutConfig',
  members: {
    inProgressTimeoutInMinutes: {
      shape: InProgressTimeoutInMinutes,
      doc: 'Minutes a device may stay IN_PROGRESS before TIMED_OUT (default: no timer)',
    },
  },
} as const satisfies StructureShape

export const RetryCriteria = {
  type: 'structure',
  name: 'RetryCriteria',
  members: {
    failureType: {
      shape: RetryableFailureType,
      required: true,
      doc: 'Failures to retry: FAILED, TIMED_OUT, or ALL (both), which must stand alone',
    },
    numberOfRetries: {
      shape: NumberOfRetries,
      required: true,
      doc: 'Retries per device; at most 10 over all failure types, only 0 in an update',
    },
  },
} as const satisfies StructureShape

export const RetryCriteriaList = {
  type: 'list',
  name: 'RetryCriteriaList',
  member: RetryCriteria,
  min: 1,
  max: 2,
} as const satisfies ListShape

export const JobExecutionsRetryConfig = {
  type: 'structure',
  name: 'JobExecutionsRetryConfig',
  members: {
    criteriaList: {shape: RetryCriteriaList, required: true, doc: 'One or two criteria, a failure type each'},
  },
} as const satisfies StructureShape

export const MaintenanceWindow = {
  type: 'structure',
  name: 'MaintenanceWindow',
  members: {
    startTime: {
      shape: CronExpression,
      required: true,
      doc: 'When the window opens, in UTC: cron(minutes hours day month weekday year), one ? for day or weekday',
    },
    durationInMinutes: {shape: DurationInMinutes, required: true, doc: 'Minutes the window stays open'},
  },
} as const satisfies StructureShape

export const MaintenanceWindows = {
  type: 'list',
  name: 'MaintenanceWindows',
  member: MaintenanceWindow,
} as const satisfies ListShape

export const SchedulingConfig = {
  type: 'structure',
  name: 'SchedulingConfig',
  members: {
    startTime: {
      shape: StringDateTime,
      doc: 'When rollout starts, in UTC; 30 minutes to 1 year ahead, default: at once or in the next window',
    },
    endTime: {
      shape: StringDateTime,
      doc: 'When rollout stops, in UTC; 30 minutes to 2 years after startTime or now, default: never',
    },
    endBehavior: {
      shape: JobEndBehavior,
      default: 'STOP_ROLLOUT',
      doc: 'What endTime does to unfinished executions (default: STOP_ROLLOUT (they may finish))',
    },
    maintenanceWindows: {
      shape: MaintenanceWindows,
      doc: 'Recurring periods outside which rollout pauses; CONTINUOUS jobs only',
    },
  },
} as const satisfies StructureShape
