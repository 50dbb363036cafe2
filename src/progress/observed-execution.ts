// An execution as lists show it, flat. Knows no requests.
import type {ExecutionStatus} from '../engine/execution.js'
import type {Known} from '../members/known.js'
import {nameInArn} from '../model/arn.js'
import type {
  DescribeJobExecutionResponse,
  JobExecutionSummaryForJob,
  JobExecutionSummaryForThing,
} from '../model/iot/execution.js'
import {countOf, ordinalOf} from '../value/count.js'
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

type Listed = Known<typeof JobExecutionSummaryForJob> & Known<typeof JobExecutionSummaryForThing>

/**
 * @param item of ListJobExecutionsForJob or ListJobExecutionsForThing
 * @param asked the status that was asked for, which one without any has
 */
export function readExecution(
  {jobId, thingArn, jobExecutionSummary: summary = {}}: Listed,
  asked: ExecutionStatus = 'QUEUED',
): ObservedExecution {
  return {
    jobId,
    thingName: thingArn === undefined ? undefined : nameInArn(thingArn),
    status: summary.status ?? asked,
    executionNumber: ordinalOf(summary.executionNumber ?? 1),
    retryAttempt: countOf(summary.retryAttempt ?? 0),
    queuedAt: summary.queuedAt,
    startedAt: summary.startedAt,
    updatedAt: summary.lastUpdatedAt,
  }
}

export function readDetail({execution = {}}: Known<typeof DescribeJobExecutionResponse>): ExecutionDetail {
  const {status, versionNumber, queuedAt, startedAt, lastUpdatedAt, statusDetails} = execution
  return {
    status: status ?? 'QUEUED',
    version: versionNumber === undefined ? undefined : countOf(versionNumber),
    queuedAt,
    startedAt,
    updatedAt: lastUpdatedAt,
    details: statusDetails?.detailsMap ?? {},
  }
}
