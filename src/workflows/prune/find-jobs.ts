// The jobs of an account in some statuses, and with some tags, as a clean-up looks at them.

import type {FoundJob} from '../../bulk/choose-jobs.js'
import type {Session} from '../../cli/session/session.js'
import {type Output, operationById} from '../../model/operations.js'
import {toPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'

const listJobs = operationById('iot.ListJobs')
const listTags = operationById('iot.ListTagsForResource')

export async function findJobs(session: Session, statuses: readonly string[]): Promise<FoundJob[]> {
  const found: FoundJob[] = []
  for (const status of statuses) {
    const input: Structure = new Map([['status', status]])
    for await (const page of session.pages(listJobs, input, {on: true, pageSize: 250})) {
      const {jobs = []} = toPlain(page) as Output<'iot.ListJobs'>
      for (const {jobId = '', jobArn = '', completedAt, lastUpdatedAt, createdAt} of jobs) {
        found.push({jobId, jobArn, status, since: Number(completedAt ?? lastUpdatedAt ?? createdAt ?? 0) * 1000})
      }
    }
  }
  return found
}

/** @param tags as `key=value`; a job must have all of them */
export async function withTags(
  session: Session,
  jobs: readonly FoundJob[],
  tags: readonly string[],
): Promise<FoundJob[]> {
  if (tags.length === 0) return [...jobs]
  const found: FoundJob[] = []
  for (const job of jobs) {
    const answer = await session.send(listTags, new Map([['resourceArn', job.jobArn]]))
    const {tags: borne = []} = toPlain(answer) as Output<'iot.ListTagsForResource'>
    const texts = borne.map(({Key, Value}) => `${Key}=${Value ?? ''}`)
    if (tags.every((tag) => texts.includes(tag))) found.push(job)
  }
  return found
}
