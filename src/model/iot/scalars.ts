// Strings, numbers and their lists that the shapes of this plane are made of.
import type {ListShape, MapShape, NumberShape, PlainShape, StringShape} from '../vocabulary.js'

export const JobId = {
  type: 'string',
  name: 'JobId',
  min: 1,
  max: 64,
  pattern: '[a-zA-Z0-9_-]+',
} as const satisfies StringShape
export const TargetArn = {type: 'string', name: 'TargetArn', max: 2048} as const satisfies StringShape
export const JobTargets = {
  type: 'list',
  name: 'JobTargets',
  member: TargetArn,
  min: 1,
  documented: {max: 100, source: 'General Reference, AWS IoT Device Management quotas'},
} as const satisfies ListShape
export const JobDocumentSource = {
  type: 'string',
  name: 'JobDocumentSource',
  min: 1,
  max: 1350,
} as const satisfies StringShape
export const JobDocument = {
  type: 'string',
  name: 'JobDocument',
  max: 32768,
  documented: {maxBytes: 32768, source: 'General Reference, AWS IoT Device Management quotas'},
} as const satisfies StringShape
export const JobDescription = {
  type: 'string',
  name: 'JobDescription',
  max: 2028,
  pattern: '[^\\p{C}]+',
} as const satisfies StringShape
export const RoleArn = {type: 'string', name: 'RoleArn', min: 20, max: 2048} as const satisfies StringShape
export const ExpiresInSec = {type: 'long', name: 'ExpiresInSec', min: 60, max: 3600} as const satisfies NumberShape
export const TargetSelection = {
  type: 'string',
  name: 'TargetSelection',
  enum: ['CONTINUOUS', 'SNAPSHOT'],
} as const satisfies StringShape
export const MaxJobExecutionsPerMin = {
  type: 'integer',
  name: 'MaxJobExecutionsPerMin',
  min: 1,
  documented: {
    max: 1000,
    source: 'Developer Guide, job configurations; General Reference, AWS IoT Device Management quotas',
  },
} as const satisfies NumberShape
export const RolloutRatePerMinute = {
  type: 'integer',
  name: 'RolloutRatePerMinute',
  min: 1,
  max: 1000,
} as const satisfies NumberShape
export const IncrementFactor = {
  type: 'double',
  name: 'IncrementFactor',
  min: 1.1,
  max: 5,
  documented: {decimals: 1, source: 'API Reference, ExponentialRolloutRate'},
} as const satisfies NumberShape
export const NumberOfThings = {type: 'integer', name: 'NumberOfThings', min: 1} as const satisfies NumberShape
export const JobExecutionFailureType = {
  type: 'string',
  name: 'JobExecutionFailureType',
  enum: ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'],
} as const satisfies StringShape
export const AbortAction = {type: 'string', name: 'AbortAction', enum: ['CANCEL']} as const satisfies StringShape
export const AbortThresholdPercentage = {
  type: 'double',
  name: 'AbortThresholdPercentage',
  max: 100,
  documented: {above: 0, decimals: 2, source: 'API Reference, AbortCriteria (the lower bound is our choice)'},
} as const satisfies NumberShape
export const MinimumNumberOfExecutedThings = {
  type: 'integer',
  name: 'MinimumNumberOfExecutedThings',
  min: 1,
} as const satisfies NumberShape
export const InProgressTimeoutInMinutes = {
  type: 'long',
  name: 'InProgressTimeoutInMinutes',
  documented: {min: 1, max: 10080, source: 'API Reference, TimeoutConfig'},
} as const satisfies NumberShape
export const TagKey = {
  type: 'string',
  name: 'TagKey',
  min: 1,
  max: 128,
  pattern: '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$',
} as const satisfies StringShape
export const TagValue = {
  type: 'string',
  name: 'TagValue',
  min: 0,
  max: 256,
  documented: {pattern: '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$', source: 'Developer Guide, tagging'},
} as const satisfies StringShape
export const NamespaceId = {
  type: 'string',
  name: 'NamespaceId',
  pattern: '[a-zA-Z0-9_-]+',
} as const satisfies StringShape
export const JobTemplateArn = {
  type: 'string',
  name: 'JobTemplateArn',
  min: 1,
  max: 1600,
  pattern: '^arn:[!-~]+$',
} as const satisfies StringShape
export const RetryableFailureType = {
  type: 'string',
  name: 'RetryableFailureType',
  enum: ['FAILED', 'TIMED_OUT', 'ALL'],
} as const satisfies StringShape
export const NumberOfRetries = {
  type: 'integer',
  name: 'NumberOfRetries',
  min: 0,
  max: 10,
} as const satisfies NumberShape
export const ParameterKey = {
  type: 'string',
  name: 'ParameterKey',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9_-]+',
} as const satisfies StringShape
export const ParameterValue = {
  type: 'string',
  name: 'ParameterValue',
  min: 1,
  max: 30720,
  pattern: '[^\\p{C}]+',
} as const satisfies StringShape
export const ParameterMap = {
  type: 'map',
  name: 'ParameterMap',
  key: ParameterKey,
  value: ParameterValue,
} as const satisfies MapShape
export const StringDateTime = {type: 'string', name: 'StringDateTime', min: 1, max: 64} as const satisfies StringShape
export const JobEndBehavior = {
  type: 'string',
  name: 'JobEndBehavior',
  enum: ['STOP_ROLLOUT', 'CANCEL', 'FORCE_CANCEL'],
} as const satisfies StringShape
export const CronExpression = {type: 'string', name: 'CronExpression', min: 1, max: 256} as const satisfies StringShape
export const DurationInMinutes = {
  type: 'integer',
  name: 'DurationInMinutes',
  min: 1,
  max: 1430,
} as const satisfies NumberShape
export const PackageVersionArn = {
  type: 'string',
  name: 'PackageVersionArn',
  min: 1,
  max: 1600,
  pattern: '^arn:[!-~]+$',
} as const satisfies StringShape
export const DestinationPackageVersions = {
  type: 'list',
  name: 'DestinationPackageVersions',
  member: PackageVersionArn,
  documented: {max: 25, source: 'API Reference, CreateJob'},
} as const satisfies ListShape
export const JobArn = {type: 'string', name: 'JobArn'} as const satisfies StringShape
export const BeforeSubstitutionFlag = {type: 'boolean', name: 'BeforeSubstitutionFlag'} as const satisfies PlainShape
export const JobStatus = {
  type: 'string',
  name: 'JobStatus',
  enum: ['IN_PROGRESS', 'CANCELED', 'COMPLETED', 'DELETION_IN_PROGRESS', 'SCHEDULED'],
} as const satisfies StringShape
export const Forced = {type: 'boolean', name: 'Forced'} as const satisfies PlainShape
export const ReasonCode = {
  type: 'string',
  name: 'ReasonCode',
  max: 128,
  pattern: '[\\p{Upper}\\p{Digit}_]+',
} as const satisfies StringShape
export const Comment = {
  type: 'string',
  name: 'Comment',
  max: 2028,
  pattern: '[^\\p{C}]+',
} as const satisfies StringShape
export const DateType = {type: 'timestamp', name: 'DateType'} as const satisfies PlainShape
export const ProcessingTargetName = {type: 'string', name: 'ProcessingTargetName'} as const satisfies StringShape
export const ProcessingTargetNameList = {
  type: 'list',
  name: 'ProcessingTargetNameList',
  member: ProcessingTargetName,
} as const satisfies ListShape
export const CanceledThings = {type: 'integer', name: 'CanceledThings'} as const satisfies NumberShape
export const SucceededThings = {type: 'integer', name: 'SucceededThings'} as const satisfies NumberShape
export const FailedThings = {type: 'integer', name: 'FailedThings'} as const satisfies NumberShape
export const RejectedThings = {type: 'integer', name: 'RejectedThings'} as const satisfies NumberShape
export const QueuedThings = {type: 'integer', name: 'QueuedThings'} as const satisfies NumberShape
export const InProgressThings = {type: 'integer', name: 'InProgressThings'} as const satisfies NumberShape
export const RemovedThings = {type: 'integer', name: 'RemovedThings'} as const satisfies NumberShape
export const TimedOutThings = {type: 'integer', name: 'TimedOutThings'} as const satisfies NumberShape
export const BooleanWrapperObject = {type: 'boolean', name: 'BooleanWrapperObject'} as const satisfies PlainShape
export const ForceFlag = {type: 'boolean', name: 'ForceFlag'} as const satisfies PlainShape
export const LaserMaxResults = {
  type: 'integer',
  name: 'LaserMaxResults',
  min: 1,
  max: 250,
} as const satisfies NumberShape
export const NextToken = {type: 'string', name: 'NextToken'} as const satisfies StringShape
export const ThingGroupName = {
  type: 'string',
  name: 'ThingGroupName',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9:_-]+',
} as const satisfies StringShape
export const ThingGroupId = {
  type: 'string',
  name: 'ThingGroupId',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9\\-]+',
} as const satisfies StringShape
export const ThingName = {
  type: 'string',
  name: 'ThingName',
  min: 1,
  max: 128,
  pattern: '[a-zA-Z0-9:_-]+',
} as const satisfies StringShape
export const ExecutionNumber = {type: 'long', name: 'ExecutionNumber'} as const satisfies NumberShape
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
export const ThingArn = {type: 'string', name: 'ThingArn'} as const satisfies StringShape
export const VersionNumber = {type: 'long', name: 'VersionNumber'} as const satisfies NumberShape
export const ApproximateSecondsBeforeTimedOut = {
  type: 'long',
  name: 'ApproximateSecondsBeforeTimedOut',
} as const satisfies NumberShape
export const ExpectedVersion = {type: 'long', name: 'ExpectedVersion'} as const satisfies NumberShape
export const RetryAttempt = {type: 'integer', name: 'RetryAttempt'} as const satisfies NumberShape
export const JobTemplateId = {
  type: 'string',
  name: 'JobTemplateId',
  min: 1,
  max: 64,
  pattern: '[a-zA-Z0-9_-]+',
} as const satisfies StringShape
export const ManagedJobTemplateName = {
  type: 'string',
  name: 'ManagedJobTemplateName',
  min: 1,
  max: 64,
} as const satisfies StringShape
export const ManagedTemplateVersion = {
  type: 'string',
  name: 'ManagedTemplateVersion',
  pattern: '^[1-9]+.[0-9]+',
} as const satisfies StringShape
export const Environment = {type: 'string', name: 'Environment', pattern: '[^\\p{C}]+'} as const satisfies StringShape
export const Environments = {type: 'list', name: 'Environments', member: Environment} as const satisfies ListShape
export const Regex = {type: 'string', name: 'Regex'} as const satisfies StringShape
export const Example = {type: 'string', name: 'Example', pattern: '[^\\p{C}]+'} as const satisfies StringShape
export const Optional = {type: 'boolean', name: 'Optional'} as const satisfies PlainShape
export const ResourceArn = {type: 'string', name: 'ResourceArn'} as const satisfies StringShape
export const TagKeyList = {type: 'list', name: 'TagKeyList', member: TagKey} as const satisfies ListShape
export const EndpointType = {
  type: 'string',
  name: 'EndpointType',
  max: 128,
  pattern: '[\\s\\S]*',
} as const satisfies StringShape
export const EndpointAddress = {type: 'string', name: 'EndpointAddress'} as const satisfies StringShape
