// All executions of a job that did not succeed → a report, as they come: lists first, then asks each device's last words, a
// few at a time.

import {pMapIterable} from 'p-map'
import {AT_ONCE} from '../../cli/session/failure-sampler.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {resolveTotal} from '../../cli/session/resolve-total.js'
import {isNotFound} from '../../errors/failure.js'
import type {Failure, FailureReport} from '../../output/reports/failure.js'
import {Curve} from '../../progress/curve.js'
import type {ExecutionFacts} from '../../progress/execution-facts.js'
import type {JobFacts} from '../../progress/job-facts.js'
import {measure, type Progress} from '../../progress/progress.js'
import {missingReason, reasonOf} from '../../progress/reason.js'
import {ReasonGroups} from '../../progress/reason-groups.js'
import {LatestAttempts, needsRecount, type Recount} from '../../progress/recount.js'

export interface ReportOptions {
  readonly statuses: readonly string[]
  readonly reasonKeys: readonly string[]
  /** Whether the report draws the curve, for which every execution is listed. */
  readonly curve: boolean
  /** What is known of the job before its failures are explained. */
  readonly onCounted?: (progress: Progress) => void
  readonly onProgress: (done: number, of: number) => Promise<void>
}

export const FAILURE_STATUSES = ['FAILED', 'TIMED_OUT', 'REJECTED', 'CANCELED', 'REMOVED'] as const
const CURVE_STEPS = 120

/** @returns how many failures there are */
export async function reportFailures(
  jobId: string,
  report: FailureReport,
  options: ReportOptions,
  client: JobClient,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const job = await client.job(jobId)
  const listed = await list(job, options, client)
  const {failures} = listed
  const progress = measure(job, listed.recount, await resolveTotal(job, client))
  await write(report.begin({progress, count: failures.length}))
  const groups = new ReasonGroups()
  let done = 0
  const explain = (execution: ExecutionFacts) => explained(job.jobId, execution, options.reasonKeys, client)
  try {
    for await (const failure of pMapIterable(failures, explain, {concurrency: AT_ONCE})) {
      groups.add(failure.execution.status, failure.reason, failure.execution.thingName ?? '')
      await write(report.failure(failure))
      await options.onProgress(++done, failures.length)
    }
  } finally {
    // Also where a request has failed: what was begun in a format is brought to an end in it.
    await write(report.end({groups: groups.sorted(), curve: listed.curve.points(CURVE_STEPS)}))
  }
  return failures.length
}

interface Listed {
  readonly failures: readonly ExecutionFacts[]
  readonly curve: Curve
  readonly recount: Recount | undefined
}

async function list(job: JobFacts, {statuses, curve: drawn}: ReportOptions, client: JobClient): Promise<Listed> {
  const curve = new Curve()
  const recounts = needsRecount(job)
  const latest = new LatestAttempts()
  const found: ExecutionFacts[] = []
  for (const filter of recounts || drawn ? [undefined] : present(job, statuses)) {
    for await (const page of client.executions(job.jobId, filter)) {
      if (drawn) curve.add(page)
      if (recounts) latest.add(page)
      else found.push(...page.filter(({status}) => statuses.includes(status)))
    }
  }
  // Where things were tried again, only the whole list tells which failure was the last word.
  const last = [...latest.executions()].filter(({status}) => statuses.includes(status))
  return recounts ? {failures: last, curve, recount: latest.count()} : {failures: found, curve, recount: undefined}
}

/** A status of which there is nothing needs no request. */
const present = ({executions}: JobFacts, statuses: readonly string[]) =>
  FAILURE_STATUSES.filter((status) => statuses.includes(status) && executions[status] > 0)

/** What never reached a device has nothing to tell, and costs no request. */
async function explained(
  jobId: string,
  execution: ExecutionFacts,
  keys: readonly string[],
  client: JobClient,
): Promise<Failure> {
  const silent =
    (execution.status === 'CANCELED' || execution.status === 'REMOVED') && execution.startedAt === undefined
  if (silent) return {execution, reason: '(never started)', details: {}}
  try {
    const details = await client.details(jobId, execution)
    return {execution, reason: reasonOf(details, keys) ?? missingReason(details), details}
  } catch (error) {
    if (!isNotFound(error)) throw error
    return {execution, reason: '(deleted in the meantime)', details: {}}
  }
}
