// `iotjobs failures`: from what was typed to the report on stdout.

import {type DataWriter, dataWriter} from '../../cli/print/json-stream.js'
import {wantsAscii} from '../../cli/runtime/locale.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {readStatuses} from '../../cli/runtime/status-flag.js'
import {wantsData} from '../../cli/runtime/wants-structured-output.js'
import {openJobClient} from '../../cli/session/open-job-client.js'
import {Region} from '../../output/live/region.js'
import {failureReport} from '../../output/reports/failure-report.js'
import {FAILURE_FORMATS, type FailureFormat} from '../../output/reports/formats.js'
import {FAILURE_STATUSES, reportFailures} from './report-failures.js'

interface Typed {
  readonly statuses: readonly string[] | undefined
  readonly reasonKeys: readonly string[]
}

export async function runFailures(jobId: string, {statuses, reasonKeys}: Typed, runtime: Runtime): Promise<void> {
  const {stdout, stderr} = runtime
  const wanted = readStatuses(statuses, FAILURE_STATUSES) ?? FAILURE_STATUSES
  const format = formatOf(runtime)
  const color = wantsColorOn(stdout, runtime)
  const report = failureReport(format, {color, ascii: wantsAscii(runtime.env), columns: stdout.columns})
  const region = new Region((text) => void stderr.draw(text))
  // Where stdout streams to the same terminal, the two would mix.
  const shows = stderr.isTTY && (format === 'table' || !stdout.isTTY)
  const onProgress = (done: number, of: number) => {
    if (shows && (done % 20 === 0 || done === of))
      region.draw([`${done} of ${of} executions described`], stderr.columns)
  }
  const out = writerFor(format, runtime)
  const {client, close} = await openJobClient(runtime)
  try {
    const options = {statuses: wanted, reasonKeys, curve: format === 'html', onProgress}
    await reportFailures(jobId, report, options, client, out.write)
    await out.end()
  } finally {
    if (shows) region.end([], stderr.columns)
    close()
  }
}

/** Where data is asked for, the report is made as such, and printed in whatever format that was. */
function formatOf(runtime: Runtime): FailureFormat {
  const named = FAILURE_FORMATS.find((name) => name === runtime.globals.output)
  return named ?? (wantsData(runtime) ? 'json' : 'table')
}

function writerFor(format: FailureFormat, runtime: Runtime): DataWriter {
  const {stdout} = runtime
  if (format === 'json') return dataWriter('document', 'Failures', runtime)
  if (format === 'ndjson') return dataWriter('lines', 'Failures', runtime)
  // A table neutralises its cells itself: its colours are commands to the terminal.
  const write = (text: string) => (format === 'table' ? stdout.draw(text) : stdout.write(text))
  return {write, end: async () => {}}
}
