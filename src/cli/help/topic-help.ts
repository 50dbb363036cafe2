// The help of a topic: its commands, each with its sentence. Text only; nothing is printed here.
import {globalLines, splitExamples, titled} from './command-help.js'
import type {Topic} from './topics.js'
import {wrapText} from './wrap-text.js'

type Row = readonly [command: string, does: string]
export type TitledRows = readonly [title: string, rows: readonly Row[]]

export function topicHelp({summary, examples, usage, intro}: Topic, groups: readonly TitledRows[], width: number) {
  const [first, more] = splitExamples(examples, usage, width)
  const sections = [
    wrapText(summary, width),
    ...titled('EXAMPLES', [...first, ...more]),
    ['USAGE', `  $ ${usage} [options]`],
    ...(intro === undefined ? [] : [wrapText(intro, width)]),
    ...groups.flatMap(([title, rows]) => titled(title, rowLines(rows, width))),
    [...wrapText(`${usage} --help  examples and flags of one of them`, width), ...globalLines(width)],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Beside each other where the sentences keep most of the line, else below. */
function rowLines(rows: readonly Row[], width: number): string[] {
  const column = Math.max(...rows.map(([command]) => command.length)) + 4
  const isBeside = column * 2 <= width
  return rows.flatMap(([command, does]) =>
    isBeside
      ? wrapText(`${command.padEnd(column - 3)} ${does}`, width, 2, column)
      : [`  ${command}`, ...wrapText(does, width, 6)],
  )
}
