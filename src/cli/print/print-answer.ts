// The answer, or the pages of a listing, on stdout.
import {OtherError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import type {PageReader} from '../../output/plain/page-reader.js'
import {localOffset} from '../../output/times/local-offset.js'
import {timestampRenderer} from '../../output/times/timestamps.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {encodeToken} from '../../transport/pages/pagination-token.js'
import type {ReadBody} from '../../transport/protocol.js'
import type {Structure, Value} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {inFlatMemory} from './limit-heap-growth.js'
import {openPrinter, reportNothingFound} from './open-printer.js'

/** Prints an answer for people. @returns the exit code */
export type View = (
  operation: Operation,
  answers: Iterable<Structure> | AsyncIterable<Structure>,
  runtime: Runtime,
) => Promise<number>

/**
 * @param ask for the answer, or the pages of a listing, which may be read in the way that is given
 * @param paged whether the pages of a listing are joined, and `mayBeCut` whether they end where enough items are there;
 *   `view` is what `--output view` prints
 * @returns the exit code
 */
export async function printAnswer(
  operation: Operation,
  ask: (read?: ReadBody) => Iterable<Structure> | AsyncIterable<Structure>,
  {
    paged,
    mayBeCut = false,
    view,
  }: {readonly paged: boolean; readonly mayBeCut?: boolean; readonly view?: View | undefined},
  settings: Settings,
  runtime: Runtime,
): Promise<number> {
  if (runtime.globals.output === 'view' && view) return view(operation, ask(), runtime)
  const {env, stderr} = runtime
  const listName = paged ? operation.paging?.resultKey : undefined
  const {printer, query} = await openPrinter({title: operation.name, mayBeCut, listName}, settings, runtime)
  const render = timestampRenderer(operation.output, {format: settings.timestampFormat, timeZone: env.TZ})
  let reader: PageReader | undefined
  const answers = ask((body) => reader?.(body))
  const flowing = paged ? inFlatMemory(answers) : answers
  const missing = (operation.output && query?.missingIn(operation.output)) ?? []
  let next: Value | undefined
  try {
    for await (const answer of flowing) {
      await printer.page(render(answer))
      next = answer.get('nextToken')
      if (next !== undefined && operation.output && settings.timestampFormat === 'iso8601') {
        reader ??= await printer.reader?.(operation.output, localOffset(env.TZ))
      }
    }
  } catch (error) {
    await printer.cut(typeof next === 'string' ? encodeToken(next) : undefined).catch(() => {})
    throw withMissing(error, missing)
  }
  const {foundNothing} = await printer.end().catch((error: unknown) => {
    throw withMissing(error, missing)
  })
  for (const sentence of missing) await stderr.write(`--query: ${sentence}\n`)
  if (foundNothing && missing.length === 0) await reportNothingFound(runtime)
  return 0
}

/** What the answer does not have is why a function got nothing. */
const withMissing = (error: unknown, missing: readonly string[]) =>
  error instanceof OtherError && error.code === 'Query' ? error.withHints(missing) : error
