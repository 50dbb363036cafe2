// A terminal in memory that knows as much as the region writes: text, line ends, moving up, clearing, the cursor.

const SEQUENCE = /\u001b\[(\??)(\d*)([A-Za-z])|\r|\n|[^\u001b\r\n]+/g

export class Screen {
  cursorShown = true
  private readonly cells: string[] = ['']
  private row = 0
  private column = 0

  constructor(
    private readonly columns: number,
    private readonly rows: number,
  ) {}

  write(text: string): void {
    for (const [part, isPrivate, count = '', command] of text.matchAll(SEQUENCE)) {
      if (command) this.command(isPrivate === '?', Number(count || 1), command)
      else if (part === '\r') this.column = 0
      else if (part === '\n') this.newline()
      else this.print(part)
    }
    if (this.cells.length > this.rows) throw new Error('The screen would scroll')
  }

  /** Without the blanks and the empty lines at the end. */
  lines(): string[] {
    const lines = this.cells.map((line) => line.trimEnd())
    while (lines.at(-1) === '') lines.pop()
    return lines
  }

  private command(isPrivate: boolean, count: number, command: string): void {
    if (isPrivate && count === 25) this.cursorShown = command === 'h'
    if (isPrivate || command === 'm') return
    if (command === 'A') this.row = Math.max(0, this.row - count)
    if (command === 'K') this.cells[this.row] = (this.cells[this.row] ?? '').slice(0, this.column)
    if (command === 'J') {
      this.cells[this.row] = (this.cells[this.row] ?? '').slice(0, this.column)
      this.cells.length = this.row + 1
    }
  }

  private newline(): void {
    this.row++
    this.column = 0
    this.cells[this.row] ??= ''
  }

  private print(text: string): void {
    if (this.column + text.length > this.columns) throw new Error(`A line is wrapped: ${text}`)
    const line = (this.cells[this.row] ?? '').padEnd(this.column)
    this.cells[this.row] = line.slice(0, this.column) + text + line.slice(this.column + text.length)
    this.column += text.length
  }
}
