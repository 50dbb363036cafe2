// Which jobs an overview shows: those that are not over, and those that ended within a day, newest first. Reads lists only.

import type {JobClient, ListedJob} from '../../cli/session/job-client.js'
import type {JobStatus} from '../../engine/job.js'
import {ageOf, byLast} from '../../progress/age.js'
import {DAY} from '../../value/milliseconds.js'

const ACTIVE: readonly JobStatus[] = ['IN_PROGRESS', 'SCHEDULED']
const ENDED: readonly JobStatus[] = ['COMPLETED', 'CANCELED']
/** Of each status; an account may have 100,000. */
const MAX_LISTED = 1000

export async function findJobs(client: JobClient, now: number, all: boolean): Promise<readonly ListedJob[]> {
  const lists = await Promise.all([...ACTIVE, ...ENDED].map((status) => listed(client, status)))
  const recent = (job: ListedJob) => isActive(job) || (ageOf(lastOf(job), now) ?? 0) < DAY
  // A job that ends meanwhile is in two of the lists; the later status holds.
  const found = new Map(lists.flat().map((job) => [job.jobId, job]))
  return [...found.values()]
    .filter((job) => all || recent(job))
    .sort((left, right) => byLast(left.createdAt, right.createdAt) || (left.jobId < right.jobId ? -1 : 1))
}

const lastOf = ({completedAt, lastUpdatedAt, createdAt}: ListedJob) => completedAt ?? lastUpdatedAt ?? createdAt

export const isActive = ({status}: ListedJob): boolean => ACTIVE.some((one) => one === status)

async function listed(client: JobClient, status: JobStatus): Promise<ListedJob[]> {
  const found: ListedJob[] = []
  for await (const page of client.jobs(status, MAX_LISTED)) for (const job of page) found.push(job)
  return found
}
