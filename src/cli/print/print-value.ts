// A result of our own, not of an operation, on stdout: in the formats that operations are printed in, and with --query.
import {fromPlain} from '../../value/plain.js'
import type {Structure, Value} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {settingsOf} from '../session/settings-of.js'
import {openPrinter, reportNothingFound} from './open-printer.js'

/** @param title above a table */
export async function printValue(value: object | Value, title: string, runtime: Runtime): Promise<void> {
  const {printer} = await openPrinter({title}, await settingsOf(runtime), runtime)
  await printer.page(fromPlain(value) as Structure)
  const {foundNothing} = await printer.end()
  if (foundNothing) await reportNothingFound(runtime)
}
