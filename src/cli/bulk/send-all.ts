// The inputs of a bulk command → one line of JSON each on stdout, in the order in which they end; progress on stderr.
import type {BulkFlags} from '../../bulk/bulk-flags.js'
import {isThrottled} from '../../bulk/is-throttled.js'
import type {Journal} from '../../bulk/journal.js'
import {runPool} from '../../bulk/pool.js'
import type {Item} from '../../bulk/read-items.js'
import {CliError, ExitCode, ServiceError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {compileQuery} from '../../output/query/compile-query.js'
import {timestampRenderer} from '../../output/timestamps.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {printJson} from '../../value/json-print.js'
import type {Structure, Value} from '../../value/value.js'
import type {Runtime} from '../runtime.js'
import {openSession, type Session} from '../session.js'
import {writeText} from '../write-text.js'
import {progressLine} from './progress-line.js'

export interface BulkItem {
  readonly item: Item
  readonly input: Structure
}

export interface BulkWork {
  readonly operation: Operation
  readonly inputs: readonly BulkItem[]
  readonly flags: Pick<BulkFlags, 'concurrency' | 'continueOnError'>
  readonly journal?: Journal | undefined
  /** Items that the journal left out. */
  readonly already?: number
  /** What is done with an input where that is more than to send it. */
  readonly deliver?: (session: Session, input: Structure) => Promise<Structure>
}

/** @returns 0, or the exit code of the first item that failed */
export async function sendAll(work: BulkWork, settings: Settings, runtime: Runtime): Promise<number> {
  const {operation, inputs, flags, journal, already = 0, deliver} = work
  const {stdout, stderr, globals, env} = runtime
  const query = globals.query === undefined ? undefined : compileQuery(globals.query)
  const render = timestampRenderer(operation.output, {format: settings.timestampFormat, timeZone: env.TZ})
  const shown = (answer: Structure): Value => (query ? query.evaluate(render(answer)) : render(answer))
  const progress = progressLine(runtime, inputs.length)
  const session = await openSession(settings, runtime)
  let exitCode = 0
  try {
    const unbegun = await runPool<BulkItem>({
      tasks: inputs,
      most: flags.concurrency,
      isThrottled,
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      async run({item, input}) {
        const answer = await (deliver ? deliver(session, input) : session.send(operation, input))
        journal?.note(item.text)
        await writeText(stdout, resultLine(item.text, ['output', shown(answer)]))
        await progress.step(true)
      },
      async failed({item}, error) {
        if (!(error instanceof CliError)) throw error
        exitCode ||= error.exitCode
        await writeText(stdout, resultLine(item.text, ['error', errorValue(error)]))
        await progress.step(false)
        return flags.continueOnError && error.exitCode === ExitCode.service
      },
    })
    await progress.end()
    if (already > 0) await stderr.write(`${already} were done before, as the journal says\n`)
    if (unbegun > 0) await stderr.write(`${unbegun} were not begun; --continue-on-error goes on when an item fails\n`)
  } finally {
    session.close()
  }
  return exitCode
}

function resultLine(item: string, [name, value]: readonly ['output' | 'error', Value]): string {
  return `${printJson(
    new Map<string, Value>([
      ['item', item],
      ['ok', name === 'output'],
      [name, value],
    ]),
  )}\n`
}

const errorValue = (error: CliError): Structure =>
  new Map([
    ['code', error.code],
    ['message', error instanceof ServiceError ? error.serviceMessage : error.message],
  ])
