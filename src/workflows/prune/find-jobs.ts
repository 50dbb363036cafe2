// The jobs of an account in some statuses, and with some tags, as a clean-up looks at them.

import type {FoundJob} from '../../bulk/choose-jobs.js'
import {ask} from '../../cli/session/ask.js'
import type {Session} from '../../cli/session/session.js'
import type {JobStatus} from '../../engine/job.js'
import {inputOf, outputOf} from '../../members/operation-members.js'
import {ListJobs, ListTagsForResource} from '../../model/iot/operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'

export async function findJobs(session: Session, statuses: readonly JobStatus[]): Promise<FoundJob[]> {
  const found: FoundJob[] = []
  for (const status of statuses) {
    for await (const page of session.pages(ListJobs, inputOf(ListJobs, {status}), {
      on: true,
      pageSize: MAX_PAGE_SIZE,
    })) {
      const {jobs = []} = outputOf(ListJobs, page)
      for (const {jobId = '', jobArn = '', completedAt, lastUpdatedAt, createdAt} of jobs)
        found.push({jobId, jobArn, status, since: completedAt ?? lastUpdatedAt ?? createdAt ?? 0})
    }
  }
  return found
}

/** @param tags as `key=value`; a job must have all of them */
export async function withTags(
  {send}: Session,
  jobs: readonly FoundJob[],
  tags: readonly string[],
): Promise<FoundJob[]> {
  if (tags.length === 0) return [...jobs]
  const found: FoundJob[] = []
  for (const job of jobs) {
    const {tags: borne = []} = await ask(ListTagsForResource, {resourceArn: job.jobArn}, send)
    const texts = borne.map(({Key, Value = ''}) => `${Key}=${Value}`)
    if (tags.every((tag) => texts.includes(tag))) found.push(job)
  }
  return found
}
