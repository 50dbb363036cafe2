// DescribeJob's answer → what following a job needs of it, with times in milliseconds. Knows no clock and no requests.
import {countsOf} from '../engine/counters.js'
import {type Counts, isActive, type JobStatus, type TargetSelection} from '../engine/job.js'
import {type JobPlan, planOf} from '../forecast/job-plan.js'
import type {Known} from '../members/known.js'
import type {DescribeJobResponse} from '../model/iot/job.js'

export interface ObservedJob extends JobPlan {
  readonly jobId: string
  readonly status: JobStatus
  readonly selection: TargetSelection
  /** The service's own counters: they count executions, so each retry of a thing counts again. */
  readonly executions: Counts
  readonly targets: readonly string[]
  /** Whether some targets still wait for their executions. */
  readonly rollingOut: boolean
  readonly createdAt: number | undefined
  readonly updatedAt: number | undefined
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

export function readJob({job = {}}: Known<typeof DescribeJobResponse>): ObservedJob {
  const {jobProcessDetails, schedulingConfig} = job
  return {
    jobId: job.jobId ?? '',
    status: job.status ?? 'IN_PROGRESS',
    selection: job.targetSelection ?? 'SNAPSHOT',
    executions: countsOf(jobProcessDetails),
    targets: job.targets ?? [],
    rollingOut: (jobProcessDetails?.processingTargets ?? []).length > 0 || job.isConcurrent === true,
    createdAt: job.createdAt,
    updatedAt: job.lastUpdatedAt,
    completedAt: job.completedAt,
    startsAt: scheduledStart(schedulingConfig?.startTime),
    openings: (job.scheduledJobRollouts ?? []).flatMap(({startTime}) => scheduledStart(startTime) ?? []),
    windowMinutes: sameMinutes(schedulingConfig?.maintenanceWindows ?? []),
    ...planOf(job),
    reasonCode: job.reasonCode,
    comment: job.comment,
    forceCanceled: job.forceCanceled === true,
  }
}

/** Whether the job may still do something. */
export const isOpen = ({status}: ObservedJob) => isActive(status)

function sameMinutes(windows: readonly {readonly durationInMinutes?: number}[]): number | undefined {
  const minutes = new Set(windows.map(({durationInMinutes}) => durationInMinutes))
  return minutes.size === 1 ? [...minutes][0] : undefined
}

function scheduledStart(time: string | undefined): number | undefined {
  const start = Date.parse(time === undefined ? '' : /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`)
  return Number.isNaN(start) ? undefined : start
}
