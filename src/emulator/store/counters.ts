// How many executions of each job are in each state. Kept beside the executions so that rows are never counted; changes are
// held back until the end of the transaction, since catching up changes the same few numbers a hundred thousand times.
import type {ExecutionStatus} from '../../engine/execution.js'
import type {Counts} from '../../engine/job.js'
import {STATUS_CODES} from './schema.js'
import type {Sql} from './sql.js'

type Tally = Record<ExecutionStatus, number>

export class Counters {
  private readonly tallies = new Map<number, Tally>()
  private readonly changed = new Set<number>()

  constructor(private readonly sql: Sql) {}

  of(job: number): Counts {
    return this.tally(job)
  }

  add(job: number, status: ExecutionStatus, change: number): void {
    this.tally(job)[status] += change
    this.changed.add(job)
  }

  /** All executions of the job are gone. */
  forget(job: number): void {
    this.sql.run('DELETE FROM job_count WHERE job = ?', job)
    this.tallies.delete(job)
    this.changed.delete(job)
  }

  /** To be called at the end of a transaction that writes. */
  flush(): void {
    for (const job of this.changed) {
      for (const [code, status] of STATUS_CODES.entries()) {
        const query = 'INSERT OR REPLACE INTO job_count (job, status, n) VALUES (?, ?, ?)'
        this.sql.run(query, job, code, this.tally(job)[status])
      }
    }
    this.changed.clear()
  }

  private tally(job: number): Tally {
    const known = this.tallies.get(job)
    if (known) return known
    const rows = this.sql.all<{status: number; n: number}>('SELECT status, n FROM job_count WHERE job = ?', job)
    const byCode = new Map(rows.map(({status, n}) => [status, n]))
    const entries = STATUS_CODES.map((status, code) => [status, byCode.get(code) ?? 0] as const)
    const tally = Object.fromEntries(entries) as Tally
    this.tallies.set(job, tally)
    return tally
  }
}
