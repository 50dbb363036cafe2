// The requests that following a job takes, as facts in and out.
import {ServiceError} from '../../errors/cli-error.js'
import {operationById} from '../../model/operations.js'
import {type JobAbout, readJobAbout} from '../../progress/job-about.js'
import {
  type ExecutionDetail,
  type ObservedExecution,
  readDetail,
  readExecutions,
} from '../../progress/observed-execution.js'
import {milliseconds, type ObservedJob, readJob} from '../../progress/observed-job.js'
import type {Details} from '../../progress/reason.js'
import {paginate} from '../../transport/paginate.js'
import {fromPlain, type Plain, toPlain} from '../../value/plain.js'
import {membersOf} from '../../value/plain-members.js'
import type {Structure} from '../../value/value.js'
import type {Send} from './retrying-send.js'

const MAX_PER_PAGE = 250

export interface ThingFilter {
  readonly jobId?: string
  readonly status?: string
}

export interface ListedJob {
  readonly jobId: string
  readonly status: string
  readonly createdAt: number
  readonly completedAt?: number | undefined
}

export class JobClient {
  private readonly counted = new Map<string, Promise<number | undefined>>()

  constructor(private readonly send: Send) {}

  async job(jobId: string): Promise<ObservedJob> {
    return readJob(await this.send(operationById('iot.DescribeJob'), input({jobId})))
  }

  /** What reports say of a job; without its document where the caller may not read that. */
  async about(jobId: string): Promise<JobAbout> {
    const job = await this.send(operationById('iot.DescribeJob'), input({jobId}))
    const document = this.send(operationById('iot.GetJobDocument'), input({jobId})).catch((error: unknown) => {
      if (error instanceof ServiceError) return undefined
      throw error
    })
    return readJobAbout(job, await document)
  }

  /** Jobs of one status, page after page, as lists show them, and no more than so many. */
  async *jobs(status: string, maxItems: number): AsyncGenerator<readonly ListedJob[]> {
    const paging = {pageSize: MAX_PER_PAGE, maxItems}
    const pages = paginate(this.send, operationById('iot.ListJobs'), input({status}), paging)
    for await (const page of pages) {
      const {jobs} = membersOf(toPlain(page))
      yield Array.isArray(jobs) ? jobs.map(readListed) : []
    }
  }

  /** Page after page, as many a page as the service gives. */
  async *executions(jobId: string, status?: string): AsyncGenerator<readonly ObservedExecution[]> {
    const operation = operationById('iot.ListJobExecutionsForJob')
    const pages = paginate(this.send, operation, input({jobId, status}), {pageSize: MAX_PER_PAGE})
    for await (const page of pages) yield readExecutions(page).map((execution) => ({...execution, jobId}))
  }

  async *executionsOfThing(thingName: string, filter: ThingFilter): AsyncGenerator<readonly ObservedExecution[]> {
    const operation = operationById('iot.ListJobExecutionsForThing')
    const pages = paginate(this.send, operation, input({thingName, ...filter}), {pageSize: MAX_PER_PAGE})
    for await (const page of pages) yield readExecutions(page).map((execution) => ({...execution, thingName}))
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
    await this.send(operationById('iot.CancelJob'), input(force ? {jobId, force} : {jobId}))
  }

  /** How many things the targets of a job are; jobs of a list often share theirs, which are counted once. */
  targets(job: ObservedJob): Promise<number | undefined> {
    const key = job.targets.join(' ')
    const counted = this.counted.get(key) ?? this.countTargets(job)
    this.counted.set(key, counted)
    return counted
  }

  private async countTargets(job: ObservedJob): Promise<number | undefined> {
    return (await import('./count-targets.js')).countTargets(job, this.send)
  }

  /** What the device reported last. */
  async details(jobId: string, execution: ObservedExecution): Promise<Details> {
    return (await this.detail(jobId, execution)).details
  }

  async detail(jobId: string, {thingName, executionNumber}: ObservedExecution): Promise<ExecutionDetail> {
    const operation = operationById('iot.DescribeJobExecution')
    return readDetail(await this.send(operation, input({jobId, thingName, executionNumber})))
  }
}

const input = (plain: object) => fromPlain(plain) as Structure

function readListed(item: Plain): ListedJob {
  const {jobId, status, createdAt, completedAt} = membersOf(item)
  return {
    jobId: String(jobId),
    status: String(status),
    createdAt: milliseconds(createdAt) ?? 0,
    completedAt: milliseconds(completedAt),
  }
}
