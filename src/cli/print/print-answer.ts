// The answer, or the pages of a listing, on stdout.
import type {Operation} from '../../model/vocabulary.js'
import {createPrinter} from '../../output/print-output.js'
import {compileQuery} from '../../output/query/compile-query.js'
import {timestampRenderer} from '../../output/timestamps.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {encodeToken} from '../../transport/pagination-token.js'
import type {Structure, Value} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {inFlatMemory} from './limit-heap-growth.js'
import {outputWriter} from './output-writer.js'

/** Prints an answer for people. @returns the exit code */
export type View = (
  operation: Operation,
  answers: Iterable<Structure> | AsyncIterable<Structure>,
  runtime: Runtime,
) => Promise<number>

/**
 * @param paged whether the pages of a listing are joined
 * @param view what `--output view` prints
 * @returns the exit code
 */
export async function printAnswer(
  operation: Operation,
  answers: Iterable<Structure> | AsyncIterable<Structure>,
  {paged, view}: {readonly paged: boolean; readonly view?: View | undefined},
  settings: Settings,
  runtime: Runtime,
): Promise<number> {
  if (runtime.globals.output === 'view' && view) return view(operation, answers, runtime)
  const {globals, env, stdout, stderr} = runtime
  const query = globals.query === undefined ? undefined : compileQuery(globals.query)
  const printer = await createPrinter({
    format: settings.output,
    query,
    title: operation.name,
    listName: paged ? operation.paging?.resultKey : undefined,
    write: outputWriter(settings.output, stdout),
    width: stdout.columns,
    color: globals.color === 'on' || (globals.color !== 'off' && stdout.isTTY && !env.NO_COLOR),
  })
  const render = timestampRenderer(operation.output, {format: settings.timestampFormat, timeZone: env.TZ})
  const flowing = paged ? inFlatMemory(answers) : answers
  let next: Value | undefined
  try {
    for await (const answer of flowing) {
      await printer.page(render(answer))
      next = answer.get('nextToken')
    }
  } catch (error) {
    await printer.cut(typeof next === 'string' ? encodeToken(next) : undefined).catch(() => {})
    throw error
  }
  const {foundNothing} = await printer.end()
  const missing = (operation.output && query?.missingIn(operation.output)) ?? []
  for (const sentence of missing) await stderr.write(`--query: ${sentence}\n`)
  if (foundNothing && missing.length === 0) await stderr.write(`--query ${globals.query} finds nothing in the answer\n`)
  return 0
}
