// `iotjobs jobs`: all jobs at a glance, as lines or as data. Reads only.
import {connectionFlags} from '../../arguments/connection-flags.js'
import {printValue} from '../../cli/print/print-value.js'
import {wantsAscii} from '../../cli/runtime/locale.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {openService} from '../../cli/session/open-service.js'
import {abortDistance} from '../../forecast/abort/abort-distance.js'
import {type JobListView, jobListView} from '../../output/views/job-list-view.js'
import type {InspectedJob} from '../../output/views/job-view.js'
import {jobsColumns, rateOf, stateOf} from '../../output/views/jobs-columns.js'
import {commonReason} from '../../progress/common-reason.js'
import {type Overview, overviewOf} from './overview.js'

export async function runJobs(all: boolean, runtime: Runtime): Promise<void> {
  const service = await openService(runtime)
  try {
    const overview = await overviewOf(all, service)
    if (wantsStructuredOutput(runtime)) return await printData(overview, service.now, runtime)
    await printLines(overview, all, service.now, runtime)
  } finally {
    service.close()
  }
}

export const viewOf = ({longest, isAnyOpen}: Overview, now: number, runtime: Runtime): JobListView =>
  jobListView(longest, now, styleOf(runtime), jobsColumns(isAnyOpen))

/** What to do where there is nothing to see, a line each. */
export function noJobsLines(all: boolean, {globals}: Pick<Runtime, 'globals'>): readonly string[] {
  const connection = connectionFlags(globals)
  const create = `iotjobs create-job --wizard${connection} makes one`
  return all
    ? ['There are no jobs', create]
    : [
        'No jobs are in progress, and none ended within a day',
        `iotjobs jobs --all${connection} shows older ones`,
        create,
      ]
}

async function printLines(overview: Overview, all: boolean, now: number, runtime: Runtime): Promise<void> {
  const {stdout, stderr, globals} = runtime
  const view = viewOf(overview, now, runtime)
  let count = 0
  for await (const job of overview.jobs) {
    if (count++ === 0) await stdout.draw(`${view.header}\n`)
    await stdout.draw(`${view.row(job)}\n`)
  }
  if (count === 0)
    await stderr.write(
      noJobsLines(all, runtime)
        .map((line) => `${line}\n`)
        .join(''),
    )
  if (overview.more > 0) await stderr.write(`… ${overview.more} more: iotjobs jobs --all${connectionFlags(globals)}\n`)
}

async function printData({jobs, more}: Overview, now: number, runtime: Runtime): Promise<void> {
  const rows: object[] = []
  for await (const job of jobs) rows.push(dataOf(job, now))
  await printValue(rows, 'jobs', runtime)
  if (more > 0) await runtime.stderr.write(`… ${more} more with --all\n`)
}

function dataOf({progress, reasons, left}: InspectedJob, now: number): object {
  const {job, things, total, sent, finished} = progress
  const nearest = abortDistance(job.abort, job.executions)
  return {
    jobId: job.jobId,
    status: job.status,
    state: stateOf(progress, now) ?? null,
    createdAt: job.createdAt === undefined ? null : new Date(job.createdAt).toISOString(),
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
