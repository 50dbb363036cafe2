// What is known of one thing and one job, as services said it. Times are milliseconds since the epoch.
import type {Asked} from './finding.js'

export interface JobState {
  readonly jobId: string
  readonly status: string
  /** Whether it has the tag of `hold`. */
  readonly held: Asked<boolean>
  readonly startsAt: number | undefined
  /** When maintenance windows open next; none where the job has no windows. */
  readonly openings: readonly number[]
  readonly rollingOut: boolean
  readonly targets: readonly string[]
  readonly timeoutMinutes: number | undefined
  /** By the service's own counters, as the next one. */
  readonly waiting: Readonly<Record<'QUEUED' | 'IN_PROGRESS', number>>
  /** Executions that failed, timed out or were rejected. */
  readonly failed: number
}

export interface ExecutionState {
  readonly status: string
  readonly queuedAt: number | undefined
  readonly startedAt: number | undefined
  readonly executionNumber: number
  /** Until its timer fires. */
  readonly secondsLeft: number | undefined
}

export interface PendingExecution {
  readonly jobId: string
  readonly status: string
  readonly queuedAt: number | undefined
  readonly startedAt: number | undefined
}

export interface Connectivity {
  readonly connected: boolean
  readonly since: number | undefined
  readonly reason: string | undefined
  readonly clientId: string | undefined
}

export interface Certificate {
  readonly id: string
  readonly status: string
  readonly expires: number | undefined
}

export interface Permission {
  readonly action: string
  readonly resource: string
  /** Absent where the service does not judge it. */
  readonly isAllowed: boolean | undefined
}

export interface ThingFacts {
  readonly thing: string
  readonly now: number
  readonly job: JobState
  /** Nothing where the thing has no execution of the job. */
  readonly execution: Asked<ExecutionState | undefined>
  /** ARNs of the groups that the thing is in, with those above them. */
  readonly groups: Asked<readonly string[]>
  /** What waits or runs on the thing, as the service hands it out. */
  readonly pending: Asked<readonly PendingExecution[]>
  readonly connectivity: Asked<Connectivity>
  readonly certificates: Asked<readonly Certificate[]>
  readonly permissions: Asked<readonly Permission[]>
}
