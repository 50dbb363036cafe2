// Which things failed, and why: asks for the reason of each failure once, a few at a time, and of no more than a sample, and
// beyond that of so few that a reason which is new is still reported.

import {pMapIterable} from 'p-map'
import type {ExecutionStatus} from '../../engine/execution.js'
import {FAILURES} from '../../engine/statuses.js'
import {executionKey, type ObservedExecution} from '../../progress/observed-execution.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import type {KnownFailure, Reasons} from '../../progress/outcome.js'
import {type ReasonGroup, ReasonGroups} from '../../progress/reason-groups.js'
import {NO_COUNTS} from '../../progress/recount.js'
import {explainFailure} from './explain-failure.js'
import type {JobClient} from './job-client.js'

export const AT_ONCE = 8

export type OnReason = (group: ReasonGroup, execution: ObservedExecution) => Promise<void>

export class FailureSampler {
  private readonly known = new Map<string, KnownFailure>()
  private seen: ObservedJob['executions'] = NO_COUNTS
  private current: Reasons = {groups: [], sampled: 0, failures: []}

  constructor(
    private readonly client: JobClient,
    private readonly options: {readonly sample: number; readonly keys: readonly string[]},
    private readonly onReason: OnReason,
  ) {}

  get reasons(): Reasons {
    return this.current
  }

  /** @param latest the newest attempt of each thing, where things were tried more than once */
  async explain(job: ObservedJob, latest: Iterable<ObservedExecution> | undefined): Promise<void> {
    const moved = FAILURES.filter((status) => job.executions[status] > this.seen[status])
    const room = this.room(moved.length)
    const failures = latest ? [...latest].filter(isExplained) : await this.newFailures(job, moved, room)
    this.seen = job.executions
    const fresh = this.choose(
      failures.filter((execution) => !this.known.has(executionKey(execution))),
      room,
    )
    const groups = new ReasonGroups()
    const explained = () =>
      latest ? failures.flatMap((execution) => this.known.get(executionKey(execution)) ?? []) : [...this.known.values()]
    for (const {execution, reason} of explained()) groups.add(execution.status, reason, execution.thingName ?? '')
    for await (const failure of this.explanations(job.jobId, fresh)) {
      const {execution, reason} = failure
      this.known.set(executionKey(execution), failure)
      await this.onReason(groups.add(execution.status, reason, execution.thingName ?? ''), execution)
    }
    const known = explained()
    this.current = {groups: groups.sorted(), sampled: known.length, failures: known}
  }

  /** Until the sample is used up, of all times, since reasons come in waves; after that, what has just failed. */
  private choose(executions: readonly ObservedExecution[], most: number): readonly ObservedExecution[] {
    if (executions.length <= most) return executions
    const byTime = [...executions].sort((left, right) => (right.updatedAt ?? 0) - (left.updatedAt ?? 0))
    return this.known.size < this.options.sample ? evenlySpaced(byTime, most) : byTime.slice(0, most)
  }

  /** Once the sample is used up, one of each status that has moved: requests in step with the looks, not with the failures. */
  private room(moved: number): number {
    const {sample} = this.options
    const left = sample - this.known.size
    return left > 0 ? left : Math.min(moved, sample)
  }

  /** Lists only what has moved since, and nothing without room for it. */
  private async newFailures(
    {jobId, executions}: ObservedJob,
    moved: readonly (typeof FAILURES)[number][],
    room: number,
  ): Promise<readonly ObservedExecution[]> {
    // A list may lag behind the counters: what it did not have the last time is asked for with what has moved since.
    const known = (status: string) =>
      [...this.known.values()].filter(({execution}) => execution.status === status).length
    const missing = moved.map((status) => ({status, count: executions[status] - known(status)}))
    const found: ObservedExecution[] = []
    for (const {status, count} of sharesOf(room, missing)) {
      for (const execution of await this.unknown(jobId, status, count)) found.push(execution)
    }
    return found
  }

  private async unknown(jobId: string, status: ExecutionStatus, most: number): Promise<readonly ObservedExecution[]> {
    const found: ObservedExecution[] = []
    for await (const page of this.client.executions(jobId, status)) {
      for (const execution of page) if (!this.known.has(executionKey(execution))) found.push(execution)
      if (found.length >= most) break
    }
    return this.choose(found, most)
  }

  private explanations(jobId: string, executions: readonly ObservedExecution[]): AsyncIterable<KnownFailure> {
    const explain = async (execution: ObservedExecution) => {
      const {reason} = await explainFailure(jobId, execution, this.options.keys, this.client)
      return {execution, reason}
    }
    return pMapIterable(executions, explain, {concurrency: AT_ONCE})
  }
}

/** The first and the last are among them. */
function evenlySpaced<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = most > 1 ? (items.length - 1) / (most - 1) : 0
  return Array.from({length: most}, (_, index) => items[Math.round(index * step)]).filter((item) => item !== undefined)
}

interface Kind {
  readonly status: ExecutionStatus
  readonly count: number
}

/** A sample in the proportions of the whole, but with one at least of each kind: the rarest first. */
function sharesOf(sample: number, kinds: readonly Kind[]): readonly Kind[] {
  const present = kinds.filter(({count}) => count > 0).sort((left, right) => left.count - right.count)
  let room = sample
  let rest = present.reduce((sum, {count}) => sum + count, 0)
  return present
    .map(({status, count}) => {
      const share = Math.min(room, Math.max(1, Math.round((room * count) / rest)))
      room -= share
      rest -= count
      return {status, count: share}
    })
    .filter(({count}) => count > 0)
}

const isExplained = ({status}: ObservedExecution) => FAILURES.some((explained) => explained === status)
