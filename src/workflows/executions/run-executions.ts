// `iotjobs executions`: lists page after page, and prints each record as it comes.

import {pMapIterable} from 'p-map'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {type JsonStream, openJsonStream} from '../../cli/print/json-stream.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {readStatuses} from '../../cli/runtime/status-flag.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {explainFailure} from '../../cli/session/explain-failure.js'
import {AT_ONCE} from '../../cli/session/failure-sampler.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {openJobClient} from '../../cli/session/open-job-client.js'
import type {ExecutionStatus} from '../../engine/execution.js'
import {UNSUCCESSFUL} from '../../engine/statuses.js'
import {requiredArguments} from '../../errors/words.js'
import {JobExecutionStatus} from '../../model/iot/scalars.js'
import {EXECUTIONS_OF_JOB, EXECUTIONS_OF_THING, executionFields} from '../../output/reports/execution-records.js'
import {RECORD_FORMATS, type RecordFormat} from '../../output/reports/formats.js'
import type {RecordWriter} from '../../output/reports/record-writer.js'
import {recordWriter} from '../../output/reports/records.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {reasonFilter} from '../../progress/reason-filter.js'

interface Typed {
  readonly jobId: string | undefined
  readonly thing: string | undefined
  readonly statuses: readonly string[] | undefined
  /** Globs; only what failed has a reason. */
  readonly reasons: readonly string[]
  readonly limit: number | undefined
}

export async function runExecutions(typed: Typed, runtime: Runtime): Promise<void> {
  const {jobId, thing, limit = Infinity} = typed
  if (jobId === undefined && thing === undefined) {
    const connection = connectionFlags(runtime.globals)
    throw requiredArguments(
      ['job, or --thing'],
      [`iotjobs executions JOB${connection}, or iotjobs executions --thing NAME${connection}`],
    )
  }
  const {reasons} = typed
  const statuses =
    reasons.length === 0
      ? readStatuses(typed.statuses, JobExecutionStatus.enum)
      : (readStatuses(typed.statuses, UNSUCCESSFUL) ?? UNSUCCESSFUL)
  const format = formatOf(runtime)
  const out = writerFor(format, runtime)
  const {isTTY, columns} = runtime.stdout
  const names = thing === undefined ? EXECUTIONS_OF_JOB : EXECUTIONS_OF_THING
  const writer = recordWriter(format, names, isTTY ? columns : undefined)
  const {client, close} = await openJobClient(runtime)
  try {
    const listed = pages(client, typed, statuses)
    await printPages(reasons.length === 0 ? listed : withReason(listed, reasons, client), limit, writer, out)
    await out.end()
  } finally {
    close()
  }
}

function formatOf(runtime: Runtime): RecordFormat {
  const named = RECORD_FORMATS.find((name) => name === runtime.globals.output)
  return named ?? (wantsStructuredOutput(runtime) ? 'json' : 'table')
}

function writerFor(format: RecordFormat, runtime: Runtime): JsonStream {
  if (format === 'json') return openJsonStream('document', 'Executions', runtime)
  if (format === 'ndjson') return openJsonStream('lines', 'Executions', runtime)
  return {write: (text) => runtime.stdout.write(text), end: async () => {}}
}

/** Nothing is printed before the first answer; what was begun is brought to an end also where a request fails. */
async function printPages(
  listed: AsyncIterable<readonly ObservedExecution[]>,
  limit: number,
  writer: RecordWriter,
  out: JsonStream,
): Promise<void> {
  let left = limit
  let begun = false
  try {
    for await (const page of listed) {
      const shown = page.slice(0, left)
      left -= shown.length
      const records = shown.map((execution) => writer.record(executionFields(execution))).join('')
      await out.write((begun ? '' : writer.begin()) + records)
      begun = true
      if (left <= 0) break
    }
  } finally {
    if (begun) await out.write(writer.end())
  }
}

/** Each execution is asked for what its device reported. */
async function* withReason(
  listed: AsyncIterable<readonly ObservedExecution[]>,
  reasons: readonly string[],
  client: JobClient,
): AsyncGenerator<readonly ObservedExecution[]> {
  const isMeant = reasonFilter({only: reasons, except: []})
  const explain = (execution: ObservedExecution) => explainFailure(execution.jobId ?? '', execution, [], client)
  for await (const page of listed) {
    const meant: ObservedExecution[] = []
    for await (const {execution, reason} of pMapIterable(page, explain, {concurrency: AT_ONCE})) {
      if (isMeant(reason)) meant.push(execution)
    }
    yield meant
  }
}

/** The service filters by one status; several are one listing each. */
async function* pages(
  client: JobClient,
  {jobId, thing}: Typed,
  statuses: readonly ExecutionStatus[] | undefined,
): AsyncGenerator<readonly ObservedExecution[]> {
  for (const status of statuses ?? [undefined]) {
    const filter = {...(jobId === undefined ? {} : {jobId}), ...(status === undefined ? {} : {status})}
    yield* thing === undefined ? client.executions(jobId ?? '', status) : client.executionsOfThing(thing, filter)
  }
}
