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
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    executionNumber: {shape: ExecutionNumber, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionStatusDetails = {
  type: 'structure',
  name: 'JobExecutionStatusDetails',
  members: {
    detailsMap: {shape: DetailsMap, doc: ''},
  },
} as const satisfies StructureShape

export const JobExecution = {
  type: 'structure',
  name: 'JobExecution',
  members: {
    jobId: {shape: JobId, doc: ''},
    status: {shape: JobExecutionStatus, doc: ''},
    forceCanceled: {shape: Forced, doc: ''},
    statusDetails: {shape: JobExecutionStatusDetails, doc: ''},
    thingArn: {shape: ThingArn, doc: ''},
    queuedAt: {shape: DateType, doc: ''},
    startedAt: {shape: DateType, doc: ''},
    lastUpdatedAt: {shape: DateType, doc: ''},
    executionNumber: {shape: ExecutionNumber, doc: ''},
    versionNumber: {shape: VersionNumber, doc: ''},
    approximateSecondsBeforeTimedOut: {shape: ApproximateSecondsBeforeTimedOut, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeJobExecutionResponse = {
  type: 'structure',
  name: 'DescribeJobExecutionResponse',
  members: {
    execution: {shape: JobExecution, doc: ''},
  },
} as const satisfies StructureShape

export const CancelJobExecutionRequest = {
  type: 'structure',
  name: 'CancelJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    force: {shape: ForceFlag, location: 'querystring', doc: ''},
    expectedVersion: {shape: ExpectedVersion, doc: ''},
    statusDetails: {shape: DetailsMap, doc: ''},
  },
} as const satisfies StructureShape

export const DeleteJobExecutionRequest = {
  type: 'structure',
  name: 'DeleteJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    executionNumber: {shape: ExecutionNumber, location: 'uri', required: true, doc: ''},
    force: {shape: ForceFlag, location: 'querystring', doc: ''},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const ListJobExecutionsForJobRequest = {
  type: 'structure',
  name: 'ListJobExecutionsForJobRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    status: {shape: JobExecutionStatus, location: 'querystring', doc: ''},
    maxResults: {shape: LaserMaxResults, location: 'querystring', doc: ''},
    nextToken: {shape: NextToken, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionSummary = {
  type: 'structure',
  name: 'JobExecutionSummary',
  members: {
    status: {shape: JobExecutionStatus, doc: ''},
    queuedAt: {shape: DateType, doc: ''},
    startedAt: {shape: DateType, doc: ''},
    lastUpdatedAt: {shape: DateType, doc: ''},
    executionNumber: {shape: ExecutionNumber, doc: ''},
    retryAttempt: {shape: RetryAttempt, doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryForJob = {
  type: 'structure',
  name: 'JobExecutionSummaryForJob',
  members: {
    thingArn: {shape: ThingArn, doc: ''},
    jobExecutionSummary: {shape: JobExecutionSummary, doc: ''},
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
    executionSummaries: {shape: JobExecutionSummaryForJobList, doc: ''},
    nextToken: {shape: NextToken, doc: ''},
  },
} as const satisfies StructureShape

export const ListJobExecutionsForThingRequest = {
  type: 'structure',
  name: 'ListJobExecutionsForThingRequest',
  members: {
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    status: {shape: JobExecutionStatus, location: 'querystring', doc: ''},
    namespaceId: {shape: NamespaceId, location: 'querystring', doc: ''},
    maxResults: {shape: LaserMaxResults, location: 'querystring', doc: ''},
    nextToken: {shape: NextToken, location: 'querystring', doc: ''},
    jobId: {shape: JobId, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryForThing = {
  type: 'structure',
  name: 'JobExecutionSummaryForThing',
  members: {
    jobId: {shape: JobId, doc: ''},
    jobExecutionSummary: {shape: JobExecutionSummary, doc: ''},
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
    executionSummaries: {shape: JobExecutionSummaryForThingList, doc: ''},
    nextToken: {shape: NextToken, doc: ''},
  },
} as const satisfies StructureShape
