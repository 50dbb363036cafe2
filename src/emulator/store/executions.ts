// Executions in the state file. Every change of a status moves the job's counters in the same breath: nobody counts rows.
import type {Execution, ExecutionStatus} from '../../engine/execution.js'
import type {Counts} from '../../engine/job.js'
import type {Attempts} from '../../engine/retry.js'
import {type ExecutionRow, type StoredExecution, toCode, toExecution} from './execution-row.js'
import {SUBTREE} from './groups.js'
import type {Target} from './jobs.js'
import {STATUS_CODES} from './schema.js'
import type {Sql} from './sql.js'

export type {StoredExecution} from './execution-row.js'

const SELECT = `SELECT execution.*, thing.name AS thing_name, job.job_id FROM execution
  JOIN thing ON thing.id = execution.thing JOIN job ON job.id = execution.job`

export class Executions {
  constructor(private readonly sql: Sql) {}

  /** The newest execution of the pair, or that of a number. */
  find(job: number, thing: number, number?: number): StoredExecution | undefined {
    return toExecution(
      this.sql.get<ExecutionRow>(
        `${SELECT} WHERE execution.job = ? AND execution.thing = ? AND (? IS NULL OR execution.number = ?)
         ORDER BY execution.number DESC LIMIT 1`,
        job,
        thing,
        number,
        number,
      ),
    )
  }

  save(from: StoredExecution, to: Execution): void {
    this.sql.run(
      `UPDATE execution SET status = ?, version = ?, started_at = ?, updated_at = ?, deadline = ?, due = ?,
         forced = ?, details = ? WHERE id = ?`,
      toCode(to.status),
      to.version,
      to.startedAt,
      to.updatedAt,
      to.deadline,
      to.due,
      to.forced,
      to.details && JSON.stringify(to.details),
      from.id,
    )
    if (from.status === to.status) return
    this.count(from.job, from.status, -1)
    this.count(from.job, to.status, 1)
  }

  /** One more execution for the thing; the number follows the highest so far. */
  queue(job: number, thing: number, attempt: number, now: number): void {
    this.sql.run(
      `INSERT INTO execution (job, thing, number, attempt, queued_at, updated_at)
       SELECT ?, ?, 1 + ifnull(max(number), 0), ?, ?, ? FROM execution WHERE job = ? AND thing = ?`,
      job,
      thing,
      attempt,
      now,
      now,
      job,
      thing,
    )
    this.count(job, 'QUEUED', 1)
  }

  /** A first execution for everything that the target reaches and that has none yet. */
  queueTarget(job: number, target: Target, now: number): void {
    const reached =
      target.kind === 'thing'
        ? 'WITH reached (thing) AS (SELECT ?)'
        : `${SUBTREE}, reached (thing) AS (
             SELECT DISTINCT thing FROM membership WHERE thing_group IN (SELECT id FROM subtree))`
    const added = this.sql.run(
      `INSERT OR IGNORE INTO execution (job, thing, number, queued_at, updated_at)
       ${reached} SELECT ?, thing, 1, ?, ? FROM reached ORDER BY thing`,
      target.ref,
      job,
      now,
      now,
    )
    this.count(job, 'QUEUED', added)
  }

  /** Ends all executions of a job that are in the state. */
  cancelAll(job: number, status: 'QUEUED' | 'IN_PROGRESS', force: boolean, now: number): void {
    const changed = this.sql.run(
      `UPDATE execution SET status = ?, version = version + 1, updated_at = ?, deadline = NULL, due = NULL, forced = ?
       WHERE job = ? AND status = ?`,
      toCode('CANCELED'),
      now,
      force,
      job,
      toCode(status),
    )
    this.count(job, status, -changed)
    this.count(job, 'CANCELED', changed)
  }

  remove(execution: StoredExecution): void {
    this.sql.run('DELETE FROM execution WHERE id = ?', execution.id)
    this.count(execution.job, execution.status, -1)
  }

  removeAll(job: number): void {
    this.sql.run('DELETE FROM execution WHERE job = ?', job)
    this.sql.run('DELETE FROM job_count WHERE job = ?', job)
  }

  counts(job: number): Counts {
    const rows = this.sql.all<{status: number; n: number}>('SELECT status, n FROM job_count WHERE job = ?', job)
    const byCode = new Map(rows.map(({status, n}) => [status, n]))
    const entries = STATUS_CODES.map((status, code) => [status, byCode.get(code) ?? 0] as const)
    return Object.fromEntries(entries) as Record<ExecutionStatus, number>
  }

  /** What the thing has tried since its newest first attempt, by how it ended. */
  attempts(job: number, thing: number): Attempts {
    const rows = this.sql.all<{status: number; n: number}>(
      `SELECT status, count(*) AS n FROM execution WHERE job = ? AND thing = ? AND number >= (
         SELECT max(number) FROM execution WHERE job = ? AND thing = ? AND attempt = 0) GROUP BY status`,
      job,
      thing,
      job,
      thing,
    )
    const of = (status: ExecutionStatus) => rows.find((row) => row.status === toCode(status))?.n ?? 0
    return {FAILED: of('FAILED'), TIMED_OUT: of('TIMED_OUT')}
  }

  /** What the thing has to do, in its order: what is in progress first, then what was queued first. */
  pending(thing: number, limit: number): StoredExecution[] {
    return this.sql
      .all<ExecutionRow>(
        `${SELECT} WHERE execution.thing = ? AND execution.status < 2
         ORDER BY execution.status DESC, execution.queued_at, execution.id LIMIT ?`,
        thing,
        limit,
      )
      .flatMap((row) => toExecution(row) ?? [])
  }

  /** Executions whose timer has run out, in the order in which it did. */
  due(now: number): StoredExecution[] {
    return this.sql
      .all<ExecutionRow>(`${SELECT} WHERE execution.due <= ? ORDER BY execution.due, execution.id`, now)
      .flatMap((row) => toExecution(row) ?? [])
  }

  /** In the order of things, then of numbers. */
  listOfJob(job: number, status: ExecutionStatus | undefined, [thing, number]: readonly number[], limit: number) {
    return this.sql
      .all<ExecutionRow>(
        `${SELECT} WHERE execution.job = ?${status ? ' AND execution.status = ?' : ''}
           AND (execution.thing, execution.number) > (?, ?) ORDER BY execution.thing, execution.number LIMIT ?`,
        ...(status ? [job, toCode(status)] : [job]),
        thing,
        number,
        limit,
      )
      .flatMap((row) => toExecution(row) ?? [])
  }

  /** Newest first. */
  listOfThing(thing: number, filter: ThingFilter, before: number, limit: number): StoredExecution[] {
    return this.sql
      .all<ExecutionRow>(
        `${SELECT} WHERE execution.thing = ? AND execution.id < ? AND (? IS NULL OR execution.status = ?)
           AND (? IS NULL OR job.job_id = ?) AND (? IS NULL OR job.namespace = ?)
         ORDER BY execution.id DESC LIMIT ?`,
        thing,
        before,
        filter.status && toCode(filter.status),
        filter.status && toCode(filter.status),
        filter.jobId,
        filter.jobId,
        filter.namespace,
        filter.namespace,
        limit,
      )
      .flatMap((row) => toExecution(row) ?? [])
  }

  private count(job: number, status: ExecutionStatus, change: number): void {
    if (change === 0) return
    this.sql.run(
      'INSERT INTO job_count (job, status, n) VALUES (?, ?, ?) ON CONFLICT (job, status) DO UPDATE SET n = n + excluded.n',
      job,
      toCode(status),
      change,
    )
  }
}

interface ThingFilter {
  readonly status?: ExecutionStatus | undefined
  readonly jobId?: string | undefined
  readonly namespace?: string | undefined
}
