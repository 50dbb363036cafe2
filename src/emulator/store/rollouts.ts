// What jobs have yet to begin, in the state file: things that the rollout has not reached, and executions that wait for
// the next maintenance window.
import {SUBTREE} from './groups.js'
import type {Target} from './jobs.js'
import type {Sql} from './sql.js'

export interface RolloutThing {
  readonly target: number
  readonly thing: number
  readonly name: string
  readonly behaviour: number | null
}

export interface Waiting {
  readonly thing: number
  /** How many retries come before; 0 where the thing has joined. */
  readonly attempt: number
}

export class Rollouts {
  constructor(private readonly sql: Sql) {}

  /** @param position the target's place among the targets of the job */
  addTarget(job: number, position: number, {kind, ref}: Target): void {
    const reached =
      kind === 'thing'
        ? 'WITH reached (thing) AS (SELECT ?)'
        : `${SUBTREE}, reached (thing) AS (SELECT thing FROM membership WHERE thing_group IN (SELECT id FROM subtree))`
    const query = `INSERT OR IGNORE INTO rollout (job, target, thing) ${reached} SELECT ?, ?, thing FROM reached`
    this.sql.run(query, ref, job, position)
  }

  /** In the order of the targets, then of the things. Things that are gone are ignored. */
  next(job: number, limit: number): RolloutThing[] {
    return this.sql.all(
      `SELECT rollout.target, rollout.thing, thing.name, thing.behaviour
       FROM rollout JOIN thing ON thing.id = rollout.thing
       WHERE rollout.job = ? AND thing.deleted = 0 ORDER BY rollout.target, rollout.thing LIMIT ?`,
      job,
      limit,
    )
  }

  /** Forgets everything up to that thing. */
  removeThrough(job: number, {target, thing}: RolloutThing): void {
    this.sql.run('DELETE FROM rollout WHERE job = ? AND (target, thing) <= (?, ?)', job, target, thing)
  }

  /** The thing has left the job's targets. */
  removeThing(job: number, thing: number): void {
    const positions = 'SELECT position FROM job_target WHERE job = ?'
    this.sql.run(`DELETE FROM rollout WHERE job = ? AND target IN (${positions}) AND thing = ?`, job, job, thing)
    this.sql.run('DELETE FROM waiting WHERE job = ? AND thing = ?', job, thing)
  }

  removeAll(job: number): void {
    this.sql.run('DELETE FROM rollout WHERE job = ?', job)
    this.sql.run('DELETE FROM waiting WHERE job = ?', job)
  }

  isUnderWay(job: number): boolean {
    return this.sql.get('SELECT 1 FROM rollout WHERE job = ? LIMIT 1', job) !== undefined
  }

  /** How many things the rollout has yet to reach; one that two targets reach may count twice. */
  count(job: number): number {
    return this.sql.get<{n: number}>('SELECT count(*) AS n FROM rollout WHERE job = ?', job)?.n ?? 0
  }

  /** Whether as many jobs are reaching things. Leaps through the index from job to job, past all that have reached theirs. */
  areAtLeast(jobs: number): boolean {
    const query = `
      WITH RECURSIVE leap (job) AS (
        SELECT min(job) FROM rollout
        UNION ALL SELECT (SELECT min(job) FROM rollout WHERE job > leap.job) FROM leap WHERE job IS NOT NULL
      )
      SELECT 1 FROM leap JOIN job ON job.id = leap.job WHERE job.status = 'IN_PROGRESS' LIMIT 1 OFFSET ?`
    return this.sql.get(query, jobs - 1) !== undefined
  }

  /** Targets that still have things to be reached. */
  targets(job: number): Target[] {
    return this.sql.all<Target>(
      `SELECT kind, ref, name FROM job_target WHERE job = ?
         AND EXISTS (SELECT 1 FROM rollout WHERE rollout.job = job_target.job AND target = position) ORDER BY position`,
      job,
    )
  }

  wait(job: number, {thing, attempt}: Waiting): void {
    this.sql.run('INSERT OR REPLACE INTO waiting (job, thing, attempt) VALUES (?, ?, ?)', job, thing, attempt)
  }

  hasWaiting(job: number): boolean {
    return this.sql.get('SELECT 1 FROM waiting WHERE job = ? LIMIT 1', job) !== undefined
  }

  /** What has waited waits no more. */
  takeWaiting(job: number): Waiting[] {
    const found = this.sql.all<Waiting>('SELECT thing, attempt FROM waiting WHERE job = ? ORDER BY thing', job)
    this.sql.run('DELETE FROM waiting WHERE job = ?', job)
    return found
  }
}
