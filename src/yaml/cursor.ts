// A place in a YAML text, and the ways to go on from it: over blanks, comments and line breaks. Knows nothing of values.
import {BOM, CR, isBlank, isBreak, isEnd, isGap, LF, SPACE, TAB} from './characters.js'
import {YamlFault} from './yaml-fault.js'

const HASH = 0x23

export class Cursor {
  pos = 0
  /** Where the line begins that was entered last. */
  lineStart = 0
  /** How many spaces that line begins with. */
  indent = 0

  constructor(readonly text: string) {}

  get code(): number {
    return this.text.charCodeAt(this.pos)
  }

  get isAtEnd(): boolean {
    return this.pos >= this.text.length
  }

  get column(): number {
    return this.pos - this.lineStart
  }

  get isAtLineEnd(): boolean {
    const {code} = this
    return isBreak(code) || isEnd(code) || (code === HASH && this.isBehindBlank)
  }

  /** `---` or `...`, alone at the start of a line. */
  get isAtMarker(): boolean {
    return this.pos === this.lineStart && isMarker(this.text, this.pos)
  }

  private get isBehindBlank(): boolean {
    return this.pos === this.lineStart || isBlank(this.text.charCodeAt(this.pos - 1))
  }

  /** Whether the character stands here as an indicator, with a gap behind it. */
  isAt(indicator: number): boolean {
    return this.code === indicator && isGap(this.text.charCodeAt(this.pos + 1))
  }

  skipBlanks(): void {
    while (isBlank(this.code)) this.pos++
  }

  /** To the next thing that is neither blank nor comment, on whatever line. */
  toContent(): void {
    for (;;) {
      if (this.pos === this.lineStart) this.enterLine()
      this.skipBlanks()
      if (this.code === HASH) this.skipComment()
      if (!isBreak(this.code)) return
      this.passBreak()
    }
  }

  /** The TAB among the blanks before the offset, where there is one. */
  tabBefore(offset: number): number | undefined {
    let at = offset - 1
    while (this.text.charCodeAt(at) === SPACE) at--
    return this.text.charCodeAt(at) === TAB ? at : undefined
  }

  /** Byte order marks are not a part of their line. */
  skipMarks(): void {
    while (this.code === BOM && this.column === 0) {
      this.pos++
      this.lineStart = this.pos
      this.toContent()
    }
  }

  skipComment(): void {
    if (!this.isBehindBlank) throw new YamlFault('A comment needs a space before its "#"', this.pos)
    while (!isBreak(this.code) && !this.isAtEnd) this.pos++
  }

  passBreak(): void {
    this.pos = behindBreak(this.text, this.pos)
    this.lineStart = this.pos
  }

  private enterLine(): void {
    while (this.code === SPACE) this.pos++
    this.indent = this.pos - this.lineStart
  }
}

/** A line ends with a line feed, a carriage return, or both. */
export const behindBreak = (text: string, at: number): number =>
  at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1)

export function isMarker(text: string, at: number): boolean {
  const isOne = text.startsWith('---', at) || text.startsWith('...', at)
  return isOne && isGap(text.charCodeAt(at + 3))
}
