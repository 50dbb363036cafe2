// The life of one execution: which states there are, and what each event makes of them. Pure; time is passed in.
import type {JobExecutionStatus} from '../model/iot/scalars.js'
import type {ValueOf} from '../model/vocabulary.js'
import {isPending, REPORTABLE} from './statuses.js'
import {startTimers, stepTimer, type Timers} from './timers.js'

export type ExecutionStatus = ValueOf<typeof JobExecutionStatus>
type StatusDetails = Readonly<Record<string, string>>

/** What of an execution the rules look at. Times are milliseconds since the epoch. */
export interface Execution extends Timers {
  readonly status: ExecutionStatus
  readonly version: number
  readonly startedAt: number | null
  readonly updatedAt: number
  readonly forced: boolean
  readonly details: StatusDetails | null
}

interface DeviceUpdate {
  readonly status: ExecutionStatus
  readonly details?: StatusDetails | undefined
  /** A negative number removes the step timer that runs. */
  readonly stepMinutes?: number | undefined
  readonly expectedVersion?: number | undefined
}

export type Refusal =
  | {readonly reason: 'terminal'; readonly status: ExecutionStatus}
  | {readonly reason: 'version'; readonly expected: number; readonly found: number}
  | {readonly reason: 'transition'; readonly to: ExecutionStatus}
  | {readonly reason: 'in progress'}

type Outcome = {readonly next: Execution; readonly refusal?: never} | {readonly next?: never; readonly refusal: Refusal}

/** A report of the device. The order of the checks is our choice: ended, then version, then transition. */
export function reportByDevice(
  execution: Execution,
  update: DeviceUpdate,
  timeoutMinutes: number | undefined,
  now: number,
): Outcome {
  const refusal = refuseEnded(execution) ?? refuseVersion(execution, update.expectedVersion) ?? refuseReport(update)
  if (refusal) return {refusal}
  const started = update.status === 'IN_PROGRESS' && execution.status === 'QUEUED'
  const timers = started ? startTimers(timeoutMinutes, now) : execution
  return {
    next: {
      ...execution,
      ...(isPending(update.status) ? stepTimer(timers, update.stepMinutes, now) : NO_TIMERS),
      status: update.status,
      version: execution.version + 1,
      startedAt: started ? now : execution.startedAt,
      updatedAt: now,
      details: update.details ?? execution.details,
    },
  }
}

/** The device takes what is first in its queue. What it has already taken is handed out again, unchanged but for the step timer. */
export function handOut(
  execution: Execution,
  update: Omit<DeviceUpdate, 'status' | 'expectedVersion'>,
  timeoutMinutes: number | undefined,
  now: number,
): Execution {
  if (execution.status === 'IN_PROGRESS') return {...execution, ...stepTimer(execution, update.stepMinutes, now)}
  const outcome = reportByDevice(execution, {...update, status: 'IN_PROGRESS'}, timeoutMinutes, now)
  return outcome.refusal ? execution : outcome.next
}

interface Cancellation {
  readonly force: boolean
  readonly expectedVersion?: number | undefined
  readonly details?: StatusDetails | undefined
}

export function cancel(execution: Execution, {force, expectedVersion, details}: Cancellation, now: number): Outcome {
  const refusal =
    refuseEnded(execution) ??
    refuseVersion(execution, expectedVersion) ??
    (execution.status === 'IN_PROGRESS' && !force ? {reason: 'in progress' as const} : undefined)
  if (refusal) return {refusal}
  return {next: {...end(execution, 'CANCELED', now), forced: force, details: details ?? execution.details}}
}

/** A timer ran out; the execution ends at the moment that the timer was set to. */
export const timeOut = (execution: Execution, now: number) => end(execution, 'TIMED_OUT', execution.due ?? now)

/** The thing left the job's targets, or is gone: the one ending that leaves the version as it is. */
export const remove = (execution: Execution, now: number): Execution => ({
  ...end(execution, 'REMOVED', now),
  version: execution.version,
})

export const isDeletable = (status: ExecutionStatus, force: boolean) => force || status !== 'IN_PROGRESS'

const NO_TIMERS: Timers = {deadline: null, due: null}

function end(execution: Execution, status: ExecutionStatus, now: number): Execution {
  return {...execution, ...NO_TIMERS, status, version: execution.version + 1, updatedAt: now}
}

function refuseEnded({status}: Execution): Refusal | undefined {
  return isPending(status) ? undefined : {reason: 'terminal', status}
}

function refuseVersion({version}: Execution, expected: number | undefined): Refusal | undefined {
  return expected === undefined || expected === version ? undefined : {reason: 'version', expected, found: version}
}

function refuseReport({status}: DeviceUpdate): Refusal | undefined {
  return REPORTABLE.some((reportable) => reportable === status) ? undefined : {reason: 'transition', to: status}
}
