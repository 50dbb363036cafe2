// `iotjobs failures`: from what was typed to the report on stdout.

import {connectionFlags} from '../../arguments/connection-flags.js'
import {type JsonStream, openJsonStream} from '../../cli/print/json-stream.js'
import {sayNext} from '../../cli/print/next-line.js'
import {wantsAscii} from '../../cli/runtime/locale.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {readStatuses} from '../../cli/runtime/status-flag.js'
import {withStatusLine} from '../../cli/runtime/status-line.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {openJobClient} from '../../cli/session/open-job-client.js'
import {UNSUCCESSFUL} from '../../engine/statuses.js'
import {retryCommand} from '../../output/live/retry-hint.js'
import {failureReport} from '../../output/reports/failure-report.js'
import {FAILURE_FORMATS, type FailureFormat} from '../../output/reports/formats.js'
import {isOpen} from '../../progress/observed-job.js'
import type {Progress} from '../../progress/progress.js'
import type {ReasonGlobs} from '../../progress/reason-filter.js'
import {nameCommand} from '../../text/name-command.js'
import {reportFailures} from './report-failures.js'
import {reportOrigin} from './report-origin.js'

/** Executions between two looks at how far it is. */
const STEP = 20

interface Typed {
  readonly statuses: readonly string[] | undefined
  readonly reasonKeys: readonly string[]
  readonly reasons: ReasonGlobs
}

export async function runFailures(
  jobId: string,
  {statuses, reasonKeys, reasons}: Typed,
  outer: Runtime,
): Promise<void> {
  const {runtime, status} = withStatusLine(outer)
  const {stdout} = runtime
  const wanted = readStatuses(statuses, UNSUCCESSFUL) ?? UNSUCCESSFUL
  const format = formatOf(runtime)
  const color = wantsColorOn(stdout, runtime)
  const report = failureReport(format, {color, ascii: wantsAscii(runtime.env), columns: stdout.columns})
  const onProgress = async (done: number, of: number) => {
    if (done % STEP === 0) await status.show(`${done} of ${of} executions described`)
  }
  const out = writerFor(format, runtime)
  const {client, now, close} = await openJobClient(runtime)
  try {
    let next: string | undefined
    const onCounted = (progress: Progress) => {
      const connection = connectionFlags(runtime.globals)
      next =
        retryCommand(progress, connection) ?? (isOpen(progress.job) ? nameCommand('why', jobId, connection) : undefined)
    }
    const madeBy = format === 'html' || format === 'markdown' ? reportOrigin(now, runtime) : undefined
    const options = {statuses: wanted, reasonKeys, reasons, madeBy, curve: format === 'html', onProgress, onCounted}
    await reportFailures(jobId, report, options, client, out.write)
    await out.end()
    await sayNext(next, runtime)
  } finally {
    await status.clear()
    close()
  }
}

/** Where data is asked for, the report is made as such, and printed in whatever format that was. */
function formatOf(runtime: Runtime): FailureFormat {
  const named = FAILURE_FORMATS.find((name) => name === runtime.globals.output)
  return named ?? (wantsStructuredOutput(runtime) ? 'json' : 'table')
}

function writerFor(format: FailureFormat, runtime: Runtime): JsonStream {
  const {stdout} = runtime
  if (format === 'json') return openJsonStream('document', 'Failures', runtime)
  if (format === 'ndjson') return openJsonStream('lines', 'Failures', runtime)
  // A table neutralises its cells itself: its colours are commands to the terminal.
  const write = (text: string) => (format === 'table' ? stdout.draw(text) : stdout.write(text))
  return {write, end: async () => {}}
}
