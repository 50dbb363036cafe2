// What a prompter says → lines no wider than the terminal, broken between words. Knows no streams.
import {wrapLines} from '../../output/wrap-text.js'

export const saidText = (lines: readonly string[], columns: number): string =>
  lines.map((line) => `${wrapped(line, columns)}\n`).join('')

/** A command of several lines is there to be copied as it is; what goes on after an arrow stands below its text. */
function wrapped(line: string, columns: number): string {
  if (COMMAND.test(line)) return line
  return line.startsWith(ARROW) ? wrapLines(line, columns - 2).replaceAll('\n', '\n  ') : wrapLines(line, columns)
}

const COMMAND = /^(?:iotjobs|aws) .*[\\`]\n/

const ARROW = '  → '
