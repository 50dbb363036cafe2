// A job as described → its progress in things. Where its counters do not tell, its executions are listed, and rarely: each page
// is a request.
import type {JobClient} from '../../cli/session/job-client.js'
import {resolveTotal} from '../../cli/session/resolve-total.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {isOpen, type ObservedJob} from '../../progress/observed-job.js'
import {measure, type Progress, type Resolved} from '../../progress/progress.js'
import {LatestAttempts, needsRecount, type Recount} from '../../progress/recount.js'

/** After a listing, this many times as long as it took. */
const REST = 10

export class ThingCounter {
  private resolved: {readonly total: Resolved} | undefined
  private recount: Recount | undefined
  private latest: LatestAttempts | undefined
  private listAgainAt = 0
  private listed = ''

  constructor(
    private readonly client: JobClient,
    private readonly now: () => number,
  ) {}

  /** Whether lists may be asked for: something has moved, and the last were long enough ago. Of a job that has ended, always. */
  mayList(job: ObservedJob): boolean {
    if (this.now() < this.listAgainAt && isOpen(job)) return false
    const moved = fingerprint(job) !== this.listed
    this.listed = fingerprint(job)
    return moved
  }

  async list(job: ObservedJob): Promise<void> {
    if (!needsRecount(job)) return
    this.latest = new LatestAttempts()
    for await (const page of this.client.executions(job.jobId)) this.latest.add(page)
    this.recount = this.latest.count()
  }

  /** @param since when the lists were begun */
  rest(since: number): void {
    this.listAgainAt = this.now() + REST * (this.now() - since)
  }

  /** The newest attempt of each thing, where things were tried more than once. */
  latestAttempts(): Iterable<ObservedExecution> | undefined {
    return this.latest?.executions()
  }

  /** The total is asked for once: a thing that joins a group later is not a target of a snapshot. */
  async progress(job: ObservedJob): Promise<Progress> {
    this.resolved ??= {total: await resolveTotal(job, this.client)}
    return measure(job, this.recount, this.resolved.total)
  }
}

/** The same for two looks between which nothing has moved. */
export const fingerprint = ({status, executions, updatedAt}: ObservedJob) =>
  [status, updatedAt, ...Object.values(executions)].join(' ')
