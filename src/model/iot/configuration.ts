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
    roleArn: {shape: RoleArn, doc: ''},
    expiresInSec: {shape: ExpiresInSec, doc: ''},
  },
} as const satisfies StructureShape

export const RateIncreaseCriteria = {
  type: 'structure',
  name: 'RateIncreaseCriteria',
  members: {
    numberOfNotifiedThings: {shape: NumberOfThings, doc: ''},
    numberOfSucceededThings: {shape: NumberOfThings, doc: ''},
  },
} as const satisfies StructureShape

export const ExponentialRolloutRate = {
  type: 'structure',
  name: 'ExponentialRolloutRate',
  members: {
    baseRatePerMinute: {shape: RolloutRatePerMinute, required: true, doc: ''},
    incrementFactor: {shape: IncrementFactor, required: true, doc: ''},
    rateIncreaseCriteria: {shape: RateIncreaseCriteria, required: true, doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionsRolloutConfig = {
  type: 'structure',
  name: 'JobExecutionsRolloutConfig',
  members: {
    maximumPerMinute: {shape: MaxJobExecutionsPerMin, doc: ''},
    exponentialRate: {shape: ExponentialRolloutRate, doc: ''},
  },
} as const satisfies StructureShape

export const AbortCriteria = {
  type: 'structure',
  name: 'AbortCriteria',
  members: {
    failureType: {shape: JobExecutionFailureType, required: true, doc: ''},
    action: {shape: AbortAction, required: true, doc: ''},
    thresholdPercentage: {shape: AbortThresholdPercentage, required: true, doc: ''},
    minNumberOfExecutedThings: {shape: MinimumNumberOfExecutedThings, required: true, doc: ''},
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
    criteriaList: {shape: AbortCriteriaList, required: true, doc: ''},
  },
} as const satisfies StructureShape

export const TimeoutConfig = {
  type: 'structure',
  name: 'TimeoutConfig',
  members: {
    inProgressTimeoutInMinutes: {shape: InProgressTimeoutInMinutes, doc: ''},
  },
} as const satisfies StructureShape

export const RetryCriteria = {
  type: 'structure',
  name: 'RetryCriteria',
  members: {
    failureType: {shape: RetryableFailureType, required: true, doc: ''},
    numberOfRetries: {shape: NumberOfRetries, required: true, doc: ''},
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
    criteriaList: {shape: RetryCriteriaList, required: true, doc: ''},
  },
} as const satisfies StructureShape

export const MaintenanceWindow = {
  type: 'structure',
  name: 'MaintenanceWindow',
  members: {
    startTime: {shape: CronExpression, required: true, doc: ''},
    durationInMinutes: {shape: DurationInMinutes, required: true, doc: ''},
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
    startTime: {shape: StringDateTime, doc: ''},
    endTime: {shape: StringDateTime, doc: ''},
    endBehavior: {shape: JobEndBehavior, doc: ''},
    maintenanceWindows: {shape: MaintenanceWindows, doc: ''},
  },
} as const satisfies StructureShape
