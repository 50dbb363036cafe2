// Executions in the state file. Every change of a status moves the job's counters with it: rows are never counted.
import type {Execution, ExecutionStatus} from '../../engine/execution.js'
import type {Counts} from '../../engine/job.js'
import type {Attempts} from '../../engine/retry.js'
import {isPending} from '../../engine/statuses.js'
import {Counters} from './counters.js'
import {type ExecutionRow, type StoredExecution, toCode, toExecution, wakeOf} from './execution-row.js'
import {WAKE, WAKES} from './schema.js'
import type {Sql} from './sql.js'

export type {StoredExecution} from './execution-row.js'

const COLUMNS = 'execution.*, thing.name AS thing_name, thing.behaviour, job.job_id'
const JOINED = `FROM execution
  JOIN thing ON thing.id = execution.thing JOIN job ON job.id = execution.job`
const SELECT = `SELECT ${COLUMNS} ${JOINED}`
const WITH_ALONE = `SELECT ${COLUMNS}, NOT EXISTS (SELECT 1 FROM execution AS other
  WHERE other.thing = execution.thing AND other.status < 2 AND other.id <> execution.id) AS alone ${JOINED}`

const PENDING = `${SELECT} WHERE execution.thing = ? AND execution.status < 2
  AND (execution.status = 1 OR job.status <> 'SCHEDULED')
  ORDER BY execution.status DESC, execution.queued_at, execution.id`

const WATCHED = {
  connected: '(SELECT thing FROM presence WHERE connected = 1) AS present CROSS JOIN thing ON thing.id = present.thing',
  manual: '(SELECT id, name FROM thing WHERE behaviour IS NULL AND deleted = 0) AS thing',
}

const MOVING = ['version', 'started_at', 'updated_at', 'deadline', 'due', 'act', 'details']
const update = (...columns: readonly string[]) =>
  `UPDATE execution SET ${[...columns, ...MOVING].map((name) => `${name} = ?`).join(', ')} WHERE id = ?`
const UPDATE = update()
const UPDATE_STATUS = update('status', 'forced')

/** The indices on the status are left alone where it stays. */
function updateOf(from: Execution, {status, forced}: Execution) {
  if (from.status === status && from.forced === forced) return {sql: UPDATE, values: []}
  return {sql: UPDATE_STATUS, values: [toCode(status), Number(forced)]}
}

const detailsText = ({details}: Execution) => details && JSON.stringify(details)

export class Executions {
  private readonly counters: Counters
  private earliestChange = Infinity

  constructor(private readonly sql: Sql) {
    this.counters = new Counters(sql)
  }

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

  /** @param act when the simulated device does something next; what has ended is nothing that it works on */
  save(from: StoredExecution, to: Execution, act = isPending(to.status) ? from.act : null): void {
    const {sql, values} = updateOf(from, to)
    this.sql.run(
      sql,
      ...values,
      to.version,
      to.startedAt,
      to.updatedAt,
      to.deadline,
      to.due,
      act,
      detailsText(to),
      from.id,
    )
    this.earliestChange = Math.min(this.earliestChange, wakeOf({due: to.due, act}))
    if (from.status === to.status) return
    this.counters.add(from.job, from.status, -1)
    this.counters.add(from.job, to.status, 1)
  }

  /** The simulated device will look at it then, or not by itself. */
  arm(id: number, act: number | null): void {
    this.sql.run('UPDATE execution SET act = ? WHERE id = ?', act, id)
    this.earliestChange = -Infinity
  }

  /** The highest number so far that the thing has in the job; 0 where it has none. */
  lastNumber(job: number, thing: number): number {
    const query = 'SELECT max(number) AS n FROM execution WHERE job = ? AND thing = ?'
    return this.sql.get<{n: number | null}>(query, job, thing)?.n ?? 0
  }

  /** @returns whether the thing had no execution of that number */
  insert({job, thing, number, attempt, act}: NewExecution, now: number): boolean {
    const added = this.sql.run(
      'INSERT OR IGNORE INTO execution (job, thing, number, attempt, queued_at, updated_at, act) VALUES (?, ?, ?, ?, ?, ?, ?)',
      job,
      thing,
      number,
      attempt,
      now,
      now,
      act,
    )
    this.counters.add(job, 'QUEUED', added)
    this.earliestChange = Math.min(this.earliestChange, act ?? Infinity)
    return added > 0
  }

  /** Ends all executions of a job that are in the state. */
  cancelAll(job: number, status: 'QUEUED' | 'IN_PROGRESS', force: boolean, now: number): void {
    const changed = this.sql.run(
      `UPDATE execution SET status = ?, version = version + 1, updated_at = ?, deadline = NULL, due = NULL, act = NULL,
         forced = ? WHERE job = ? AND status = ?`,
      toCode('CANCELED'),
      now,
      force,
      job,
      toCode(status),
    )
    this.counters.add(job, status, -changed)
    this.counters.add(job, 'CANCELED', changed)
    this.earliestChange = -Infinity
  }

  remove(execution: StoredExecution): void {
    this.sql.run('DELETE FROM execution WHERE id = ?', execution.id)
    this.counters.add(execution.job, execution.status, -1)
  }

  removeAll(job: number): void {
    this.sql.run('DELETE FROM execution WHERE job = ?', job)
    this.counters.forget(job)
    this.earliestChange = -Infinity
  }

  counts(job: number): Counts {
    return this.counters.of(job)
  }

  /** Writes the counters. */
  flush(): void {
    this.counters.flush()
  }

  /** What the thing has tried since its newest first attempt, by how it ended. */
  attempts(job: number, thing: number): Attempts {
    const rows = this.sql.all<{status: number; attempt: number}>(
      'SELECT status, attempt FROM execution WHERE job = ? AND thing = ? ORDER BY number',
      job,
      thing,
    )
    const since = rows.slice(rows.map(({attempt}) => attempt).lastIndexOf(0))
    const of = (status: ExecutionStatus) => since.filter((row) => row.status === toCode(status)).length
    return {FAILED: of('FAILED'), TIMED_OUT: of('TIMED_OUT')}
  }

  /**
   * What the thing has to do, in its order: what is in progress first, then what was queued first. What is queued by a job
   * whose maintenance window is closed is not shown.
   */
  pending(thing: number, limit: number): StoredExecution[] {
    return this.sql.all<ExecutionRow>(`${PENDING} LIMIT ?`, thing, limit).flatMap((row) => toExecution(row) ?? [])
  }

  /** What each of many things has to do, in the same order, by the thing's name: all that have a session, or all that none simulates. */
  pendingKeys(of: 'connected' | 'manual'): {thing: string; jobId: string; number: number}[] {
    return this.sql.all(
      `SELECT thing.name AS thing, job.job_id AS jobId, execution.number AS number
       FROM ${WATCHED[of]} CROSS JOIN execution ON execution.thing = thing.id AND execution.status < 2
         JOIN job ON job.id = execution.job
       WHERE execution.status = 1 OR job.status <> 'SCHEDULED'
       ORDER BY thing.id, execution.status DESC, execution.queued_at, execution.id`,
    )
  }

  /** The first of them. */
  first(thing: number): StoredExecution | undefined {
    return toExecution(this.sql.get<ExecutionRow>(`${PENDING} LIMIT 1`, thing))
  }

  /** All that the thing has not done, shown to it or not. */
  unfinished(thing: number): StoredExecution[] {
    return this.sql
      .all<ExecutionRow>(`${SELECT} WHERE execution.thing = ? AND execution.status < 2 ORDER BY execution.id`, thing)
      .flatMap((row) => toExecution(row) ?? [])
  }

  /** What waits at simulated devices that have something of this job, without a moment at which they look at it. */
  idleBeside(job: number): StoredExecution[] {
    return this.sql
      .all<ExecutionRow>(
        `${SELECT} WHERE thing.behaviour IS NOT NULL AND execution.status = 0 AND execution.act IS NULL
           AND execution.job <> ? AND execution.thing IN (SELECT thing FROM execution WHERE job = ?)
         ORDER BY execution.id`,
        job,
        job,
      )
      .flatMap((row) => toExecution(row) ?? [])
  }

  /** The executions that time changes next, in order: all up to a moment, or before it. */
  waking(until: number, inclusive: boolean, limit: number): StoredExecution[] {
    return this.sql
      .all<ExecutionRow>(
        `${WITH_ALONE} WHERE ${WAKES} AND ${WAKE} <= ? ORDER BY ${WAKE}, execution.id LIMIT ?`,
        inclusive ? until : until - 1,
        limit,
      )
      .flatMap((row) => toExecution(row) ?? [])
  }

  /** Whether the thing has anything else to do, shown to it or not. */
  hasOther({thing, id, alone}: Pick<StoredExecution, 'thing' | 'id' | 'alone'>): boolean {
    if (alone) return false
    const query = 'SELECT id FROM execution WHERE thing = ? AND status < 2 AND id <> ? LIMIT 1'
    return this.sql.get(query, thing, id) !== undefined
  }

  /** The earliest moment for which something was set since it was last asked; before all time where rows changed in bulk. */
  takeEarliestChange(): number {
    const taken = this.earliestChange
    this.earliestChange = Infinity
    return taken
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
}

interface NewExecution {
  readonly job: number
  readonly thing: number
  readonly number: number
  readonly attempt: number
  readonly act: number | null
}

interface ThingFilter {
  readonly status?: ExecutionStatus | undefined
  readonly jobId?: string | undefined
  readonly namespace?: string | undefined
}
