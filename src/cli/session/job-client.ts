// The requests that following a job takes, as facts in and out.
import type {ExecutionStatus} from '../../engine/execution.js'
import type {JobStatus} from '../../engine/job.js'
import {ServiceError} from '../../errors/cli-error.js'
import type {Known} from '../../members/known.js'
import {inputOf} from '../../members/operation-members.js'
import type {JobSummary} from '../../model/iot/job.js'
import {
  CancelJob,
  DescribeJob,
  DescribeJobExecution,
  GetJobDocument,
  ListJobExecutionsForJob,
  ListJobExecutionsForThing,
  ListJobs,
} from '../../model/iot/operations.js'
import {MAX_PAGE_SIZE} from '../../model/quotas.js'
import {type JobAbout, readJobAbout} from '../../progress/job-about.js'
import {
  type ExecutionDetail,
  type ObservedExecution,
  readDetail,
  readExecution,
} from '../../progress/observed-execution.js'
import {type ObservedJob, readJob} from '../../progress/observed-job.js'
import type {Details} from '../../progress/reason.js'
import {ask, askPages} from './ask.js'
import type {Send} from './retrying-send.js'

export interface ThingFilter {
  readonly jobId?: string
  readonly status?: ExecutionStatus
}

export interface ListedJob {
  readonly jobId: string
  readonly status: JobStatus
  readonly createdAt: number | undefined
  /** A job that was canceled has none. */
  readonly completedAt?: number | undefined
  readonly lastUpdatedAt?: number | undefined
}

export class JobClient {
  private readonly counted = new Map<string, Promise<number | undefined>>()

  constructor(private readonly send: Send) {}

  /** By the id that was asked for: what comes back under another one is not followed there. */
  async job(jobId: string): Promise<ObservedJob> {
    return {...readJob(await ask(DescribeJob, {jobId}, this.send)), jobId}
  }

  /** What reports say of a job; without its document where the caller may not read that. */
  async about(jobId: string): Promise<JobAbout> {
    const job = await ask(DescribeJob, {jobId}, this.send)
    const answer = ask(GetJobDocument, {jobId}, this.send).catch((error: unknown) => {
      if (error instanceof ServiceError) return undefined
      throw error
    })
    return readJobAbout(job, (await answer)?.document)
  }

  /** Jobs of one status, page after page, as lists show them, and no more than so many. */
  async *jobs(status: JobStatus, maxItems: number): AsyncGenerator<readonly ListedJob[]> {
    const pages = askPages(ListJobs, {status}, this.send, {pageSize: MAX_PAGE_SIZE, maxItems})
    for await (const {jobs = []} of pages) yield jobs.map((job) => readListed(job, status))
  }

  /** Page after page, as many a page as the service gives. What stands in for AWS may ignore the filter. */
  async *executions(jobId: string, status?: ExecutionStatus): AsyncGenerator<readonly ObservedExecution[]> {
    const pages = askPages(ListJobExecutionsForJob, {jobId, status}, this.send, {pageSize: MAX_PAGE_SIZE})
    for await (const {executionSummaries = []} of pages)
      yield executionSummaries.map((one) => ({...readExecution(one, status), jobId})).filter(isOf(status))
  }

  async *executionsOfThing(thingName: string, filter: ThingFilter): AsyncGenerator<readonly ObservedExecution[]> {
    const pages = askPages(ListJobExecutionsForThing, {thingName, ...filter}, this.send, {pageSize: MAX_PAGE_SIZE})
    for await (const {executionSummaries = []} of pages)
      yield executionSummaries
        .map((one) => ({...readExecution(one, filter.status), thingName}))
        .filter(isOf(filter.status))
  }

  /** The executions that have been in progress longest, the oldest first. */
  async slowest(jobId: string, most: number): Promise<readonly ObservedExecution[]> {
    let slowest: readonly ObservedExecution[] = []
    const age = ({startedAt, queuedAt}: ObservedExecution) => startedAt ?? queuedAt ?? Infinity
    for await (const page of this.executions(jobId, 'IN_PROGRESS')) {
      slowest = [...slowest, ...page].sort((left, right) => age(left) - age(right)).slice(0, most)
    }
    return slowest
  }

  /** @param force also where devices have started */
  async cancel(jobId: string, force: boolean): Promise<void> {
    await this.send(CancelJob, inputOf(CancelJob, force ? {jobId, force} : {jobId}))
  }

  /** How many things the targets of a job are; jobs of a list often share theirs, which are counted once. */
  targets(job: ObservedJob): Promise<number | undefined> {
    const key = job.targets.join(' ')
    const counted = this.counted.get(key) ?? this.countTargets(job)
    this.counted.set(key, counted)
    return counted
  }

  /** A verdict wants the whole number, however large. */
  private async countTargets({targets}: ObservedJob): Promise<number | undefined> {
    const {thingsIfKnown} = await import('./count-things.js')
    return (await thingsIfKnown(targets, this.send, Number.POSITIVE_INFINITY))?.things
  }

  /** What the device reported last. */
  async details(jobId: string, execution: ObservedExecution): Promise<Details> {
    return (await this.detail(jobId, execution)).details
  }

  async detail(jobId: string, {thingName, executionNumber}: ObservedExecution): Promise<ExecutionDetail> {
    const input = {jobId, thingName: thingName ?? '', executionNumber}
    return readDetail(await ask(DescribeJobExecution, input, this.send))
  }
}

const isOf =
  (asked: ExecutionStatus | undefined) =>
  ({status}: ObservedExecution): boolean =>
    asked === undefined || status === asked

/** @param asked the status of the listing, which one without any has */
export function readListed(job: Known<typeof JobSummary>, asked: JobStatus = 'IN_PROGRESS'): ListedJob {
  const {jobId = '', status = asked, createdAt, lastUpdatedAt, completedAt} = job
  return {jobId, status, createdAt, lastUpdatedAt, completedAt}
}
