// The names that are in a state, for completion: as the state was left, since nothing is made, changed or waited for.
import {existsSync} from 'node:fs'
import {SIMULATOR} from '../../model/local-simulator.js'
import {type ResourceKind, resources} from '../../model/resources.js'
import {arnsOf} from '../arn.js'
import {managedTemplates} from '../documents/managed-templates.js'
import {openExistingState} from '../store/open-state.js'
import type {Sql} from '../store/sql.js'

export interface StateNames {
  readonly kinds: readonly ResourceKind[]
  readonly as: 'name' | 'arn'
  /** What they begin with. */
  readonly begin: string
  /** Only things that have an execution of this job. */
  readonly jobId?: string | undefined
}

const MOST = 1000

/** @returns none where there is no state */
export async function namesInState(file: string, region: string, wanted: StateNames): Promise<string[]> {
  if (!existsSync(file)) return []
  const sql = await openExistingState(file, 'this')
  try {
    return wanted.kinds.flatMap((kind) => namesOf(sql, kind, region, wanted))
  } finally {
    sql.close()
  }
}

function namesOf(sql: Sql, kind: ResourceKind, region: string, {as, begin, jobId}: StateNames): string[] {
  const arns = arnsOf(region, SIMULATOR.account)
  if (kind === 'managedTemplate')
    return managedTemplates.map(({name, version}) => (as === 'name' ? name : arns.managedTemplate(name, version)))
  const prefix = as === 'name' ? '' : arns.of(resources[kind].arnType, '')
  if (!prefix.startsWith(begin) && !begin.startsWith(prefix)) return []
  const names = query(sql, kind, begin.slice(prefix.length), jobId)
  return names.map((name) => `${prefix}${name}`)
}

const QUERIES = {
  job: 'SELECT job_id AS name FROM job WHERE job_id >= ? AND job_id < ? ORDER BY id DESC LIMIT ?',
  thing: 'SELECT name FROM thing WHERE name >= ? AND name < ? AND deleted = 0 ORDER BY name LIMIT ?',
  group: 'SELECT name FROM thing_group WHERE name >= ? AND name < ? ORDER BY name LIMIT ?',
  template:
    'SELECT template_id AS name FROM job_template WHERE template_id >= ? AND template_id < ? ORDER BY id DESC LIMIT ?',
}

const OF_JOB = `SELECT name FROM thing WHERE name >= ? AND name < ?
  AND EXISTS (SELECT 1 FROM execution JOIN job ON job.id = job WHERE thing = thing.id AND job_id = ?) ORDER BY name LIMIT ?`

function query(sql: Sql, kind: keyof typeof QUERIES, begin: string, jobId: string | undefined): string[] {
  // No name has a character beyond ASCII.
  const range = [begin, `${begin}\u{7f}`]
  const ofJob = kind === 'thing' && jobId !== undefined
  const rows = ofJob
    ? sql.all<{name: string}>(OF_JOB, ...range, jobId, MOST)
    : sql.all<{name: string}>(QUERIES[kind], ...range, MOST)
  return rows.map(({name}) => name)
}
