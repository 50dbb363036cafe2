// A result of our own, not of an operation, on stdout: in the formats that operations are printed in, and with --query.
import {createPrinter} from '../../output/print-output.js'
import {compileQuery} from '../../output/query/compile-query.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure, Value} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {settingsOf} from '../session/settings-of.js'
import {outputWriter} from './output-writer.js'

/** @param title above a table */
export async function printValue(value: object | Value, title: string, runtime: Runtime): Promise<void> {
  const {globals, env, stdout, stderr} = runtime
  const {output} = await settingsOf(runtime)
  const printer = await createPrinter({
    format: output,
    query: globals.query === undefined ? undefined : compileQuery(globals.query),
    title,
    write: outputWriter(output, stdout),
    width: stdout.columns,
    fits: stdout.isTTY,
    color: globals.color === 'on' || (globals.color !== 'off' && stdout.isTTY && !env.NO_COLOR),
  })
  await printer.page(fromPlain(value) as Structure)
  const {foundNothing} = await printer.end()
  if (foundNothing) await stderr.write(`--query ${globals.query} finds nothing in the output\n`)
}
