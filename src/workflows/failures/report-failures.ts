// All executions of a job that did not succeed → a report, as they come: lists first, then asks each device's last words, a
// few at a time.

import {pMapIterable} from 'p-map'
import {explainFailure} from '../../cli/session/explain-failure.js'
import {AT_ONCE} from '../../cli/session/failure-sampler.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {resolveTotal} from '../../cli/session/resolve-total.js'
import {UNSUCCESSFUL} from '../../engine/statuses.js'
import type {Failure, FailureReport, ReportAbout} from '../../output/reports/failure.js'
import {Curve} from '../../progress/curve.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import {measure, type Progress} from '../../progress/progress.js'
import {hasGlobs, type ReasonGlobs, reasonFilter} from '../../progress/reason-filter.js'
import {ReasonGroups} from '../../progress/reason-groups.js'
import {LatestAttempts, needsRecount, type Recount} from '../../progress/recount.js'

export interface ReportOptions {
  readonly statuses: readonly string[]
  readonly reasonKeys: readonly string[]
  /** Only failures for such reasons. */
  readonly reasons?: ReasonGlobs | undefined
  /** For reports that tell where they come from. */
  readonly madeBy?: ReportOrigin | undefined
  /** Whether the report draws the curve, for which every execution is listed. */
  readonly curve: boolean
  /** What is known of the job before its failures are explained. */
  readonly onCounted?: (progress: Progress) => void
  readonly onProgress: (done: number, of: number) => Promise<void>
}

export type ReportOrigin = Pick<ReportAbout, 'madeAt' | 'madeBy' | 'isLocal'>

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
  options.onCounted?.(progress)
  const about = options.madeBy && {...(await client.about(jobId)), ...options.madeBy}
  const explained = explainAll(job.jobId, failures, options, client)
  const {reasons} = options
  // How many there are of a reason is known when all are explained.
  const chosen = reasons && hasGlobs(reasons) ? await chosenOf(explained, reasonFilter(reasons)) : undefined
  const count = chosen?.length ?? failures.length
  await write(report.begin({progress, count, about, only: onlyText(options)}))
  const groups = new ReasonGroups()
  try {
    for await (const failure of chosen ?? explained) {
      groups.add(failure.execution.status, failure.reason, failure.execution.thingName ?? '')
      await write(report.failure(failure))
    }
  } finally {
    // Also where a request has failed: what was begun in a format is brought to an end in it.
    await write(report.end({groups: groups.sorted(), curve: listed.curve.points(CURVE_STEPS)}))
  }
  return count
}

async function* explainAll(
  jobId: string,
  failures: readonly ObservedExecution[],
  {reasonKeys, onProgress}: ReportOptions,
  client: JobClient,
): AsyncGenerator<Failure> {
  const explain = (execution: ObservedExecution) => explainFailure(jobId, execution, reasonKeys, client)
  let done = 0
  for await (const failure of pMapIterable(failures, explain, {concurrency: AT_ONCE})) {
    yield failure
    await onProgress(++done, failures.length)
  }
}

async function chosenOf(failures: AsyncIterable<Failure>, isMeant: (reason: string) => boolean): Promise<Failure[]> {
  const chosen: Failure[] = []
  for await (const failure of failures) if (isMeant(failure.reason)) chosen.push(failure)
  return chosen
}

/** What was asked for, where that is not all that failed. */
function onlyText({statuses, reasons}: ReportOptions): string | undefined {
  const status = UNSUCCESSFUL.every((name) => statuses.includes(name)) ? [] : [`status ${statuses.join(' or ')}`]
  const texts = [...status, ...(reasons ? globTexts(reasons) : [])]
  return texts.length === 0 ? undefined : texts.join(', ')
}

const globTexts = ({only, except}: ReasonGlobs): string[] => [
  ...(only.length > 0 ? [`reason ${only.join(' or ')}`] : []),
  ...(except.length > 0 ? [`another reason than ${except.join(' or ')}`] : []),
]

interface Listed {
  readonly failures: readonly ObservedExecution[]
  readonly curve: Curve
  readonly recount: Recount | undefined
}

async function list(job: ObservedJob, {statuses, curve: drawn}: ReportOptions, client: JobClient): Promise<Listed> {
  const curve = new Curve()
  const recounts = needsRecount(job)
  const latest = new LatestAttempts()
  const isMeant = ({status}: ObservedExecution) => statuses.includes(status)
  const found: ObservedExecution[] = []
  for (const filter of recounts || drawn ? [undefined] : present(job, statuses)) {
    for await (const page of client.executions(job.jobId, filter)) {
      if (drawn) curve.add(page)
      if (recounts) latest.add(page)
      else for (const execution of page.filter(isMeant)) found.push(execution)
    }
  }
  // Where things were tried again, only the whole list tells which failure was the last word.
  const last = [...latest.executions()].filter(isMeant)
  return recounts ? {failures: last, curve, recount: latest.count()} : {failures: found, curve, recount: undefined}
}

/** A status of which there is nothing needs no request. */
const present = ({executions}: ObservedJob, statuses: readonly string[]) =>
  UNSUCCESSFUL.filter((status) => statuses.includes(status) && executions[status] > 0)
