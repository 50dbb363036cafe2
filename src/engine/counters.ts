// How many executions are in each state ↔ the counters that DescribeJob shows. Pure; knows no answers.
import type {JobProcessDetails} from '../model/iot/job.js'
import {countOf} from '../value/count.js'
import type {ExecutionStatus} from './execution.js'
import type {Counts} from './job.js'

type Counter = Extract<keyof typeof JobProcessDetails.members, `numberOf${string}`>

const COUNTERS: Readonly<Record<ExecutionStatus, Counter>> = {
  QUEUED: 'numberOfQueuedThings',
  IN_PROGRESS: 'numberOfInProgressThings',
  SUCCEEDED: 'numberOfSucceededThings',
  FAILED: 'numberOfFailedThings',
  TIMED_OUT: 'numberOfTimedOutThings',
  REJECTED: 'numberOfRejectedThings',
  REMOVED: 'numberOfRemovedThings',
  CANCELED: 'numberOfCanceledThings',
}
const STATUSES = Object.keys(COUNTERS) as readonly ExecutionStatus[]

/** What is missing counts as none, and no count is below 0 or a part of one. */
export const countsOf = (counters: Readonly<Partial<Record<Counter, number>>> = {}): Counts =>
  Object.fromEntries(STATUSES.map((status) => [status, countOf(counters[COUNTERS[status]] ?? 0)])) as Counts

export const countersOf = (counts: Counts): Readonly<Record<Counter, number>> =>
  Object.fromEntries(STATUSES.map((status) => [COUNTERS[status], counts[status]])) as Record<Counter, number>
