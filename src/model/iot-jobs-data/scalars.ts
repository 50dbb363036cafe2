// Strings, numbers and their lists that the shapes of this plane are made of.
import type {MapShape, NumberShape, PlainShape, StringShape} from '../vocabulary.js'

export const DescribeJobExecutionJobId = {
  type: 'string',
  name: 'DescribeJobExecutionJobId',
  pattern: '[a-zA-Z0-9_-]+|^\\$next',
} as const satisfies StringShape
export const ThingName = {
  type: 'string',
  name: 'ThingName',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9:_-]+',
} as const satisfies StringShape
export const IncludeJobDocument = {type: 'boolean', name: 'IncludeJobDocument'} as const satisfies PlainShape
export const ExecutionNumber = {type: 'long', name: 'ExecutionNumber'} as const satisfies NumberShape
export const JobId = {
  type: 'string',
  name: 'JobId',
  min: 1,
  max: 64,
  pattern: '[a-zA-Z0-9_-]+',
} as const satisfies StringShape
export const JobExecutionStatus = {
  type: 'string',
  name: 'JobExecutionStatus',
  enum: ['QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'REJECTED', 'REMOVED', 'CANCELED'],
} as const satisfies StringShape
export const DetailsKey = {
  type: 'string',
  name: 'DetailsKey',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9:_-]+',
} as const satisfies StringShape
export const DetailsValue = {
  type: 'string',
  name: 'DetailsValue',
  min: 1,
  pattern: '[^\\p{C}]+',
  documented: {max: 1024, source: 'General Reference, AWS IoT Device Management quotas'},
} as const satisfies StringShape
export const DetailsMap = {
  type: 'map',
  name: 'DetailsMap',
  key: DetailsKey,
  value: DetailsValue,
  documented: {
    max: 10,
    source:
      'API Reference, CancelJobExecution and UpdateJobExecution; General Reference, AWS IoT Device Management quotas',
  },
} as const satisfies MapShape
export const QueuedAt = {type: 'long', name: 'QueuedAt'} as const satisfies NumberShape
export const StartedAt = {type: 'long', name: 'StartedAt'} as const satisfies NumberShape
export const LastUpdatedAt = {type: 'long', name: 'LastUpdatedAt'} as const satisfies NumberShape
export const ApproximateSecondsBeforeTimedOut = {
  type: 'long',
  name: 'ApproximateSecondsBeforeTimedOut',
} as const satisfies NumberShape
export const VersionNumber = {type: 'long', name: 'VersionNumber'} as const satisfies NumberShape
export const JobDocument = {type: 'string', name: 'JobDocument', max: 32768} as const satisfies StringShape
export const StepTimeoutInMinutes = {
  type: 'long',
  name: 'StepTimeoutInMinutes',
  documented: {
    min: 1,
    max: 10080,
    also: [-1],
    source: 'API Reference, UpdateJobExecution; Developer Guide, jobs MQTT API',
  },
} as const satisfies NumberShape
export const ExpectedVersion = {type: 'long', name: 'ExpectedVersion'} as const satisfies NumberShape
export const IncludeExecutionState = {type: 'boolean', name: 'IncludeExecutionState'} as const satisfies PlainShape
export const TargetArn = {type: 'string', name: 'TargetArn', max: 2048} as const satisfies StringShape
export const CommandArn = {type: 'string', name: 'CommandArn'} as const satisfies StringShape
export const CommandParameterName = {
  type: 'string',
  name: 'CommandParameterName',
  min: 1,
  max: 192,
  pattern: '^[.$a-zA-Z0-9_-]+$',
} as const satisfies StringShape
export const StringParameterValue = {
  type: 'string',
  name: 'StringParameterValue',
  min: 1,
} as const satisfies StringShape
export const BooleanParameterValue = {type: 'boolean', name: 'BooleanParameterValue'} as const satisfies PlainShape
export const IntegerParameterValue = {type: 'integer', name: 'IntegerParameterValue'} as const satisfies NumberShape
export const LongParameterValue = {type: 'long', name: 'LongParameterValue'} as const satisfies NumberShape
export const DoubleParameterValue = {type: 'double', name: 'DoubleParameterValue'} as const satisfies NumberShape
export const BinaryParameterValue = {type: 'blob', name: 'BinaryParameterValue', min: 1} as const satisfies PlainShape
export const UnsignedLongParameterValue = {
  type: 'string',
  name: 'UnsignedLongParameterValue',
  min: 1,
  max: 20,
  pattern: '^[0-9]*$',
} as const satisfies StringShape
export const CommandExecutionTimeoutInSeconds = {
  type: 'long',
  name: 'CommandExecutionTimeoutInSeconds',
  min: 1,
  documented: {max: 43200, source: 'General Reference, AWS IoT Device Management quotas'},
} as const satisfies NumberShape
export const ClientRequestTokenV2 = {
  type: 'string',
  name: 'ClientRequestTokenV2',
  min: 1,
  max: 64,
  pattern: '^[\\x21-\\x7E]+$',
} as const satisfies StringShape
export const CommandExecutionId = {
  type: 'string',
  name: 'CommandExecutionId',
  min: 1,
  max: 64,
  pattern: '[a-zA-Z0-9_-]+',
} as const satisfies StringShape
