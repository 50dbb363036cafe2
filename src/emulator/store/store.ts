// The state as the operations see it: one set of queries a table, over one connection.
import {Executions} from './executions.js'
import {Groups} from './groups.js'
import {Jobs} from './jobs.js'
import type {Sql} from './sql.js'
import {Tags} from './tags.js'
import {Templates} from './templates.js'
import {Things} from './things.js'

export class Store {
  readonly things: Things
  readonly groups: Groups
  readonly jobs: Jobs
  readonly executions: Executions
  readonly templates: Templates
  readonly tags: Tags

  constructor(private readonly sql: Sql) {
    this.things = new Things(sql)
    this.groups = new Groups(sql)
    this.jobs = new Jobs(sql)
    this.executions = new Executions(sql)
    this.templates = new Templates(sql)
    this.tags = new Tags(sql)
  }

  /** Whether time alone has something to change. */
  isDue(now: number): boolean {
    const query = `SELECT 1 WHERE EXISTS (SELECT 1 FROM execution WHERE due <= ?) OR EXISTS (SELECT 1 FROM job WHERE due <= ?)`
    return this.sql.get(query, now, now) !== undefined
  }
}
