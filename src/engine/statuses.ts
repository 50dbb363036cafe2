// The statuses of executions by what they mean. Plain data; pages, flags and rules that list statuses take them from here.
import {JobExecutionStatus} from '../model/iot/scalars.js'
import type {ValueOf} from '../model/vocabulary.js'

type ExecutionStatus = ValueOf<typeof JobExecutionStatus>

/** Ended by the device, or by its timer, without success. These count for criteria of abort, and have a reason. */
export const FAILURES = ['FAILED', 'TIMED_OUT', 'REJECTED'] as const satisfies readonly ExecutionStatus[]

/** What criteria of abort count as executed. */
export const EXECUTED = ['SUCCEEDED', ...FAILURES] as const

/** Ended without success, for any reason. */
export const UNSUCCESSFUL = [...FAILURES, 'CANCELED', 'REMOVED'] as const

/** What a device may report; the service itself sets the others. */
export const REPORTABLE = [
  'IN_PROGRESS',
  'SUCCEEDED',
  'FAILED',
  'REJECTED',
] as const satisfies readonly ExecutionStatus[]

const PENDING: ReadonlySet<ExecutionStatus> = new Set(['QUEUED', 'IN_PROGRESS'])

export const isPending = (status: ExecutionStatus) => PENDING.has(status)

export const ENDED: readonly ExecutionStatus[] = JobExecutionStatus.enum.filter((status) => !isPending(status))
