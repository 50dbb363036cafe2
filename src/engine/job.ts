// The life of a job: what its state allows, and when it is complete. Pure; knows counts, not executions.
import type {JobStatus as JobStatusShape, TargetSelection as SelectionShape} from '../model/iot/scalars.js'
import type {ValueOf} from '../model/vocabulary.js'
import type {ExecutionStatus} from './execution.js'

export type JobStatus = ValueOf<typeof JobStatusShape>
export type TargetSelection = ValueOf<typeof SelectionShape>
/** How many executions of the job are in each state. */
export type Counts = Readonly<Record<ExecutionStatus, number>>

interface JobState {
  readonly status: JobStatus
  readonly selection: TargetSelection
}

/** Before its end a job can be updated and canceled; afterwards neither. */
export const isActive = (status: JobStatus) => status === 'IN_PROGRESS' || status === 'SCHEDULED'

export function isDeletable(status: JobStatus, force: boolean): boolean {
  return force ? status !== 'DELETION_IN_PROGRESS' : status === 'COMPLETED' || status === 'CANCELED'
}

/** A snapshot is complete once each of its executions has ended; a continuous job waits for things to come. */
export function isComplete({status, selection}: JobState, counts: Counts): boolean {
  return status === 'IN_PROGRESS' && selection === 'SNAPSHOT' && counts.QUEUED + counts.IN_PROGRESS === 0
}
