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
    jobId: {
      shape: DescribeJobExecutionJobId,
      location: 'uri',
      required: true,
      doc: 'Job to show, or $next for the one the thing should work on next',
    },
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing that the job runs on'},
    includeJobDocument: {
      shape: IncludeJobDocument,
      location: 'querystring',
      doc: 'Return the document too (default: true)',
    },
    executionNumber: {
      shape: ExecutionNumber,
      location: 'querystring',
      doc: 'Which attempt on this thing (default: newest)',
    },
  },
} as const satisfies StructureShape

export const JobExecution = {
  type: 'structure',
  name: 'JobExecution',
  members: {
    jobId: {shape: JobId, doc: 'Job that the execution belongs to'},
    thingName: {shape: ThingName, doc: 'Thing that the job runs on'},
    status: {shape: JobExecutionStatus, doc: 'Status of the execution'},
    statusDetails: {shape: DetailsMap, doc: 'Names and values the device last reported'},
    queuedAt: {shape: QueuedAt, doc: 'When the execution was created, in epoch seconds'},
    startedAt: {shape: StartedAt, doc: 'When the device started, in epoch seconds; absent while QUEUED'},
    lastUpdatedAt: {shape: LastUpdatedAt, doc: 'When the execution last changed, in epoch seconds'},
    approximateSecondsBeforeTimedOut: {
      shape: ApproximateSecondsBeforeTimedOut,
      doc: 'Seconds until TIMED_OUT, up to a minute early; absent without timer',
    },
    versionNumber: {shape: VersionNumber, doc: 'Counts changes; pass as expectedVersion to catch races'},
    executionNumber: {shape: ExecutionNumber, doc: 'Tells attempts of one job on one thing apart'},
    jobDocument: {shape: JobDocument, doc: 'Document to carry out, as JSON text'},
  },
} as const satisfies StructureShape

export const DescribeJobExecutionResponse = {
  type: 'structure',
  name: 'DescribeJobExecutionResponse',
  members: {
    execution: {shape: JobExecution, doc: 'Execution found; absent when $next has nothing to offer'},
  },
} as const satisfies StructureShape

export const GetPendingJobExecutionsRequest = {
  type: 'structure',
  name: 'GetPendingJobExecutionsRequest',
  members: {
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing whose unfinished executions to list'},
  },
} as const satisfies StructureShape

export const JobExecutionSummary = {
  type: 'structure',
  name: 'JobExecutionSummary',
  members: {
    jobId: {shape: JobId, doc: 'Job that the execution belongs to'},
    queuedAt: {shape: QueuedAt, doc: 'When the execution was created, in epoch seconds'},
    startedAt: {shape: StartedAt, doc: 'When the device started, in epoch seconds; absent while QUEUED'},
    lastUpdatedAt: {shape: LastUpdatedAt, doc: 'When the execution last changed, in epoch seconds'},
    versionNumber: {shape: VersionNumber, doc: 'Counts changes; pass as expectedVersion to catch races'},
    executionNumber: {shape: ExecutionNumber, doc: 'Tells attempts of one job on one thing apart'},
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
    inProgressJobs: {shape: JobExecutionSummaryList, doc: 'Executions the device has started'},
    queuedJobs: {shape: JobExecutionSummaryList, doc: 'Executions that wait for the device, oldest first'},
  },
} as const satisfies StructureShape

export const StartNextPendingJobExecutionRequest = {
  type: 'structure',
  name: 'StartNextPendingJobExecutionRequest',
  members: {
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing that asks for work'},
    statusDetails: {shape: DetailsMap, doc: 'Details to record if the execution starts now'},
    stepTimeoutInMinutes: {
      shape: StepTimeoutInMinutes,
      doc: 'Minutes the first step may take before TIMED_OUT; -1 or absent for no step timer',
    },
  },
} as const satisfies StructureShape

export const StartNextPendingJobExecutionResponse = {
  type: 'structure',
  name: 'StartNextPendingJobExecutionResponse',
  members: {
    execution: {
      shape: JobExecution,
      doc: 'Execution to work on, also when already started; absent when none is pending',
    },
  },
} as const satisfies StructureShape

export const UpdateJobExecutionRequest = {
  type: 'structure',
  name: 'UpdateJobExecutionRequest',
  members: {
    jobId: {shape: JobId, location: 'uri', required: true, doc: 'Job that the device reports on'},
    thingName: {shape: ThingName, location: 'uri', required: true, doc: 'Thing that reports'},
    status: {
      shape: JobExecutionStatus,
      required: true,
      doc: 'New status: IN_PROGRESS, SUCCEEDED, FAILED or REJECTED; the last three are final',
    },
    statusDetails: {
      shape: DetailsMap,
      doc: 'Details that replace those reported before (default: kept as they are)',
    },
    stepTimeoutInMinutes: {
      shape: StepTimeoutInMinutes,
      doc: 'Minutes the next step may take before TIMED_OUT; -1 drops the timer, absent keeps it',
    },
    expectedVersion: {
      shape: ExpectedVersion,
      doc: 'Update only while the execution has this version (default: unchecked)',
    },
    includeJobExecutionState: {
      shape: IncludeExecutionState,
      doc: 'Return status, details and version after the update (default: false)',
    },
    includeJobDocument: {shape: IncludeJobDocument, doc: 'Return the document too (default: false)'},
    executionNumber: {shape: ExecutionNumber, doc: 'Which attempt on this thing (default: newest)'},
  },
} as const satisfies StructureShape

export const JobExecutionState = {
  type: 'structure',
  name: 'JobExecutionState',
  members: {
    status: {shape: JobExecutionStatus, doc: 'Status after the update'},
    statusDetails: {shape: DetailsMap, doc: 'Details after the update'},
    versionNumber: {shape: VersionNumber, doc: 'Version after the update'},
  },
} as const satisfies StructureShape

export const UpdateJobExecutionResponse = {
  type: 'structure',
  name: 'UpdateJobExecutionResponse',
  members: {
    executionState: {shape: JobExecutionState, doc: 'State after the update; only when asked for'},
    jobDocument: {shape: JobDocument, doc: 'Document as JSON text; only when asked for'},
  },
} as const satisfies StructureShape
