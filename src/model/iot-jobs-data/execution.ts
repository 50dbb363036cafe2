// Job executions: one job on one thing.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {
  ApproximateSecondsBeforeTimedOut,
  DescribeJobExecutionJobId,
  DetailsMap,
  ExecutionNumber,
  ExpectedVersion,
  IncludeExecutionState,
  IncludeJobDocument,
  JobDocument,
  JobExecutionStatus,
  JobId,
  LastUpdatedAt,
  QueuedAt,
  StartedAt,
  StepTimeoutInMinutes,
  ThingName,
  VersionNumber,
} from './scalars.js'

export const DescribeJobExecutionRequest = {
  type: 'structure',
  name: 'DescribeJobExecutionRequest',
  members: {
    jobId: {shape: DescribeJobExecutionJobId, location: 'uri', required: true, doc: ''},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    includeJobDocument: {shape: IncludeJobDocument, location: 'querystring', doc: ''},
    executionNumber: {shape: ExecutionNumber, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobExecution = {
  type: 'structure',
  name: 'JobExecution',
  members: {
    jobId: {shape: JobId, doc: ''},
    thingName: {shape: ThingName, doc: ''},
    status: {shape: JobExecutionStatus, doc: ''},
    statusDetails: {shape: DetailsMap, doc: ''},
    queuedAt: {shape: QueuedAt, doc: ''},
    startedAt: {shape: StartedAt, doc: ''},
    lastUpdatedAt: {shape: LastUpdatedAt, doc: ''},
    approximateSecondsBeforeTimedOut: {shape: ApproximateSecondsBeforeTimedOut, doc: ''},
    versionNumber: {shape: VersionNumber, doc: ''},
    executionNumber: {shape: ExecutionNumber, doc: ''},
    jobDocument: {shape: JobDocument, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeJobExecutionResponse = {
  type: 'structure',
  name: 'DescribeJobExecutionResponse',
  members: {
    execution: {shape: JobExecution, doc: ''},
  },
} as const satisfies StructureShape

export const GetPendingJobExecutionsRequest = {
  type: 'structure',
  name: 'GetPendingJobExecutionsRequest',
  members: {
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionSummary = {
  type: 'structure',
  name: 'JobExecutionSummary',
  members: {
    jobId: {shape: JobId, doc: ''},
    queuedAt: {shape: QueuedAt, doc: ''},
    startedAt: {shape: StartedAt, doc: ''},
    lastUpdatedAt: {shape: LastUpdatedAt, doc: ''},
    versionNumber: {shape: VersionNumber, doc: ''},
    executionNumber: {shape: ExecutionNumber, doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionSummaryList = {
  type: 'list',
  name: 'JobExecutionSummaryList',
  member: JobExecutionSummary,
} as const satisfies ListShape

export const GetPendingJobExecutionsResponse = {
  type: 'structure',
  name: 'GetPendingJobExecutionsResponse',
  members: {
    inProgressJobs: {shape: JobExecutionSummaryList, doc: ''},
    queuedJobs: {shape: JobExecutionSummaryList, doc: ''},
  },
} as const satisfies StructureShape

export const StartNextPendingJobExecutionRequest = {
  type: 'structure',
  name: 'StartNextPendingJobExecutionRequest',
  members: {
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    statusDetails: {shape: DetailsMap, doc: ''},
    stepTimeoutInMinutes: {shape: StepTimeoutInMinutes, doc: ''},
  },
} as const satisfies StructureShape

export const StartNextPendingJobExecutionResponse = {
  type: 'structure',
  name: 'StartNextPendingJobExecutionResponse',
  members: {
    execution: {shape: JobExecution, doc: ''},
  },
} as const satisfies StructureShape

export const UpdateJobExecutionRequest = {
  type: 'structure',
  name: 'UpdateJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: ''},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: ''},
    status: {shape: JobExecutionStatus, required: true, doc: ''},
    statusDetails: {shape: DetailsMap, doc: ''},
    stepTimeoutInMinutes: {shape: StepTimeoutInMinutes, doc: ''},
    expectedVersion: {shape: ExpectedVersion, doc: ''},
    includeJobExecutionState: {shape: IncludeExecutionState, doc: ''},
    includeJobDocument: {shape: IncludeJobDocument, doc: ''},
    executionNumber: {shape: ExecutionNumber, doc: ''},
  },
} as const satisfies StructureShape

export const JobExecutionState = {
  type: 'structure',
  name: 'JobExecutionState',
  members: {
    status: {shape: JobExecutionStatus, doc: ''},
    statusDetails: {shape: DetailsMap, doc: ''},
    versionNumber: {shape: VersionNumber, doc: ''},
  },
} as const satisfies StructureShape

export const UpdateJobExecutionResponse = {
  type: 'structure',
  name: 'UpdateJobExecutionResponse',
  members: {
    executionState: {shape: JobExecutionState, doc: ''},
    jobDocument: {shape: JobDocument, doc: ''},
  },
} as const satisfies StructureShape
