// Which things failed, and why: asks for the reason of each failure once, a few at a time, and of no more than a sample.
import {type ExecutionFacts, executionKey} from '../../progress/execution-facts.js'
import type {JobFacts} from '../../progress/job-facts.js'
import type {KnownFailure, Reasons} from '../../progress/outcome.js'
import {missingReason, reasonOf} from '../../progress/reason.js'
import {type ReasonGroup, ReasonGroups} from '../../progress/reason-groups.js'
import {NO_COUNTS} from '../../progress/recount.js'
import {inParallel} from './in-parallel.js'
import type {JobClient} from './job-client.js'

/** Only what a device, or its timer, ended has a reason; what was canceled or removed says so itself. */
export const EXPLAINED = ['FAILED', 'TIMED_OUT', 'REJECTED'] as const
export const AT_ONCE = 8

export type OnReason = (group: ReasonGroup, execution: ExecutionFacts) => Promise<void>

export class Explainer {
  private readonly known = new Map<string, KnownFailure>()
  private seen: JobFacts['executions'] = NO_COUNTS
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
  async explain(job: JobFacts, latest: Iterable<ExecutionFacts> | undefined): Promise<void> {
    const failures = latest ? [...latest].filter(isExplained) : await this.newFailures(job)
    this.seen = job.executions
    const fresh = failures.filter((execution) => !this.known.has(executionKey(execution))).slice(0, this.left())
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

  private left(): number {
    return Math.max(0, this.options.sample - this.known.size)
  }

  /** Lists only what has moved since, and nothing once the sample is full. */
  private async newFailures({jobId, executions}: JobFacts): Promise<readonly ExecutionFacts[]> {
    const moved = EXPLAINED.filter((status) => executions[status] > this.seen[status])
    // A list may lag behind the counters: what it did not have the last time is asked for with what has moved since.
    const known = (status: string) =>
      [...this.known.values()].filter(({execution}) => execution.status === status).length
    const missing = moved.map((status) => ({status, count: executions[status] - known(status)}))
    const found: ExecutionFacts[] = []
    for (const {status, count} of sharesOf(this.left(), missing))
      found.push(...(await this.unknown(jobId, status, count)))
    return found
  }

  private async unknown(jobId: string, status: string, most: number): Promise<readonly ExecutionFacts[]> {
    const found: ExecutionFacts[] = []
    for await (const page of this.client.executions(jobId, status)) {
      found.push(...page.filter((execution) => !this.known.has(executionKey(execution))))
      if (found.length >= most) break
    }
    return found.slice(0, most)
  }

  private explanations(jobId: string, executions: readonly ExecutionFacts[]): AsyncGenerator<KnownFailure> {
    return inParallel(executions, AT_ONCE, async (execution) => {
      const details = await this.client.details(jobId, execution)
      return {execution, reason: reasonOf(details, this.options.keys) ?? missingReason(details)}
    })
  }
}

interface Kind {
  readonly status: string
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

const isExplained = ({status}: ExecutionFacts) => EXPLAINED.some((explained) => explained === status)
