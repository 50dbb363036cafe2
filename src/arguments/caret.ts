// Shows a place in a text: a caret line under the line that holds it. Knows nothing of what is wrong there.

/**
 * The text with a caret line below the line of the offset.
 * @param offset in UTF-16 units; the caret's column counts code points
 * @param indent how many characters the caller prints before the first line
 */
export function pointAt(text: string, offset: number, indent = 0): string {
  const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1
  const newline = text.indexOf('\n', offset)
  const lineEnd = newline < 0 ? text.length : newline
  const column = [...text.slice(lineStart, offset)].length + (lineStart === 0 ? indent : 0)
  return `${text.slice(0, lineEnd)}\n${' '.repeat(column)}^${text.slice(lineEnd)}`
}

const CONTEXT_LINES = 3
const CONTEXT_CHARACTERS = 400

/** The neighbourhood of an offset, for documents too long to be shown whole. */
export function pointNear(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - CONTEXT_CHARACTERS), offset).split('\n')
  const after = text.slice(offset, offset + CONTEXT_CHARACTERS).split('\n')
  const head = before.slice(-CONTEXT_LINES - 1).join('\n')
  return pointAt(head + after.slice(0, CONTEXT_LINES + 1).join('\n'), head.length)
}
