// What followers of a job receive, event by event; the last one is always the verdict. Types alone.
import type {ObservedExecution} from './observed-execution.js'
import type {Progress} from './progress.js'
import type {ReasonGroup} from './reason-groups.js'
import type {Stuck} from './stuck.js'
import type {Verdict} from './verdict.js'

/** One look at the job: everything that a frame or a line can tell. */
export interface Snapshot {
  readonly at: number
  readonly progress: Progress
  /** Things a minute, lately. */
  readonly sendRate: number | undefined
  /** Milliseconds until all things have finished, if it goes on like this. */
  readonly timeLeft: number | undefined
  /** Milliseconds until timers have ended whatever devices have begun. */
  readonly latest: number | undefined
  readonly reasons: Reasons
  /** What holds a job that does not move. */
  readonly stuck: Stuck | undefined
  /** The connection flags: ` --local`. */
  readonly connection: string
  /** Since when it is watched. */
  readonly since: number
}

export interface Reasons {
  readonly groups: readonly ReasonGroup[]
  /** Failures that were asked for their reason; the rest was too many. */
  readonly sampled: number
  /** Those, one by one. */
  readonly failures: readonly KnownFailure[]
}

export interface KnownFailure {
  readonly execution: ObservedExecution
  readonly reason: string
}

/** Why the wait is over. */
export interface Outcome extends Verdict {
  readonly jobId: string
  /** Absent only where the job was never seen. */
  readonly snapshot: Snapshot | undefined
  readonly waited: number
  /** The connection flags: ` --local`. */
  readonly connection: string
}

export type FollowEvent =
  | {readonly type: 'start'; readonly at: number; readonly progress: Progress}
  | {readonly type: 'counts'; readonly at: number; readonly snapshot: Snapshot; readonly changed: boolean}
  | {
      readonly type: 'reason'
      readonly at: number
      readonly group: ReasonGroup
      readonly thingName: string
      /** Counted from 1. */
      readonly attempt: number
    }
  | {
      readonly type: 'api'
      readonly at: number
      readonly operation: string
      readonly code: string
      readonly retryIn: number
    }
  | {readonly type: 'warning'; readonly at: number; readonly text: string}
  | {readonly type: 'verdict'; readonly at: number; readonly outcome: Outcome}
