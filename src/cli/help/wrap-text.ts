// Text → lines no wider than a terminal.

/**
 * @param indent blanks before the first line; `hanging` blanks before the others
 * @param joint what ends a line that continues, such as a backslash in a shell command
 */
export function wrapText(text: string, width: number, indent = 0, hanging = indent, joint = ''): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length + joint.length > width) {
      lines.push(line + joint)
      line = ' '.repeat(hanging)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}
