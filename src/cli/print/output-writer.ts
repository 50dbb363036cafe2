// The way of a format onto stdout. Knows nothing of what is printed.
import type {FormatName} from '../../model/output-formats.js'
import type {Sink} from '../runtime/runtime.js'

/** Tables neutralise their cells themselves: their colours are commands to the terminal. */
export const outputWriter = (format: FormatName, stdout: Sink) =>
  format === 'table' && stdout.isTTY ? (text: string) => stdout.draw(text) : (text: string) => stdout.write(text)
