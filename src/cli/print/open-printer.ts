// The printer of a result on stdout: in the format of the settings, through --query, as wide as the terminal.
import {createPrinter, type Printer, type PrinterOptions} from '../../output/print-output.js'
import {compileQuery, type Query} from '../../output/query/compile-query.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {wantsColorOn} from '../runtime/progress-mode.js'
import type {Runtime} from '../runtime/runtime.js'
import {outputWriter} from './output-writer.js'

export interface OpenPrinter {
  readonly printer: Printer
  readonly query: Query | undefined
}

export async function openPrinter(
  what: Pick<PrinterOptions, 'title' | 'listName' | 'mayBeCut'>,
  {output}: Pick<Settings, 'output'>,
  runtime: Runtime,
): Promise<OpenPrinter> {
  const {globals, stdout} = runtime
  const query = globals.query === undefined ? undefined : compileQuery(globals.query)
  const printer = await createPrinter({
    ...what,
    format: output,
    query,
    write: outputWriter(output, stdout),
    width: stdout.columns,
    fits: stdout.isTTY,
    color: wantsColorOn(stdout, runtime),
  })
  return {printer, query}
}

/** A query that finds nothing does not fail, but is seldom what was meant. */
export const reportNothingFound = ({globals, stderr}: Runtime): Promise<void> =>
  stderr.write(`--query ${globals.query} finds nothing in the output\n`)
