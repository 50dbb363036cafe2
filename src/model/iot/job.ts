// Jobs: requests, answers and the job itself.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {
  AbortConfig,
  JobExecutionsRetryConfig,
  JobExecutionsRolloutConfig,
  PresignedUrlConfig,
  SchedulingConfig,
  TimeoutConfig,
} from './configuration.js'
import {
  BeforeSubstitutionFlag,
  BooleanWrapperObject,
  CanceledThings,
  Comment,
  DateType,
  DestinationPackageVersions,
  FailedThings,
  Forced,
  ForceFlag,
  InProgressThings,
  JobArn,
  JobDescription,
  JobDocument,
  JobDocumentSource,
  JobId,
  JobStatus,
  JobTargets,
  JobTemplateArn,
  LaserMaxResults,
  NamespaceId,
  NextToken,
  ParameterMap,
  ProcessingTargetNameList,
  QueuedThings,
  ReasonCode,
  RejectedThings,
  RemovedThings,
  ResourceArn,
  StringDateTime,
  SucceededThings,
  TagKeyList,
  TargetSelection,
  ThingGroupId,
  ThingGroupName,
  TimedOutThings,
} from './scalars.js'
import {TagList} from './tag.js'

export const CreateJobRequest = {
  type: 'structure',
  name: 'CreateJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    targets: {shape: JobTargets, required: true, doc: ''},
    documentSource: {shape: JobDocumentSource, doc: ''},
    document: {shape: JobDocument, doc: ''},
    description: {shape: JobDescription, doc: ''},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: ''},
    targetSelection: {shape: TargetSelection, doc: ''},
    jobExecutionsRolloutConfig: {shape: JobExecutionsRolloutConfig, doc: ''},
    abortConfig: {shape: AbortConfig, doc: ''},
    timeoutConfig: {shape: TimeoutConfig, doc: ''},
    tags: {shape: TagList, doc: ''},
    namespaceId: {shape: NamespaceId, doc: ''},
    jobTemplateArn: {shape: JobTemplateArn, doc: ''},
    jobExecutionsRetryConfig: {shape: JobExecutionsRetryConfig, doc: ''},
    documentParameters: {shape: ParameterMap, doc: ''},
    schedulingConfig: {shape: SchedulingConfig, doc: ''},
    destinationPackageVersions: {shape: DestinationPackageVersions, doc: ''},
  },
} as const satisfies StructureShape

export const CreateJobResponse = {
  type: 'structure',
  name: 'CreateJobResponse',
  members: {
    jobArn: {shape: JobArn, doc: ''},
    jobId: {shape: JobId, doc: ''},
    description: {shape: JobDescription, doc: ''},
  },
} as const satisfies StructureShape

export const UpdateJobRequest = {
  type: 'structure',
  name: 'UpdateJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    description: {shape: JobDescription, doc: ''},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: ''},
    jobExecutionsRolloutConfig: {shape: JobExecutionsRolloutConfig, doc: ''},
    abortConfig: {shape: AbortConfig, doc: ''},
    timeoutConfig: {shape: TimeoutConfig, doc: ''},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: ''},
    jobExecutionsRetryConfig: {shape: JobExecutionsRetryConfig, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeJobRequest = {
  type: 'structure',
  name: 'DescribeJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    beforeSubstitution: {shape: BeforeSubstitutionFlag, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobProcessDetails = {
  type: 'structure',
  name: 'JobProcessDetails',
  members: {
    processingTargets: {shape: ProcessingTargetNameList, doc: ''},
    numberOfCanceledThings: {shape: CanceledThings, doc: ''},
    numberOfSucceededThings: {shape: SucceededThings, doc: ''},
    numberOfFailedThings: {shape: FailedThings, doc: ''},
    numberOfRejectedThings: {shape: RejectedThings, doc: ''},
    numberOfQueuedThings: {shape: QueuedThings, doc: ''},
    numberOfInProgressThings: {shape: InProgressThings, doc: ''},
    numberOfRemovedThings: {shape: RemovedThings, doc: ''},
    numberOfTimedOutThings: {shape: TimedOutThings, doc: ''},
  },
} as const satisfies StructureShape

export const ScheduledJobRollout = {
  type: 'structure',
  name: 'ScheduledJobRollout',
  members: {
    startTime: {shape: StringDateTime, doc: ''},
  },
} as const satisfies StructureShape

export const ScheduledJobRolloutList = {
  type: 'list',
  name: 'ScheduledJobRolloutList',
  member: ScheduledJobRollout,
} as const satisfies ListShape

export const Job = {
  type: 'structure',
  name: 'Job',
  members: {
    jobArn: {shape: JobArn, doc: ''},
    jobId: {shape: JobId, doc: ''},
    targetSelection: {shape: TargetSelection, doc: ''},
    status: {shape: JobStatus, doc: ''},
    forceCanceled: {shape: Forced, doc: ''},
    reasonCode: {shape: ReasonCode, doc: ''},
    comment: {shape: Comment, doc: ''},
    targets: {shape: JobTargets, doc: ''},
    description: {shape: JobDescription, doc: ''},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: ''},
    jobExecutionsRolloutConfig: {shape: JobExecutionsRolloutConfig, doc: ''},
    abortConfig: {shape: AbortConfig, doc: ''},
    createdAt: {shape: DateType, doc: ''},
    lastUpdatedAt: {shape: DateType, doc: ''},
    completedAt: {shape: DateType, doc: ''},
    jobProcessDetails: {shape: JobProcessDetails, doc: ''},
    timeoutConfig: {shape: TimeoutConfig, doc: ''},
    namespaceId: {shape: NamespaceId, doc: ''},
    jobTemplateArn: {shape: JobTemplateArn, doc: ''},
    jobExecutionsRetryConfig: {shape: JobExecutionsRetryConfig, doc: ''},
    documentParameters: {shape: ParameterMap, doc: ''},
    isConcurrent: {shape: BooleanWrapperObject, doc: ''},
    schedulingConfig: {shape: SchedulingConfig, doc: ''},
    scheduledJobRollouts: {shape: ScheduledJobRolloutList, doc: ''},
    destinationPackageVersions: {shape: DestinationPackageVersions, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeJobResponse = {
  type: 'structure',
  name: 'DescribeJobResponse',
  members: {
    documentSource: {shape: JobDocumentSource, doc: ''},
    job: {shape: Job, doc: ''},
  },
} as const satisfies StructureShape

export const CancelJobRequest = {
  type: 'structure',
  name: 'CancelJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    reasonCode: {shape: ReasonCode, doc: ''},
    comment: {shape: Comment, doc: ''},
    force: {shape: ForceFlag, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const CancelJobResponse = {
  type: 'structure',
  name: 'CancelJobResponse',
  members: {
    jobArn: {shape: JobArn, doc: ''},
    jobId: {shape: JobId, doc: ''},
    description: {shape: JobDescription, doc: ''},
  },
} as const satisfies StructureShape

export const DeleteJobRequest = {
  type: 'structure',
  name: 'DeleteJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    force: {shape: ForceFlag, location: 'querystring', doc: ''},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const ListJobsRequest = {
  type: 'structure',
  name: 'ListJobsRequest',
  members: {
    status: {shape: JobStatus, location: 'querystring', doc: ''},
    targetSelection: {shape: TargetSelection, location: 'querystring', doc: ''},
    maxResults: {shape: LaserMaxResults, location: 'querystring', doc: ''},
    nextToken: {shape: NextToken, location: 'querystring', doc: ''},
    thingGroupName: {shape: ThingGroupName, location: 'querystring', doc: ''},
    thingGroupId: {shape: ThingGroupId, location: 'querystring', doc: ''},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobSummary = {
  type: 'structure',
  name: 'JobSummary',
  members: {
    jobArn: {shape: JobArn, doc: ''},
    jobId: {shape: JobId, doc: ''},
    thingGroupId: {shape: ThingGroupId, doc: ''},
    targetSelection: {shape: TargetSelection, doc: ''},
    status: {shape: JobStatus, doc: ''},
    createdAt: {shape: DateType, doc: ''},
    lastUpdatedAt: {shape: DateType, doc: ''},
    completedAt: {shape: DateType, doc: ''},
    isConcurrent: {shape: BooleanWrapperObject, doc: ''},
  },
} as const satisfies StructureShape

export const JobSummaryList = {type: 'list', name: 'JobSummaryList', member: JobSummary} as const satisfies ListShape

export const ListJobsResponse = {
  type: 'structure',
  name: 'ListJobsResponse',
  members: {
    jobs: {shape: JobSummaryList, doc: ''},
    nextToken: {shape: NextToken, doc: ''},
  },
} as const satisfies StructureShape

export const AssociateTargetsWithJobRequest = {
  type: 'structure',
  name: 'AssociateTargetsWithJobRequest',
  members: {
    targets: {shape: JobTargets, required: true, doc: ''},
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    comment: {shape: Comment, doc: ''},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const AssociateTargetsWithJobResponse = {
  type: 'structure',
  name: 'AssociateTargetsWithJobResponse',
  members: {
    jobArn: {shape: JobArn, doc: ''},
    jobId: {shape: JobId, doc: ''},
    description: {shape: JobDescription, doc: ''},
  },
} as const satisfies StructureShape

export const GetJobDocumentRequest = {
  type: 'structure',
  name: 'GetJobDocumentRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    beforeSubstitution: {shape: BeforeSubstitutionFlag, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const GetJobDocumentResponse = {
  type: 'structure',
  name: 'GetJobDocumentResponse',
  members: {
    document: {shape: JobDocument, doc: ''},
  },
} as const satisfies StructureShape

export const UntagResourceRequest = {
  type: 'structure',
  name: 'UntagResourceRequest',
  members: {
    resourceArn: {shape: ResourceArn, required: true, doc: ''},
    tagKeys: {shape: TagKeyList, required: true, doc: ''},
  },
} as const satisfies StructureShape

export const UntagResourceResponse = {
  type: 'structure',
  name: 'UntagResourceResponse',
  members: {},
} as const satisfies StructureShape
