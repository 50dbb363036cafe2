// Frames on a terminal, each drawn over the one before, without taking the screen: what stood above stays. Writes only
// through the function it is given.
import {cellWidth} from '../terminal/cells.js'
import {withoutStyles} from '../terminal/styles.js'

const ESC = '\u001b['
/** A terminal that knows these shows a frame at once; others ignore them. */
const [BEGIN, END] = [`${ESC}?2026h`, `${ESC}?2026l`]
const [HIDE_CURSOR, SHOW_CURSOR] = [`${ESC}?25l`, `${ESC}?25h`]
const CLEAR_LINE = `${ESC}K`
const CLEAR_BELOW = `${ESC}J`

export class Region {
  private drawn: readonly string[] = []
  private shownText = ''

  constructor(private readonly write: (text: string) => void) {}

  /** @param columns of the terminal now: after a resize the old lines may have been wrapped */
  draw(lines: readonly string[], columns: number): void {
    const text = lines.join('\n')
    if (text === this.shownText) return
    const body = lines.map((line) => `${line}${CLEAR_LINE}\n`).join('')
    this.write(`${BEGIN}${HIDE_CURSOR}${this.home(columns)}${body}${CLEAR_BELOW}${END}`)
    this.drawn = lines
    this.shownText = text
  }

  /** Something else has written to the screen: the next frame begins below it. */
  forget(): void {
    this.drawn = []
    this.shownText = ''
  }

  /** Leaves the last frame, or these lines in its place, on the screen, and the cursor below. */
  end(lines: readonly string[] | undefined, columns: number): void {
    if (lines) this.draw(lines, columns)
    this.write(SHOW_CURSOR)
    this.forget()
  }

  private home(columns: number): string {
    const rows = this.drawn.reduce((sum, line) => sum + rowsOf(line, columns), 0)
    return rows === 0 ? '' : `\r${ESC}${rows}A`
  }
}

/** How many rows a line that was drawn takes in a terminal of so many columns. */
export const rowsOf = (line: string, columns: number) =>
  Math.max(1, Math.ceil(cellWidth(withoutStyles(line)) / Math.max(1, columns)))
