// The inputs of a bulk command → one line of JSON each on stdout, in the order in which they end; progress on stderr.

import type {BulkFlags} from '../../bulk/bulk-flags.js'
import type {Journal} from '../../bulk/journal.js'
import {type PoolEnd, runPool} from '../../bulk/pool.js'
import {FlatMemory} from '../../cli/print/limit-heap-growth.js'
import {EventLoopTurns} from '../../cli/runtime/event-loop-turns.js'
import {ReaderGone} from '../../cli/runtime/process-output.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {withStatusLine} from '../../cli/runtime/status-line.js'
import {openSession, type Session} from '../../cli/session/session.js'
import {CliError, ExitCode, Interrupted, OtherError, ServiceError} from '../../errors/cli-error.js'
import {isThrottled} from '../../errors/failure.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {linesBehind} from '../../text/one-line.js'
import type {Structure} from '../../value/value.js'
import {isDoneAlready} from './is-done-already.js'
import {progressLine} from './progress-line.js'
import {ResultLines} from './result-lines.js'

export interface BulkItem {
  /** As it was given: what the journal and the result name. */
  readonly text: string
  /** Made when it is asked for: of hundreds of thousands, none is kept. */
  input(): Structure | Promise<Structure>
}

export interface BulkWork {
  readonly operation: Operation
  readonly items: Iterable<BulkItem>
  readonly count: number
  readonly flags: Pick<BulkFlags, 'concurrency' | 'continueOnError'>
  readonly journal?: Pick<Journal, 'unsettled' | 'note'> | undefined
  /** Items that the journal left out. */
  readonly already?: number
  /**
   * What is done with an input where that is more than to send it.
   * @param ended aborted as soon as nothing new is begun any more
   */
  readonly deliver?: (session: Session, input: Structure, ended: AbortSignal) => Promise<Structure>
}

/**
 * When the reader of the lines is gone, nothing new is started, and requests in progress are finished.
 * @returns 0, or the exit code of the first item that failed; 255 where a reader that left kept changes from being begun
 */
export async function sendAll(work: BulkWork, settings: Settings, outer: Runtime): Promise<number> {
  const {runtime, status} = withStatusLine(outer)
  const {operation, items, count, flags, journal, already = 0, deliver} = work
  const {stdout, stderr} = runtime
  const lines = new ResultLines(operation, settings, runtime)
  const progress = progressLine(status, runtime, count)
  const session = await openSession(settings, runtime, false)
  const interruption = interruptible(runtime)
  const [memory, turns] = [new FlatMemory(COLLECT_EVERY), new EventLoopTurns()]
  let exitCode = 0
  try {
    const end = await runPool<BulkItem, Structure>({
      tasks: items,
      count,
      most: flags.concurrency,
      isThrottled,
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      stop: interruption.signal,
      async run({text, input: make}, ended) {
        const input = await make()
        if (journal?.unsettled.has(text) && (await isDoneAlready(operation, input, session))) return new Map()
        journal?.note('begun', text)
        return deliver ? deliver(session, input, ended) : session.send(operation, input)
      },
      async done({text}, answer) {
        journal?.note('done', text)
        await stdout.write(lines.done(text, answer))
        await memory.step()
        await turns.step()
        await progress.step(true)
      },
      async failed({text}, error) {
        if (!(error instanceof CliError)) throw error
        exitCode ||= error.exitCode
        if (error instanceof ServiceError && !error.unsettled) journal?.note('refused', text)
        await stdout.write(lines.failed(text, error))
        await progress.step(false)
        return flags.continueOnError && error.exitCode === ExitCode.service
      },
    })
    await progress.end()
    if (already > 0) await stderr.write(`${already} ${wereOrWas(already)} already done, according to the journal\n`)
    if (end.left > 0 && !interruption.signal.aborted) await stderr.write(unbegun(end, work))
    throwWhatEnded(end)
    if (interruption.signal.aborted && end.left > 0) throw new Interrupted(stoppedText(end, work))
    if (lines.queryError) throw onlyOutput(lines.queryError)
    return exitCode || (end.left > 0 && operation.http.method !== 'GET' ? ExitCode.other : 0)
  } finally {
    interruption.release()
    session.close()
  }
}

/** Requests that leave some 10 MB behind; to collect them takes a hundredth of their time. */
const COLLECT_EVERY = 2000

/** The first signal begins nothing new; a second one ends the process as it would any other. */
function interruptible({untilInterrupted, stderr}: Runtime) {
  const [stop, released] = [new AbortController(), new AbortController()]
  void untilInterrupted(released.signal).then(() => {
    stop.abort()
    return stderr.write('Stopping: requests in progress are finished and noted\n')
  })
  return {signal: stop.signal, release: () => released.abort()}
}

const wereOrWas = (count: number) => (count === 1 ? 'was' : 'were')

const stoppedText = ({left}: PoolEnd, {count, journal}: BulkWork) =>
  `${left} of ${count} ${wereOrWas(left)} not started${journal ? '; the same command continues with them' : ''}`

function unbegun({left, thrown}: PoolEnd, {count, flags}: BulkWork): string {
  if (thrown.some(isReaderGone)) return `The output was closed; ${left} of ${count} ${wereOrWas(left)} not started\n`
  const wayOn = thrown.length > 0 || flags.continueOnError ? '' : '; --continue-on-error continues when an item fails'
  return `${left} ${wereOrWas(left)} not started${wayOn}\n`
}

const isReaderGone = (error: unknown) => error instanceof ReaderGone

/** A reader that left has ended the work, and has been reported; whatever else did is an error. */
function throwWhatEnded({thrown}: PoolEnd): void {
  for (const error of thrown) if (!isReaderGone(error)) throw error
}

/** What became of the items is not undone by a query that does not suit their answers. */
const onlyOutput = (error: CliError) =>
  new OtherError(error.code, linesBehind('', error), {
    cause: error,
    hints: [...error.hints, 'Items on lines without "output" are done: only the result of --query is missing'],
  })
