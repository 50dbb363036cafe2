// An execution as lists show it, flat. Knows no requests.
import type {ExecutionStatus} from '../engine/execution.js'
import {nameInArn} from '../model/arn.js'
import {toPlain} from '../value/plain.js'
import {membersOf} from '../value/plain-members.js'
import type {Structure, Value} from '../value/value.js'
import {milliseconds} from './observed-job.js'
import type {Details} from './reason.js'

export interface ObservedExecution {
  /** Absent in lists of one job. */
  readonly jobId: string | undefined
  /** Absent in lists of one thing. */
  readonly thingName: string | undefined
  readonly status: ExecutionStatus
  /** Tells the executions of one job on one thing apart; rises. */
  readonly executionNumber: number
  /** How many retries came before. */
  readonly retryAttempt: number
  readonly queuedAt: number | undefined
  readonly startedAt: number | undefined
  readonly updatedAt: number | undefined
}

/** What one execution tells when it is asked. */
export interface ExecutionDetail {
  readonly status: string
  readonly version: number | undefined
  readonly queuedAt: number | undefined
  readonly startedAt: number | undefined
  readonly updatedAt: number | undefined
  /** What the device reported last. */
  readonly details: Details
}

/** One attempt of one thing. */
export const executionKey = ({thingName = '', executionNumber}: ObservedExecution) => `${thingName} ${executionNumber}`

/** @param page of ListJobExecutionsForJob or ListJobExecutionsForThing */
export function readExecutions(page: Structure): ObservedExecution[] {
  const items = page.get('executionSummaries')
  return Array.isArray(items) ? items.map(readExecution) : []
}

function readExecution(item: Value): ObservedExecution {
  const {jobId, thingArn, jobExecutionSummary} = membersOf(toPlain(item))
  const summary = membersOf(jobExecutionSummary)
  return {
    jobId: typeof jobId === 'string' ? jobId : undefined,
    thingName: typeof thingArn === 'string' ? nameInArn(thingArn) : undefined,
    status: String(summary.status) as ExecutionStatus,
    executionNumber: Number(summary.executionNumber ?? 1),
    retryAttempt: Number(summary.retryAttempt ?? 0),
    queuedAt: milliseconds(summary.queuedAt),
    startedAt: milliseconds(summary.startedAt),
    updatedAt: milliseconds(summary.lastUpdatedAt),
  }
}

/** @param answer of DescribeJobExecution */
export function readDetail(answer: Structure): ExecutionDetail {
  const {status, versionNumber, queuedAt, startedAt, lastUpdatedAt, statusDetails} = membersOf(
    toPlain(answer.get('execution') ?? null),
  )
  const {detailsMap} = membersOf(statusDetails)
  return {
    status: String(status),
    version: typeof versionNumber === 'number' ? versionNumber : undefined,
    queuedAt: milliseconds(queuedAt),
    startedAt: milliseconds(startedAt),
    updatedAt: milliseconds(lastUpdatedAt),
    details: Object.fromEntries(Object.entries(membersOf(detailsMap)).map(([key, value]) => [key, String(value)])),
  }
}
