// The state as the operations see it: one set of queries a table, over one connection, for one transaction.
import {Behaviours} from './behaviours.js'
import {Clocks} from './clocks.js'
import {Executions} from './executions.js'
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
    this.groups = new Groups(sql)
    this.jobs = new Jobs(sql)
    this.rollouts = new Rollouts(sql)
    this.executions = new Executions(sql)
    this.templates = new Templates(sql)
    this.tags = new Tags(sql)
  }

  /** Whether time alone has something to change. */
  isDue(now: number): boolean {
    const query = `SELECT 1 WHERE EXISTS (SELECT 1 FROM execution WHERE ${WAKES} AND ${WAKE} <= ?)
      OR EXISTS (SELECT 1 FROM job WHERE due <= ?)`
    return this.sql.get(query, now, now) !== undefined
  }
}
