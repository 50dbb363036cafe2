// A row of the executions' table, and what the rules see of it.
import type {Execution, ExecutionStatus} from '../../engine/execution.js'
import {STATUS_CODES} from './schema.js'

export interface StoredExecution extends Execution {
  readonly id: number
  readonly job: number
  readonly jobId: string
  readonly thing: number
  readonly thingName: string
  readonly number: number
  /** How many retries came before. */
  readonly attempt: number
  readonly queuedAt: number
  /** When the simulated device does something next. */
  readonly act: number | null
  /** How the thing behaves, where it is simulated. */
  readonly behaviour: number | null
  /** Whether the thing had nothing else to do when this was read; known of what time changes next. */
  readonly alone?: boolean
}

export interface ExecutionRow {
  readonly id: number
  readonly job: number
  readonly job_id: string
  readonly thing: number
  readonly thing_name: string
  readonly number: number
  readonly attempt: number
  readonly status: number
  readonly version: number
  readonly queued_at: number
  readonly started_at: number | null
  readonly updated_at: number
  readonly deadline: number | null
  readonly due: number | null
  readonly act: number | null
  readonly behaviour: number | null
  readonly forced: number
  readonly details: string | null
  readonly alone?: number
}

export const toCode = (status: ExecutionStatus) => STATUS_CODES.indexOf(status)

export function toExecution(row: ExecutionRow | undefined): StoredExecution | undefined {
  return (
    row && {
      id: row.id,
      job: row.job,
      jobId: row.job_id,
      thing: row.thing,
      thingName: row.thing_name,
      number: row.number,
      attempt: row.attempt,
      status: STATUS_CODES[row.status] ?? 'QUEUED',
      version: row.version,
      queuedAt: row.queued_at,
      startedAt: row.started_at,
      updatedAt: row.updated_at,
      deadline: row.deadline,
      due: row.due,
      act: row.act,
      behaviour: row.behaviour,
      forced: row.forced === 1,
      details: row.details === null ? null : JSON.parse(row.details),
      ...(row.alone === undefined ? {} : {alone: row.alone === 1}),
    }
  )
}

/** When time alone changes the execution next. */
export const wakeOf = ({due, act}: Pick<StoredExecution, 'due' | 'act'>) => Math.min(due ?? Infinity, act ?? Infinity)
