// What one run of a simulation has shown. Moments are milliseconds since the epoch, as the run was given its start.
import type {Counts} from '../../engine/job.js'

/** An execution of a job in progress that has not ended. Milliseconds. */
export interface Pending {
  /** Since it was queued. */
  readonly waited: number
  /** Since it was started; undefined where it was not. */
  readonly running: number | undefined
  /** How the attempts before it ended. */
  readonly failed: number
  readonly timedOut: number
}

export interface Begun {
  /** The service's own counts of executions that have ended; those that have not stand in `pending`. */
  readonly counts: Partial<Counts>
  /** Things that have an execution. */
  readonly notified: number
  readonly pending: readonly Pending[]
}

/** The moment at which a criterion canceled the job, and what came of it. */
export interface Abort {
  readonly at: number
  /** Things that had left QUEUED. */
  readonly took: number
  readonly sent: number
  /** Executions that had ended. */
  readonly ended: number
  /** Once all that was in progress has ended. */
  readonly counts: Counts
  readonly lastEnd: number
}

/** But for `abort` and `endedAfterAbort`, all is as it would be if no criterion canceled the job. */
export interface Run {
  readonly start: number
  readonly sentAt: readonly number[]
  readonly sentThings: readonly number[]
  readonly sent: number
  readonly notifiedBefore: number
  /** By thing: when it left QUEUED for the first time; Infinity where it never does. */
  readonly took: Float64Array
  /** By thing: when its last execution ended. */
  readonly ended: Float64Array
  /** The same in their order. */
  readonly endTimes: Float64Array
  /** By thing, in the future in which the job is canceled. */
  readonly endedAfterAbort: Float64Array | undefined
  readonly lastEnd: number
  /** Things that take it sooner or later, as far as they were not stopped: all but those that never come. */
  readonly reaches: number
  /** Things that were sent and never end by themselves. */
  readonly never: number
  /** Whether it was stopped before its end. */
  readonly isOver: boolean
  readonly executions: number
  readonly counts: Counts
  readonly abort: Abort | undefined
}
