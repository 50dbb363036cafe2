// Text in the making that knows its column, for the formats that fold lines.

export class LineWriter {
  private parts: string[] = []
  /** In code points. */
  column = 0

  /** @param text without newlines */
  write(text: string): void {
    this.parts.push(text)
    this.column += [...text].length
  }

  /** @param mark the break itself, where it is not a newline */
  lineBreak(mark = '\n'): void {
    this.parts.push(mark)
    this.column = 0
  }

  /** Begins a new line, unless the line is empty. */
  newLine(indent: number): void {
    if (this.column > 0) this.lineBreak()
    this.write(' '.repeat(indent))
  }

  toString(): string {
    return this.parts.join('')
  }
}
