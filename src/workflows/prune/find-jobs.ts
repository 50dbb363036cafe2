// The jobs of an account in some statuses, and with some tags, as a clean-up looks at them.

import type {FoundJob} from '../../bulk/choose-jobs.js'
import {ask} from '../../cli/session/ask.js'
import type {Session} from '../../cli/session/session.js'
import type {JobStatus} from '../../engine/job.js'
import type {Known} from '../../members/known.js'
import {inputOf, outputOf} from '../../members/operation-members.js'
import {fitsName} from '../../model/fits-name.js'
import type {JobSummary} from '../../model/iot/job.js'
import {ListJobs, ListTagsForResource} from '../../model/iot/operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'

export async function findJobs(session: Pick<Session, 'pages'>, statuses: readonly JobStatus[]): Promise<FoundJob[]> {
  const found: FoundJob[] = []
  for (const status of statuses) {
    for await (const page of session.pages(ListJobs, inputOf(ListJobs, {status}), {
      on: true,
      pageSize: MAX_PAGE_SIZE,
    })) {
      const {jobs = []} = outputOf(ListJobs, page)
      for (const job of jobs) {
        const read = foundJob(job, status)
        if (read) found.push(read)
      }
    }
  }
  return found
}

/** What has no valid id, no age or another status than was asked for is not to be deleted. */
function foundJob(job: Known<typeof JobSummary>, asked: JobStatus): FoundJob | undefined {
  const {jobId, jobArn = '', status = asked, completedAt, lastUpdatedAt, createdAt} = job
  const since = completedAt ?? lastUpdatedAt ?? createdAt
  return jobId && fitsName('job', jobId) && since !== undefined && status === asked
    ? {jobId, jobArn, status, since}
    : undefined
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
