// A message that echoes what was typed or read → the same at a length that people read. The one bound on what is echoed: what
// is said before and behind a value stays, and so does the number of what was left out.

/** Of a line, in characters; comments and descriptions have up to 2028. */
const LONGEST_LINE = 2100
const LINE_ENDS = [1200, 400] as const
const MOST_LINES = 40
const LINES_KEPT = [25, 10] as const

export function boundedText(text: string): string {
  const lines = text.split('\n')
  if (lines.length <= MOST_LINES) return lines.map(boundedLine).join('\n')
  const [first, last] = LINES_KEPT
  const left = lines.length - first - last
  return [...lines.slice(0, first), `… (${left} lines) …`, ...lines.slice(-last)].map(boundedLine).join('\n')
}

export function boundedLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line
  const [first, last] = LINE_ENDS
  const left = line.length - first - last
  return `${line.slice(0, first).toWellFormed()}… (${left} characters) …${line.slice(-last).toWellFormed()}`
}
