// Text in the making that knows its column, for the formats that fold lines.

const SURROGATE = /[\ud800-\udfff]/

export class LineWriter {
  private readonly parts: string[] = []
  /** In code points. */
  column = 0

  /** @param text without newlines */
  write(text: string): void {
    this.parts.push(text)
    this.column += SURROGATE.test(text) ? [...text].length : text.length
  }

  lineBreak(): void {
    this.parts.push('\n')
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
