// Two people may update one job: the first to look must not overwrite what the other has done since.

import {describeJob} from '../../cli/session/described-job.js'
import type {Session} from '../../cli/session/session.js'
import {memberChanges} from '../../diff/member-changes.js'
import {changeLine} from '../../diff/render-diff.js'
import {OtherError} from '../../errors/cli-error.js'
import {known} from '../../members/known.js'
import {Job, UpdateJobRequest} from '../../model/iot/job.js'
import type {Structure, Value} from '../../value/value.js'
import {IF_UNMODIFIED_SINCE} from './diff-flags.js'

type Sender = Pick<Session, 'send'>

/** @throws OtherError where the job has changed since it was read; the message names the differences */
export async function refuseChanged(job: Structure, session: Sender): Promise<void> {
  const {jobId = '', lastUpdatedAt} = known(Job, job)
  const {job: now, described} = await describeJob(jobId, session.send)
  if (described.lastUpdatedAt === lastUpdatedAt) return
  throw changed(job, ['has changed since it was read', ...differences(job, now)])
}

/**
 * @param since epoch milliseconds
 * @throws OtherError where the job was updated after it, or the service does not say when it was
 */
export function refuseModified(job: Structure, since: number): void {
  const {lastUpdatedAt: last} = known(Job, job)
  if (last === undefined) throw changed(job, ['has no time of its last update in the response'])
  if (last <= since) return
  throw changed(job, [`was updated at ${new Date(last).toISOString()}, after ${new Date(since).toISOString()}`])
}

const changed = (job: Structure, [what, ...lines]: readonly string[]) =>
  new OtherError('JobChanged', [`Job "${known(Job, job).jobId}" ${what}; nothing was sent`, ...lines], {
    hints: [`See what your update would change now: iotjobs update-job … --diff, without ${IF_UNMODIFIED_SINCE}`],
  })

/** In what an update can set, and in the status. */
function differences(before: Structure, now: Structure): string[] {
  const names = [...Object.keys(UpdateJobRequest.members), 'status']
  const gone = names.filter((name) => before.has(name) && !now.has(name))
  const after = new Map<string, Value>([
    ...names.flatMap((name) => [...now].filter(([key]) => key === name)),
    ...gone.map((name) => [name, null] as const),
  ])
  return memberChanges(before, after).map((change) => changeLine(change))
}
