// `iotjobs jobs`: all jobs at a glance, as lines, as data, or again and again on a terminal. Reads only.
import {setTimeout} from 'node:timers/promises'
import {pMapIterable} from 'p-map'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {pacer} from '../../bulk/pacer.js'
import {printValue} from '../../cli/print/print-value.js'
import {wantsAscii} from '../../cli/runtime/locale.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {inspectJob} from '../../cli/session/inspect-job.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import {isNotFound} from '../../errors/failure.js'
import {abortDistance} from '../../forecast/abort-distance.js'
import {operationById} from '../../model/operations.js'
import {requestsPerSecond} from '../../model/quotas.js'
import {type JobListView, jobListView} from '../../output/views/job-list-view.js'
import type {InspectedJob} from '../../output/views/job-view.js'
import {JOBS_COLUMNS, leftOf, rateOf, stateOf} from '../../output/views/jobs-columns.js'
import {commonReason} from '../../progress/common-reason.js'
import {findJobs} from './find-jobs.js'

/** Without --all; each costs a request. */
const MOST = 50
/** Of the quota of DescribeJob: others want to look, too. */
const SHARE = 0.5
const AT_ONCE = 4
/** The fewest failures that may settle a reason: each costs a request, too. */
const SAMPLE = 3

export interface Overview {
  readonly jobs: AsyncIterable<InspectedJob>
  readonly longest: number
  /** Jobs that are not looked at. */
  readonly more: number
}

export async function runJobs(all: boolean, runtime: Runtime): Promise<void> {
  const service = await openService(runtime)
  try {
    const overview = await overviewOf(all, service)
    if (wantsStructuredOutput(runtime)) return await printData(overview, service.now, runtime)
    await printLines(overview, service.now, runtime)
  } finally {
    service.close()
  }
}

export async function overviewOf(all: boolean, service: Service, now = service.now): Promise<Overview> {
  const {client} = service
  const found = await findJobs(client, now, all)
  const shown = all ? found : found.slice(0, MOST)
  const ids = shown.map(({jobId}) => jobId)
  const turn = service.hasQuotas ? turns() : async () => {}
  const look = async (jobId: string): Promise<InspectedJob | undefined> => {
    await turn()
    try {
      return await inspectJob(await client.job(jobId), SAMPLE, client)
    } catch (error) {
      // Deleted since it was listed.
      if (isNotFound(error)) return undefined
      throw error
    }
  }
  const jobs = present(pMapIterable(ids, look, {concurrency: AT_ONCE}))
  return {jobs, longest: Math.max(6, ...ids.slice(0, 1000).map((id) => id.length)), more: found.length - shown.length}
}

const turns = () =>
  pacer(requestsPerSecond(operationById('iot.DescribeJob')) * SHARE, {
    now: () => performance.now(),
    sleep: (milliseconds) => setTimeout(milliseconds),
  })

async function* present(jobs: AsyncIterable<InspectedJob | undefined>): AsyncGenerator<InspectedJob> {
  for await (const job of jobs) if (job) yield job
}

export const viewOf = (longest: number, now: number, runtime: Runtime): JobListView =>
  jobListView(longest, now, styleOf(runtime), JOBS_COLUMNS)

async function printLines({jobs, longest, more}: Overview, now: number, runtime: Runtime): Promise<void> {
  const {stdout, stderr, globals} = runtime
  const view = viewOf(longest, now, runtime)
  let count = 0
  for await (const job of jobs) {
    if (count++ === 0) await stdout.draw(`${view.header}\n`)
    await stdout.draw(`${view.row(job)}\n`)
  }
  if (count === 0) await stderr.write('No jobs are in progress, and none ended within a day; --all shows all\n')
  if (more > 0) await stderr.write(`… ${more} more: iotjobs jobs --all${connectionFlags(globals)}\n`)
}

async function printData({jobs, more}: Overview, now: number, runtime: Runtime): Promise<void> {
  const rows: object[] = []
  for await (const job of jobs) rows.push(dataOf(job, now))
  await printValue(rows, 'jobs', runtime)
  if (more > 0) await runtime.stderr.write(`… ${more} more with --all\n`)
}

function dataOf({progress, reasons}: InspectedJob, now: number): object {
  const {job, things, total, sent, finished} = progress
  const nearest = abortDistance(job.abort, job.executions)
  const left = leftOf(progress, now)
  return {
    jobId: job.jobId,
    status: job.status,
    state: stateOf(progress, now) ?? null,
    createdAt: new Date(job.createdAt).toISOString(),
    things: {total, sent, finished, ...things},
    ratePerMinute: rateOf(progress) ?? null,
    secondsLeft: left === undefined ? null : Math.round(left / 1000),
    abort: nearest ? {now: nearest.now, more: Number.isFinite(nearest.more) ? nearest.more : null} : null,
    reason: commonReason(reasons, progress) ?? null,
  }
}

const styleOf = (runtime: Runtime) => ({
  columns: runtime.stdout.columns,
  color: wantsColorOn(runtime.stdout, runtime),
  ascii: wantsAscii(runtime.env),
})
