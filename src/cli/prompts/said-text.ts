// What a prompter says → lines no wider than the terminal, broken between words. Knows no streams.
import {wrapLines} from '../../output/terminal/wrap-text.js'

export const saidText = (lines: readonly string[], columns: number): string =>
  lines.map((line) => `${wrapped(line, columns)}\n`).join('')

/** A command of several lines is there to be copied as it is; what goes on after a mark or a number stands below its text. */
function wrapped(line: string, columns: number): string {
  if (COMMAND.test(line)) return line
  const [mark = ''] = MARK.exec(line) ?? []
  const more = ' '.repeat(mark.trimStart().length)
  return wrapLines(line, columns - more.length).replaceAll('\n', `\n${more}`)
}

const COMMAND = /^(?:iotjobs|aws) .*[\\`]\n/

const MARK = /^ *(?:[→✔] |\d+\. )/
