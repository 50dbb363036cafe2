// The state as the operations see it: one set of queries a table, over one connection, for one transaction.
import {Behaviours} from './behaviours.js'
import {Clocks} from './clocks.js'
import {Executions} from './executions.js'
import {GATEWAY_LEASE_MS, Gateways} from './gateways.js'
import {Groups} from './groups.js'
import {Jobs} from './jobs.js'
import {Presences} from './presences.js'
import {Rollouts} from './rollouts.js'
import {WAKE, WAKES} from './schema.js'
import {Settings} from './settings.js'
import type {Sql} from './sql.js'
import {Tags} from './tags.js'
import {Templates} from './templates.js'
import {Things} from './things.js'

export class Store {
  readonly clock: Clocks
  readonly settings: Settings
  readonly things: Things
  readonly behaviours: Behaviours
  readonly presences: Presences
  readonly gateways: Gateways
  readonly groups: Groups
  readonly jobs: Jobs
  readonly rollouts: Rollouts
  readonly executions: Executions
  readonly templates: Templates
  readonly tags: Tags

  constructor(private readonly sql: Sql) {
    this.clock = new Clocks(sql)
    this.settings = new Settings(sql)
    this.things = new Things(sql)
    this.behaviours = new Behaviours(sql)
    this.presences = new Presences(sql)
    this.gateways = new Gateways(sql)
    this.groups = new Groups(sql)
    this.jobs = new Jobs(sql)
    this.rollouts = new Rollouts(sql)
    this.executions = new Executions(sql)
    this.templates = new Templates(sql)
    this.tags = new Tags(sql)
  }

  /** Two marks are equal where nothing was written between them, by whatever process. */
  changeMark(): string {
    const own = this.sql.get<{n: number}>('SELECT total_changes() AS n')?.n
    return `${own} ${this.sql.get<{data_version: number}>('PRAGMA data_version')?.data_version}`
  }

  /** Whether time alone has something to change, or sessions are lost. */
  isDue(now: number, real: number): boolean {
    const query = `SELECT 1 WHERE EXISTS (SELECT 1 FROM execution WHERE ${WAKES} AND ${WAKE} <= ?)
      OR EXISTS (SELECT 1 FROM job WHERE due <= ?) OR EXISTS (SELECT 1 FROM gateway WHERE beat < ?)`
    return this.sql.get(query, now, now, real - GATEWAY_LEASE_MS) !== undefined
  }
}
