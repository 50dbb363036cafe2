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
  /** Whether the end of its schedule has passed. */
  readonly ended: boolean
}

/** Before its end a job can be updated and canceled; afterwards neither. */
export const isActive = (status: JobStatus) => status === 'IN_PROGRESS' || status === 'SCHEDULED'

export function isDeletable(status: JobStatus, force: boolean): boolean {
  return force ? status !== 'DELETION_IN_PROGRESS' : status === 'COMPLETED' || status === 'CANCELED'
}

/** Once each of its executions has ended: a snapshot at any time, a continuous job only after the end of its schedule. */
export function isIdle({status, selection, ended}: JobState, counts: Counts): boolean {
  return status === 'IN_PROGRESS' && (selection === 'SNAPSHOT' || ended) && counts.QUEUED + counts.IN_PROGRESS === 0
}
