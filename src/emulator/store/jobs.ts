// Jobs in the state file, with their documents and targets. Counters are kept by the executions' table.
import type {JobStatus, TargetSelection} from '../../engine/job.js'
import type {JobConfig} from '../job-config.js'
import type {Bindable} from './driver.js'
import type {Sql} from './sql.js'

export interface Job {
  readonly id: number
  readonly jobId: string
  readonly status: JobStatus
  readonly selection: TargetSelection
  readonly createdAt: number
  readonly updatedAt: number
  readonly completedAt: number | null
  /** When time alone changes the job next. */
  readonly due: number | null
  /** When the latest minute of the rollout began; null before the first. */
  readonly batchAt: number | null
  /** How many things the rollout has reached in that minute. */
  readonly batchSize: number
  /** How many things the rollout has reached. */
  readonly notified: number
  /** Whether the end of the schedule has passed. */
  readonly ended: boolean
  readonly forced: boolean
  readonly description: string | null
  readonly comment: string | null
  readonly reasonCode: string | null
  readonly namespace: string | null
  readonly config: JobConfig
}

export interface JobDocument {
  readonly source: string | null
  readonly document: string
}

export interface Target {
  readonly kind: 'thing' | 'thinggroup'
  /** The thing's or the group's row. */
  readonly ref: number
  readonly name: string
}

interface JobFilter {
  readonly status?: JobStatus | undefined
  readonly selection?: TargetSelection | undefined
  readonly namespace?: string | undefined
  readonly group?: number | undefined
}

interface JobRow {
  readonly id: number
  readonly job_id: string
  readonly status: JobStatus
  readonly selection: TargetSelection
  readonly created_at: number
  readonly updated_at: number
  readonly completed_at: number | null
  readonly due: number | null
  readonly batch_at: number | null
  readonly batch_size: number
  readonly notified: number
  readonly ended: number
  readonly forced: number
  readonly description: string | null
  readonly comment: string | null
  readonly reason_code: string | null
  readonly namespace: string | null
  readonly config: string
}

export class Jobs {
  /** What this transaction has read and written: catching up asks for the same job again and again. */
  private readonly known = new Map<number, Job>()

  constructor(private readonly sql: Sql) {}

  find(jobId: string): Job | undefined {
    return toJob(this.sql.get<JobRow>('SELECT * FROM job WHERE job_id = ?', jobId))
  }

  get(id: number): Job | undefined {
    const job = this.known.get(id) ?? toJob(this.sql.get<JobRow>('SELECT * FROM job WHERE id = ?', id))
    if (job) this.known.set(id, job)
    return job
  }

  insert(job: Omit<Job, 'id'>, {source, document}: JobDocument): number {
    const names = Object.keys(columns(job))
    const id = this.sql.insert(
      `INSERT INTO job (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(columns(job)),
    )
    this.sql.run('INSERT INTO job_document (job, source, document) VALUES (?, ?, ?)', id, source, document)
    return id
  }

  save(job: Job): void {
    this.known.set(job.id, job)
    const assignments = Object.keys(columns(job)).map((name) => `${name} = ?`)
    this.sql.run(`UPDATE job SET ${assignments.join(', ')} WHERE id = ?`, ...Object.values(columns(job)), job.id)
  }

  /** The job and all that belongs to it but its executions. */
  remove(id: number): void {
    this.known.delete(id)
    this.sql.run('DELETE FROM job_document WHERE job = ?', id)
    this.sql.run('DELETE FROM job_target WHERE job = ?', id)
    this.sql.run('DELETE FROM job_count WHERE job = ?', id)
    this.sql.run('DELETE FROM job WHERE id = ?', id)
  }

  document(id: number): JobDocument {
    return (
      this.sql.get<JobDocument>('SELECT source, document FROM job_document WHERE job = ?', id) ?? {
        source: null,
        document: '',
      }
    )
  }

  targets(id: number): Target[] {
    return this.sql.all<Target>('SELECT kind, ref, name FROM job_target WHERE job = ? ORDER BY position', id)
  }

  addTargets(id: number, targets: readonly Target[]): void {
    for (const {kind, ref, name} of targets) {
      this.sql.run(
        `INSERT INTO job_target (job, position, kind, ref, name)
         SELECT ?, (SELECT count(*) FROM job_target WHERE job = ?), ?, ?, ?`,
        id,
        id,
        kind,
        ref,
        name,
      )
    }
  }

  /** Jobs whose rollout has begun and that follow the group's membership. */
  continuousOn(group: number): Job[] {
    return this.sql
      .all<JobRow>(
        `SELECT job.* FROM job_target JOIN job ON job.id = job_target.job
         WHERE job_target.kind = 'thinggroup' AND job_target.ref = ?
           AND job.selection = 'CONTINUOUS' AND job.status IN ('IN_PROGRESS', 'SCHEDULED') AND job.batch_at IS NOT NULL`,
        group,
      )
      .flatMap((row) => toJob(row) ?? [])
  }

  /** Whether any job in progress follows groups. */
  hasContinuous(): boolean {
    const query = `SELECT 1 FROM job WHERE status IN ('IN_PROGRESS', 'SCHEDULED') AND selection = 'CONTINUOUS' LIMIT 1`
    return this.sql.get(query) !== undefined
  }

  count(): number {
    return this.sql.get<{n: number}>('SELECT count(*) AS n FROM job')?.n ?? 0
  }

  countByStatus(status: JobStatus): number {
    return this.sql.get<{n: number}>('SELECT count(*) AS n FROM job WHERE status = ?', status)?.n ?? 0
  }

  /** The job that time changes first, up to now. */
  firstDue(now: number): Job | undefined {
    return toJob(this.sql.get<JobRow>('SELECT * FROM job WHERE due <= ? ORDER BY due, id LIMIT 1', now))
  }

  /** When time alone changes another job next. */
  dueBeside(id: number): number | undefined {
    const query = 'SELECT due FROM job WHERE due IS NOT NULL AND id <> ? ORDER BY due LIMIT 1'
    return this.sql.get<{due: number}>(query, id)?.due
  }

  /** Newest first. */
  list(filter: JobFilter, before: number, limit: number): Job[] {
    const conditions = conditionsOf(filter)
    const rows = this.sql.all<JobRow>(
      `SELECT * FROM job WHERE ${['id < ?', ...conditions.map(([text]) => text)].join(' AND ')} ORDER BY id DESC LIMIT ?`,
      before,
      ...conditions.map(([, value]) => value),
      limit,
    )
    return rows.flatMap((row) => toJob(row) ?? [])
  }
}

function conditionsOf({status, selection, namespace, group}: JobFilter): [string, Bindable][] {
  const all: [string, Bindable][] = [
    ['status = ?', status],
    ['selection = ?', selection],
    ['namespace = ?', namespace],
    // Seen at the service: with a group's name, scheduled jobs are left out.
    [`status <> 'SCHEDULED' AND id IN (SELECT job FROM job_target WHERE kind = 'thinggroup' AND ref = ?)`, group],
  ]
  return all.filter(([, value]) => value !== undefined)
}

function columns(job: Omit<Job, 'id'>): Record<string, Bindable> {
  return {
    job_id: job.jobId,
    status: job.status,
    selection: job.selection,
    created_at: job.createdAt,
    updated_at: job.updatedAt,
    completed_at: job.completedAt,
    due: job.due,
    batch_at: job.batchAt,
    batch_size: job.batchSize,
    notified: job.notified,
    ended: job.ended,
    forced: job.forced,
    description: job.description,
    comment: job.comment,
    reason_code: job.reasonCode,
    namespace: job.namespace,
    config: JSON.stringify(job.config),
  }
}

function toJob(row: JobRow | undefined): Job | undefined {
  return (
    row && {
      id: row.id,
      jobId: row.job_id,
      status: row.status,
      selection: row.selection,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      completedAt: row.completed_at,
      due: row.due,
      batchAt: row.batch_at,
      batchSize: row.batch_size,
      notified: row.notified,
      ended: row.ended === 1,
      forced: row.forced === 1,
      description: row.description,
      comment: row.comment,
      reasonCode: row.reason_code,
      namespace: row.namespace,
      config: JSON.parse(row.config),
    }
  )
}
