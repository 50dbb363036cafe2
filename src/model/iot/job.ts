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
    jobId: {
      shape: JobId,
      location: 'uri',
      required: true,
      doc: 'Name for the job, unique in the account and region; letters, digits, - and _',
    },
    targets: {
      shape: JobTargets,
      required: true,
      doc: 'ARNs of the things and thing groups that receive the job',
    },
    documentSource: {
      shape: JobDocumentSource,
      doc: 'HTTPS URL of a document in S3, read once at creation; excludes document',
    },
    document: {
      shape: JobDocument,
      doc: 'Document for the devices: JSON text; excludes documentSource',
    },
    description: {shape: JobDescription, doc: 'What the job is for; no line breaks'},
    presignedUrlConfig: {
      shape: PresignedUrlConfig,
      doc: 'How S3 URLs in the document are signed; required when it holds a presigned URL placeholder',
    },
    targetSelection: {
      shape: TargetSelection,
      default: 'SNAPSHOT',
      doc: 'SNAPSHOT ends with its targets, CONTINUOUS also serves things that join later (default: SNAPSHOT)',
    },
    jobExecutionsRolloutConfig: {
      shape: JobExecutionsRolloutConfig,
      doc: 'How fast devices are notified; default: 1000 per minute',
    },
    abortConfig: {shape: AbortConfig, doc: 'When failures cancel the job (default: never)'},
    timeoutConfig: {shape: TimeoutConfig, doc: 'How long a device may take once it has started (default: unlimited)'},
    tags: {shape: TagList, doc: 'Tags for the new job; keys unique'},
    namespaceId: {
      shape: NamespaceId,
      doc: 'Namespace for Greengrass, whose devices then get their notifications on its own topic',
    },
    jobTemplateArn: {
      shape: JobTemplateArn,
      doc: 'Template, custom or managed, that supplies what this request leaves out',
    },
    jobExecutionsRetryConfig: {
      shape: JobExecutionsRetryConfig,
      doc: 'How often failed or timed-out executions are tried again (default: never)',
    },
    documentParameters: {
      shape: ParameterMap,
      doc: 'Values for the placeholders of a managed template, by key; managed templates only',
    },
    schedulingConfig: {
      shape: SchedulingConfig,
      doc: 'When rollout starts, pauses and ends (default: starts at once and never ends)',
    },
    destinationPackageVersions: {
      shape: DestinationPackageVersions,
      doc: 'ARNs of the package versions the job installs, recorded on success',
    },
  },
} as const satisfies StructureShape

export const CreateJobResponse = {
  type: 'structure',
  name: 'CreateJobResponse',
  members: {
    jobArn: {shape: JobArn, doc: 'ARN of the new job'},
    jobId: {shape: JobId, doc: 'Name of the new job'},
    description: {shape: JobDescription, doc: 'Description the job was given'},
  },
} as const satisfies StructureShape

export const UpdateJobRequest = {
  type: 'structure',
  name: 'UpdateJobRequest',
  members: {
    jobId: {
      shape: JobId,
      location: 'uri',
      required: true,
      doc: 'Job to change; must be neither COMPLETED nor CANCELED',
    },
    description: {shape: JobDescription, doc: 'New description; no line breaks'},
    presignedUrlConfig: {
      shape: PresignedUrlConfig,
      doc: 'New URL signing settings; replace the present ones as a whole',
    },
    jobExecutionsRolloutConfig: {
      shape: JobExecutionsRolloutConfig,
      doc: 'New rollout rate for things not yet notified; replaces the present one as a whole',
    },
    abortConfig: {shape: AbortConfig, doc: 'New abort criteria; replace the present ones as a whole'},
    timeoutConfig: {
      shape: TimeoutConfig,
      doc: 'New time limit for executions that start from now on; timers already running stay',
    },
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: 'Namespace the job was created with'},
    jobExecutionsRetryConfig: {
      shape: JobExecutionsRetryConfig,
      doc: 'Switch retries off: the same failure types as at creation, each with 0 retries',
    },
  },
} as const satisfies StructureShape

export const DescribeJobRequest = {
  type: 'structure',
  name: 'DescribeJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job to show'},
    beforeSubstitution: {
      shape: BeforeSubstitutionFlag,
      location: 'querystring',
      doc: 'Show package placeholders and $default versions unresolved (default: false)',
    },
  },
} as const satisfies StructureShape

export const JobProcessDetails = {
  type: 'structure',
  name: 'JobProcessDetails',
  members: {
    processingTargets: {
      shape: ProcessingTargetNameList,
      doc: 'Targets whose rollout is in progress; absent when it is over',
    },
    numberOfCanceledThings: {shape: CanceledThings, doc: 'Executions CANCELED'},
    numberOfSucceededThings: {shape: SucceededThings, doc: 'Executions SUCCEEDED'},
    numberOfFailedThings: {shape: FailedThings, doc: 'Executions FAILED, each retry counted'},
    numberOfRejectedThings: {shape: RejectedThings, doc: 'Executions REJECTED by their device'},
    numberOfQueuedThings: {shape: QueuedThings, doc: 'Executions QUEUED until their device starts them'},
    numberOfInProgressThings: {shape: InProgressThings, doc: 'Executions IN_PROGRESS on a device'},
    numberOfRemovedThings: {shape: RemovedThings, doc: 'Executions REMOVED: the thing left the group or was deleted'},
    numberOfTimedOutThings: {shape: TimedOutThings, doc: 'Executions TIMED_OUT, each retry counted'},
  },
} as const satisfies StructureShape

export const ScheduledJobRollout = {
  type: 'structure',
  name: 'ScheduledJobRollout',
  members: {
    startTime: {shape: StringDateTime, doc: 'When this maintenance window opens, in UTC'},
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
    jobArn: {shape: JobArn, doc: 'ARN of the job'},
    jobId: {shape: JobId, doc: 'Name of the job'},
    targetSelection: {shape: TargetSelection, doc: 'SNAPSHOT, or CONTINUOUS when later group members count'},
    status: {shape: JobStatus, doc: 'IN_PROGRESS, SCHEDULED, COMPLETED, CANCELED or DELETION_IN_PROGRESS'},
    forceCanceled: {shape: Forced, doc: 'True when canceled with force; otherwise absent or false'},
    reasonCode: {shape: ReasonCode, doc: 'Code given when the job was canceled'},
    comment: {shape: Comment, doc: 'Remark left by the last cancellation, association or abort'},
    targets: {shape: JobTargets, doc: 'ARNs of the things and thing groups addressed'},
    description: {shape: JobDescription, doc: 'What the job is for'},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: 'How S3 URLs in the document are signed'},
    jobExecutionsRolloutConfig: {
      shape: JobExecutionsRolloutConfig,
      doc: 'How fast devices are notified; where empty, 1000 per minute',
    },
    abortConfig: {shape: AbortConfig, doc: 'When failures cancel the job'},
    createdAt: {shape: DateType, doc: 'When the job was created'},
    lastUpdatedAt: {shape: DateType, doc: 'When the job itself last changed'},
    completedAt: {shape: DateType, doc: 'When the job reached COMPLETED; absent before'},
    jobProcessDetails: {shape: JobProcessDetails, doc: 'Counts of executions by status'},
    timeoutConfig: {shape: TimeoutConfig, doc: 'How long a device may take once it has started'},
    namespaceId: {shape: NamespaceId, doc: 'Greengrass namespace; absent when none was given'},
    jobTemplateArn: {shape: JobTemplateArn, doc: 'Template the job was created from'},
    jobExecutionsRetryConfig: {
      shape: JobExecutionsRetryConfig,
      doc: 'How often failed or timed-out executions are retried',
    },
    documentParameters: {shape: ParameterMap, doc: 'Values that filled the managed template, by key'},
    isConcurrent: {shape: BooleanWrapperObject, doc: 'True while executions are being created or canceled'},
    schedulingConfig: {shape: SchedulingConfig, doc: 'When rollout starts, pauses and ends'},
    scheduledJobRollouts: {shape: ScheduledJobRolloutList, doc: 'Start of the next maintenance windows, seven at most'},
    destinationPackageVersions: {
      shape: DestinationPackageVersions,
      doc: 'ARNs of the package versions the job installs',
    },
  },
} as const satisfies StructureShape

export const DescribeJobResponse = {
  type: 'structure',
  name: 'DescribeJobResponse',
  members: {
    documentSource: {shape: JobDocumentSource, doc: 'S3 URL the document was read from; absent for an inline one'},
    job: {shape: Job, doc: 'Job with its settings, status and counts'},
  },
} as const satisfies StructureShape

export const CancelJobRequest = {
  type: 'structure',
  name: 'CancelJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job to cancel'},
    reasonCode: {
      shape: ReasonCode,
      doc: 'Code for why, for scripts to read; upper-case letters, digits and _',
    },
    comment: {shape: Comment, doc: 'Remark on why, for people to read; no line breaks'},
    force: {
      shape: ForceFlag,
      location: 'querystring',
      doc: 'Also cancel executions IN_PROGRESS, whose devices may be left half done (default: false)',
    },
  },
} as const satisfies StructureShape

export const CancelJobResponse = {
  type: 'structure',
  name: 'CancelJobResponse',
  members: {
    jobArn: {shape: JobArn, doc: 'ARN of the canceled job'},
    jobId: {shape: JobId, doc: 'Name of the canceled job'},
    description: {shape: JobDescription, doc: 'What the job was for'},
  },
} as const satisfies StructureShape

export const DeleteJobRequest = {
  type: 'structure',
  name: 'DeleteJobRequest',
  members: {
    jobId: {
      shape: JobId,
      location: 'uri',
      required: true,
      doc: 'Job to delete; its name is free again once deletion is complete',
    },
    force: {
      shape: ForceFlag,
      location: 'querystring',
      doc: 'Delete even a job that has not ended, cutting devices off from it (default: false)',
    },
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: 'Namespace the job was created with'},
  },
} as const satisfies StructureShape

export const ListJobsRequest = {
  type: 'structure',
  name: 'ListJobsRequest',
  members: {
    status: {shape: JobStatus, location: 'querystring', doc: 'Only jobs with this status (default: any)'},
    targetSelection: {
      shape: TargetSelection,
      location: 'querystring',
      doc: 'Only SNAPSHOT or only CONTINUOUS jobs (default: both)',
    },
    maxResults: {
      shape: LaserMaxResults,
      location: 'querystring',
      doc: 'Jobs per page (default: left to the service)',
    },
    nextToken: {
      shape: NextToken,
      location: 'querystring',
      doc: 'Token that an earlier page ended with (default: first page)',
    },
    thingGroupName: {
      shape: ThingGroupName,
      location: 'querystring',
      doc: 'Only jobs that target the thing group with this name',
    },
    thingGroupId: {
      shape: ThingGroupId,
      location: 'querystring',
      doc: 'Only jobs that target the thing group with this id',
    },
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: 'Only jobs created with this Greengrass namespace'},
  },
} as const satisfies StructureShape

export const JobSummary = {
  type: 'structure',
  name: 'JobSummary',
  members: {
    jobArn: {shape: JobArn, doc: 'ARN of the job'},
    jobId: {shape: JobId, doc: 'Name of the job'},
    thingGroupId: {shape: ThingGroupId, doc: 'Id of the thing group the list was filtered by'},
    targetSelection: {shape: TargetSelection, doc: 'SNAPSHOT, or CONTINUOUS when later group members count'},
    status: {shape: JobStatus, doc: 'Status of the job'},
    createdAt: {shape: DateType, doc: 'When the job was created'},
    lastUpdatedAt: {shape: DateType, doc: 'When the job itself last changed'},
    completedAt: {shape: DateType, doc: 'When the job reached COMPLETED; absent before'},
    isConcurrent: {shape: BooleanWrapperObject, doc: 'True while executions are being created or canceled'},
  },
} as const satisfies StructureShape

export const JobSummaryList = {type: 'list', name: 'JobSummaryList', member: JobSummary} as const satisfies ListShape

export const ListJobsResponse = {
  type: 'structure',
  name: 'ListJobsResponse',
  members: {
    jobs: {shape: JobSummaryList, doc: 'Jobs on this page'},
    nextToken: {shape: NextToken, doc: 'Token for the next page; absent on the last'},
  },
} as const satisfies StructureShape

export const AssociateTargetsWithJobRequest = {
  type: 'structure',
  name: 'AssociateTargetsWithJobRequest',
  members: {
    targets: {
      shape: JobTargets,
      required: true,
      doc: 'ARNs of thing groups to add to the targets that the job has',
    },
    jobId: {
      shape: JobId,
      location: 'uri',
      required: true,
      doc: 'CONTINUOUS job, IN_PROGRESS, that takes on the groups',
    },
    comment: {shape: Comment, doc: 'Remark on why the groups were added; no line breaks'},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: 'Namespace the job was created with'},
  },
} as const satisfies StructureShape

export const AssociateTargetsWithJobResponse = {
  type: 'structure',
  name: 'AssociateTargetsWithJobResponse',
  members: {
    jobArn: {shape: JobArn, doc: 'ARN of the job that took on the groups'},
    jobId: {shape: JobId, doc: 'Name of the job that took on the groups'},
    description: {shape: JobDescription, doc: 'What the job is for'},
  },
} as const satisfies StructureShape

export const GetJobDocumentRequest = {
  type: 'structure',
  name: 'GetJobDocumentRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job whose document to fetch'},
    beforeSubstitution: {
      shape: BeforeSubstitutionFlag,
      location: 'querystring',
      doc: 'Leave package placeholders and $default versions unresolved (default: false)',
    },
  },
} as const satisfies StructureShape

export const GetJobDocumentResponse = {
  type: 'structure',
  name: 'GetJobDocumentResponse',
  members: {
    document: {shape: JobDocument, doc: 'Document as JSON text, presigned URL placeholders unreplaced'},
  },
} as const satisfies StructureShape

export const UntagResourceRequest = {
  type: 'structure',
  name: 'UntagResourceRequest',
  members: {
    resourceArn: {shape: ResourceArn, required: true, doc: 'ARN of the job or job template to take tags from'},
    tagKeys: {shape: TagKeyList, required: true, doc: 'Keys to remove, with their values'},
  },
} as const satisfies StructureShape

export const UntagResourceResponse = {
  type: 'structure',
  name: 'UntagResourceResponse',
  members: {},
} as const satisfies StructureShape
