// Where and why a query cannot be read, in the words that jmespath's users know. Knows no command line.

export interface SyntaxErrorParts {
  readonly reason: string
  /** In code points from the start of the expression. */
  readonly at: number
  /** Reasons that name a token show the expression between quotes, which moves the caret by one. */
  readonly quoted?: true
}

export class QuerySyntaxError extends Error {
  constructor(readonly parts: SyntaxErrorParts) {
    super(parts.reason)
  }
}

/** The reason, the expression, and a caret under the place; the rest of a long expression follows the caret. */
export function explainSyntaxError({reason, at, quoted}: SyntaxErrorParts, expression: string): string {
  const mark = quoted ? '"' : ''
  const shown = [...(mark + expression + mark)]
  const offset = at + mark.length
  const lineStart = shown.slice(0, offset).lastIndexOf('\n') + 1
  const lineEnd = shown.indexOf('\n', offset)
  const end = lineEnd < 0 ? shown.length : lineEnd
  return `${reason}:\n${shown.slice(0, end).join('')}\n${' '.repeat(offset - lineStart)}^${shown.slice(end).join('')}`
}
