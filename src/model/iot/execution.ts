// Job executions: one job on one thing.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {
  ApproximateSecondsBeforeTimedOut,
  DateType,
  DetailsMap,
  ExecutionNumber,
  ExpectedVersion,
  Forced,
  ForceFlag,
  JobExecutionStatus,
  JobId,
  LaserMaxResults,
  NamespaceId,
  NextToken,
  RetryAttempt,
  ThingArn,
  ThingName,
  VersionNumber,
} from './scalars.js'

export const DescribeJobExecutionRequest = {
  type: 'structure',
  name: 'DescribeJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job that the execution belongs to'},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing that the job runs on'},
    executionNumber: {
      shape: ExecutionNumber,
      location: 'querystring',
      doc: 'Which attempt on this thing (default: newest)',
    },
  },
} as const satisfies StructureShape

export const JobExecutionStatusDetails = {
  type: 'structure',
  name: 'JobExecutionStatusDetails',
  members: {
    detailsMap: {shape: DetailsMap, doc: 'Names and values the device last reported'},
  },
} as const satisfies StructureShape

export const JobExecution = {
  type: 'structure',
  name: 'JobExecution',
  members: {
    jobId: {shape: JobId, doc: 'Job that the execution belongs to'},
    status: {shape: JobExecutionStatus, doc: 'Status of the execution'},
    forceCanceled: {shape: Forced, doc: 'True when canceled with force; otherwise absent or false'},
    statusDetails: {shape: JobExecutionStatusDetails, doc: 'Progress the device reported'},
    thingArn: {shape: ThingArn, doc: 'ARN of the thing'},
    queuedAt: {shape: DateType, doc: 'When the execution was created for the thing'},
    startedAt: {shape: DateType, doc: 'When the device started; absent while QUEUED'},
    lastUpdatedAt: {shape: DateType, doc: 'When the execution last changed'},
    executionNumber: {shape: ExecutionNumber, doc: 'Tells attempts of one job on one thing apart'},
    versionNumber: {shape: VersionNumber, doc: 'Counts changes; pass as expectedVersion to catch races'},
    approximateSecondsBeforeTimedOut: {
      shape: ApproximateSecondsBeforeTimedOut,
      doc: 'Seconds until TIMED_OUT, up to a minute early; absent without timer',
    },
  },
} as const satisfies StructureShape

export const DescribeJobExecutionResponse = {
  type: 'structure',
  name: 'DescribeJobExecutionResponse',
  members: {
    execution: {shape: JobExecution, doc: 'Execution with its status, details and times'},
  },
} as const satisfies StructureShape

export const CancelJobExecutionRequest = {
  type: 'structure',
  name: 'CancelJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job to cancel on one thing'},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing on which to cancel it'},
    force: {
      shape: ForceFlag,
      location: 'querystring',
      doc: 'Cancel even when IN_PROGRESS, which may leave the device half done (default: false)',
    },
    expectedVersion: {
      shape: ExpectedVersion,
      doc: 'Cancel only while the execution has this version (default: unchecked)',
    },
    statusDetails: {
      shape: DetailsMap,
      doc: 'Details to replace the reported ones (default: kept as they are)',
    },
  },
} as const satisfies StructureShape

export const DeleteJobExecutionRequest = {
  type: 'structure',
  name: 'DeleteJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job that the execution belongs to'},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing that the execution belongs to'},
    executionNumber: {
      shape: ExecutionNumber,
      location: 'uri',
      required: true,
      doc: 'Which attempt on this thing; never guessed, always to be given',
    },
    force: {
      shape: ForceFlag,
      location: 'querystring',
      doc: 'Delete even when IN_PROGRESS, cutting the device off from it (default: false)',
    },
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: 'Namespace the job was created with'},
  },
} as const satisfies StructureShape

export const ListJobExecutionsForJobRequest = {
  type: 'structure',
  name: 'ListJobExecutionsForJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job whose executions to list'},
    status: {
      shape: JobExecutionStatus,
      location: 'querystring',
      doc: 'Only executions with this status (default: any)',
    },
    maxResults: {
      shape: LaserMaxResults,
      location: 'querystring',
      doc: 'Executions per page (default: left to the service)',
    },
    nextToken: {
      shape: NextToken,
      location: 'querystring',
      doc: 'Token that an earlier page ended with (default: first page)',
    },
  },
} as const satisfies StructureShape

export const JobExecutionSummary = {
  type: 'structure',
  name: 'JobExecutionSummary',
  members: {
    status: {shape: JobExecutionStatus, doc: 'Status of the execution'},
    queuedAt: {shape: DateType, doc: 'When the execution was created for the thing'},
    startedAt: {shape: DateType, doc: 'When the device started; absent while QUEUED'},
    lastUpdatedAt: {shape: DateType, doc: 'When the execution last changed'},
    executionNumber: {shape: ExecutionNumber, doc: 'Tells attempts of one job on one thing apart'},
    retryAttempt: {shape: RetryAttempt, doc: 'Retries that came before; 0 for a first attempt'},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryForJob = {
  type: 'structure',
  name: 'JobExecutionSummaryForJob',
  members: {
    thingArn: {shape: ThingArn, doc: 'ARN of the thing'},
    jobExecutionSummary: {shape: JobExecutionSummary, doc: 'The execution of the job on this thing'},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryForJobList = {
  type: 'list',
  name: 'JobExecutionSummaryForJobList',
  member: JobExecutionSummaryForJob,
} as const satisfies ListShape

export const ListJobExecutionsForJobResponse = {
  type: 'structure',
  name: 'ListJobExecutionsForJobResponse',
  members: {
    executionSummaries: {shape: JobExecutionSummaryForJobList, doc: 'Executions on this page, each with its thing'},
    nextToken: {shape: NextToken, doc: 'Token for the next page; absent on the last'},
  },
} as const satisfies StructureShape

export const ListJobExecutionsForThingRequest = {
  type: 'structure',
  name: 'ListJobExecutionsForThingRequest',
  members: {
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing whose executions to list'},
    status: {
      shape: JobExecutionStatus,
      location: 'querystring',
      doc: 'Only executions with this status (default: any)',
    },
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: 'Only jobs created with this Greengrass namespace'},
    maxResults: {
      shape: LaserMaxResults,
      location: 'querystring',
      doc: 'Executions per page (default: left to the service)',
    },
    nextToken: {
      shape: NextToken,
      location: 'querystring',
      doc: 'Token that an earlier page ended with (default: first page)',
    },
    jobId: {shape: JobId, location: 'querystring', doc: 'Only executions of this job (default: all jobs)'},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryForThing = {
  type: 'structure',
  name: 'JobExecutionSummaryForThing',
  members: {
    jobId: {shape: JobId, doc: 'Job that the execution belongs to'},
    jobExecutionSummary: {shape: JobExecutionSummary, doc: 'The execution of this job on the thing'},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryForThingList = {
  type: 'list',
  name: 'JobExecutionSummaryForThingList',
  member: JobExecutionSummaryForThing,
} as const satisfies ListShape

export const ListJobExecutionsForThingResponse = {
  type: 'structure',
  name: 'ListJobExecutionsForThingResponse',
  members: {
    executionSummaries: {shape: JobExecutionSummaryForThingList, doc: 'Executions on this page, each with its job'},
    nextToken: {shape: NextToken, doc: 'Token for the next page; absent on the last'},
  },
} as const satisfies StructureShape
