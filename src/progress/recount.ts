// Executions, every attempt of every thing → one status a thing. The service's counters cannot tell these apart. Pure.
import type {ExecutionStatus} from '../engine/execution.js'
import type {Counts} from '../engine/job.js'
import {isGroupArn} from '../model/arn.js'
import type {ObservedExecution} from './observed-execution.js'
import type {ObservedJob} from './observed-job.js'

export interface Recount {
  /** Each thing once, by its latest attempt. */
  readonly things: Counts
  readonly attempts: number
  /** Things that were tried more than once. */
  readonly retried: number
}

export const NO_COUNTS: Counts = {
  QUEUED: 0,
  IN_PROGRESS: 0,
  SUCCEEDED: 0,
  FAILED: 0,
  TIMED_OUT: 0,
  REJECTED: 0,
  REMOVED: 0,
  CANCELED: 0,
}

export const sum = (counts: Counts) => Object.values(counts).reduce((total, count) => total + count, 0)

/** Attempts and things differ only once something was tried again, or has left a continuous job and come back. */
export function needsRecount({retries, selection, executions, targets}: ObservedJob): boolean {
  const retried = retries.length > 0 && executions.FAILED + executions.TIMED_OUT > 0
  return retried || (selection === 'CONTINUOUS' && targets.some(isGroupArn) && hasEnded(executions))
}

/** A thing that leaves a group and comes back gets another execution once its last one is over. */
const hasEnded = ({QUEUED, IN_PROGRESS, ...ended}: Counts) => Object.values(ended).some((count) => count > 0)

/** The newest attempt of each thing, as attempts come in any order. */
export class LatestAttempts {
  private readonly latest = new Map<string, ObservedExecution>()
  private attempts = 0
  private readonly again = new Set<string>()

  add(executions: readonly ObservedExecution[]): void {
    for (const execution of executions) this.addOne(execution)
  }

  private addOne(execution: ObservedExecution): void {
    const name = execution.thingName ?? ''
    const known = this.latest.get(name)
    this.attempts++
    if (known) this.again.add(name)
    if (!known || known.executionNumber < execution.executionNumber) this.latest.set(name, execution)
  }

  executions(): Iterable<ObservedExecution> {
    return this.latest.values()
  }

  /** A status that the table does not have yet is in no count, as it is in none of the service's. */
  count(): Recount {
    const things: Record<ExecutionStatus, number> = {...NO_COUNTS}
    for (const {status} of this.latest.values()) if (Object.hasOwn(things, status)) things[status]++
    return {things, attempts: this.attempts, retried: this.again.size}
  }
}
