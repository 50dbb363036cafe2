// DescribeJob's answer → what following a job needs of it, with times in milliseconds. Knows no clock and no requests.
import type {ExecutionStatus} from '../engine/execution.js'
import type {Counts, JobStatus, TargetSelection} from '../engine/job.js'
import {type JobPlan, readJobPlan} from '../forecast/job-plan.js'
import {type Plain, toPlain} from '../value/plain.js'
import {listOf, type Members, membersOf, numberOf, textOf} from '../value/plain-members.js'
import {isStructure, type Structure} from '../value/value.js'

export interface ObservedJob extends JobPlan {
  readonly jobId: string
  readonly status: JobStatus
  readonly selection: TargetSelection
  /** The service's own counters: they count executions, so each retry of a thing counts again. */
  readonly executions: Counts
  readonly targets: readonly string[]
  /** Whether some targets still wait for their executions. */
  readonly rollingOut: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly completedAt: number | undefined
  /** When a schedule lets the rollout begin. */
  readonly startsAt: number | undefined
  /** When the next maintenance windows open, the first first; none where the job has no windows. */
  readonly openings: readonly number[]
  /** How long each window is open, where all are open as long. */
  readonly windowMinutes: number | undefined
  readonly reasonCode: string | undefined
  readonly comment: string | undefined
  readonly forceCanceled: boolean
}

const COUNTERS: Readonly<Record<ExecutionStatus, string>> = {
  QUEUED: 'numberOfQueuedThings',
  IN_PROGRESS: 'numberOfInProgressThings',
  SUCCEEDED: 'numberOfSucceededThings',
  FAILED: 'numberOfFailedThings',
  TIMED_OUT: 'numberOfTimedOutThings',
  REJECTED: 'numberOfRejectedThings',
  REMOVED: 'numberOfRemovedThings',
  CANCELED: 'numberOfCanceledThings',
}

export function readJob(answer: Structure): ObservedJob {
  const found = answer.get('job')
  const structure: Structure = isStructure(found) ? found : new Map()
  const job = membersOf(toPlain(structure))
  const process = membersOf(job.jobProcessDetails)
  const scheduling = membersOf(job.schedulingConfig)
  return {
    jobId: textOf(job.jobId) ?? '',
    status: (textOf(job.status) ?? 'IN_PROGRESS') as JobStatus,
    selection: (textOf(job.targetSelection) ?? 'SNAPSHOT') as TargetSelection,
    executions: readCounts(process),
    targets: listOf(job.targets).map(String),
    rollingOut: listOf(process.processingTargets).length > 0 || job.isConcurrent === true,
    createdAt: milliseconds(job.createdAt) ?? 0,
    updatedAt: milliseconds(job.lastUpdatedAt) ?? 0,
    completedAt: milliseconds(job.completedAt),
    startsAt: scheduledStart(textOf(scheduling.startTime)),
    openings: listOf(job.scheduledJobRollouts).flatMap((one) => scheduledStart(textOf(membersOf(one).startTime)) ?? []),
    windowMinutes: sameMinutes(listOf(scheduling.maintenanceWindows)),
    ...readJobPlan(structure),
    reasonCode: textOf(job.reasonCode),
    comment: textOf(job.comment),
    forceCanceled: job.forceCanceled === true,
  }
}

/** Whether the job may still do something. */
export const isOpen = ({status}: ObservedJob) => status === 'IN_PROGRESS' || status === 'SCHEDULED'

function readCounts(process: Members): Counts {
  const entries = Object.entries(COUNTERS).map(([status, member]) => [status, numberOf(process[member]) ?? 0])
  return Object.fromEntries(entries) as Counts
}

function sameMinutes(windows: readonly Plain[]): number | undefined {
  const minutes = new Set(windows.map((window) => numberOf(membersOf(window).durationInMinutes)))
  return minutes.size === 1 ? [...minutes][0] : undefined
}

function scheduledStart(time: string | undefined): number | undefined {
  const start = Date.parse(time === undefined ? '' : /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`)
  return Number.isNaN(start) ? undefined : start
}

/** Times come as seconds since 1970, or as text from services that stand in for AWS. */
export function milliseconds(time: Plain | undefined): number | undefined {
  if (typeof time === 'number') return time * 1000
  const parsed = typeof time === 'string' ? Date.parse(time) : Number.NaN
  return Number.isNaN(parsed) ? undefined : parsed
}
