// Text → lines no wider than a terminal, broken between words. A word that is wider than a line stays whole: it is an ARN, or a
// path, that people copy.
import {withoutStyles} from './styles.js'

/**
 * @param indent blanks before the first line; `hanging` blanks before the others
 * @param joint what ends a line that continues, such as a backslash in a shell command
 */
export function wrapText(text: string, width: number, indent = 0, hanging = indent, joint = ''): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let used = indent
  let empty = true
  for (const word of text.split(' ')) {
    const size = withoutStyles(word).length
    if (!empty && used + 1 + size + joint.length > width) {
      lines.push(line + joint)
      line = ' '.repeat(hanging)
      used = hanging
      empty = true
    }
    line += empty ? word : ` ${word}`
    used += empty ? size : size + 1
    empty = false
  }
  return [...lines, line]
}

/** What is printed for people to paste stays on its line: the terminal breaks it, and joins it again when it is copied. */
const COMMAND = /(?:^|[\s'"(])(?:iotjobs|aws|npm) \S/

/** Each of the lines that is too wide, broken at its own margin. */
export const wrapLines = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      if (line.length <= width || COMMAND.test(line)) return [line]
      const margin = line.length - line.trimStart().length
      return wrapText(line.slice(margin), width, margin)
    })
    .join('\n')
