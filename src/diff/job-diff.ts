// A job and an update of it → what would differ, what would be refused, and what the update would do. Data only;
// `render-diff.ts` words it for people. Knows neither service nor terminal.
import {known} from '../members/known.js'
import type {Shaped} from '../members/shaped.js'
import {Job} from '../model/iot/job.js'
import type {Structure, Value} from '../value/value.js'
import {type Effect, effectsOf, type Updated} from './effects.js'
import {type Change, memberChanges} from './member-changes.js'
import {refusalsOf} from './refusals.js'

export interface JobDiff {
  readonly jobId: string
  readonly status: string
  /** As DescribeJob returned it. */
  readonly lastUpdatedAt: Value | undefined
  readonly changes: readonly Change[]
  /** Why the service would refuse the update as a whole. */
  readonly refusals: readonly string[]
  /** What the update would do, beyond what it says. */
  readonly effects: readonly Effect[]
}

/**
 * @param update the input of UpdateJob; each member given replaces the one that is stored as a whole
 * @param connection the connection flags: ` --local`
 */
export function diffJob({job, things}: Omit<Updated, 'update'>, update: Structure, connection = ''): JobDiff {
  const changes = memberChanges(job, update)
  const shown: Shaped<typeof Job> = job
  const {jobId = '', status = ''} = known(Job, job)
  return {
    jobId,
    status,
    lastUpdatedAt: shown.get('lastUpdatedAt'),
    changes,
    refusals: refusalsOf(job, update, connection),
    effects: changes.length === 0 ? [] : effectsOf({job, things, update}),
  }
}
