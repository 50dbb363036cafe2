// The lines of a text behind `|` or `>`, without what all of them are indented by.
import {NO_TABS} from './block-layout.js'
import {isBreak, isEnd, SPACE, TAB} from './characters.js'
import {type Cursor, isMarker} from './cursor.js'
import {YamlFault} from './yaml-fault.js'

export class BlockLines {
  /** Those with content, and as '' the empty ones before and between them. */
  readonly lines: string[] = []
  /** Empty lines since the last with content. */
  empty = 0
  /** Blanks of the widest empty line before the first with content. */
  private widest = 0

  constructor(
    private readonly cursor: Cursor,
    private readonly around: number,
    private depth: number | undefined,
  ) {}

  /** Leaves the cursor at the start of the first line that is not of the block. */
  read(): void {
    while (!this.cursor.isAtEnd && this.line());
  }

  private line(): boolean {
    const {cursor} = this
    const {text, pos: start} = cursor
    while (cursor.code === SPACE) cursor.pos++
    const spaces = cursor.pos - start
    if (isBreak(cursor.code) || isEnd(cursor.code)) {
      if (spaces <= (this.depth ?? spaces)) return this.emptyLine(spaces)
    } else if (!this.isOwn(start, spaces)) {
      cursor.pos = start
      return false
    }
    while (!isBreak(cursor.code) && !cursor.isAtEnd) cursor.pos++
    for (; this.empty > 0; this.empty--) this.lines.push('')
    this.lines.push(text.slice(start + (this.depth ?? 0), cursor.pos))
    this.pass()
    return true
  }

  private emptyLine(spaces: number): boolean {
    this.widest = Math.max(this.widest, spaces)
    if (!this.cursor.isAtEnd || (this.lines.length === 0 && this.empty === 0)) this.empty++
    this.pass()
    return true
  }

  private isOwn(start: number, spaces: number): boolean {
    const {text, code} = this.cursor
    if (this.depth === undefined && spaces > this.around) {
      if (this.widest > spaces)
        throw new YamlFault('An empty line has more spaces than the first line of the text', start)
      this.depth = spaces
    }
    const isOwn = this.depth !== undefined && spaces >= this.depth && !(this.depth === 0 && isMarker(text, start))
    if (!isOwn && code === TAB) throw new YamlFault('Tabs are not allowed as indentation', this.cursor.pos, NO_TABS)
    return isOwn
  }

  private pass(): void {
    if (!this.cursor.isAtEnd) this.cursor.passBreak()
  }
}
