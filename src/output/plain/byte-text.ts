// A text of ASCII in the making: bytes that are filled and used again, so that no piece of it is ever a string of its own.
import type {PlainScanner} from './plain-scanner.js'

export class ByteText {
  length = 0
  private bytes = new Uint8Array(1 << 17)

  /** Adds a part of other bytes. */
  add(other: Uint8Array, from = 0, to = other.length): void {
    if (this.length + to - from > this.bytes.length) this.grow(to - from)
    const {bytes} = this
    let at = this.length
    // Most pieces are short: a call of `set` takes longer.
    for (let i = from; i < to; i++) bytes[at++] = other[i] ?? 0
    this.length = at
  }

  /** Adds the text between quotes that stands next. */
  addQuoted(scanner: PlainScanner): void {
    const rest = scanner.bytes.length - scanner.at
    if (this.length + rest > this.bytes.length) this.grow(rest)
    this.length = scanner.copyQuoted(this.bytes, this.length)
  }

  set(at: number, code: number): void {
    this.bytes[at] = code
  }

  /** Puts the pieces that the text ends with in another order. */
  arrange(from: number, pieces: readonly (readonly [start: number, end: number])[]): void {
    const before = this.bytes.slice(from, this.length)
    let at = from
    for (const [start, end] of pieces) {
      this.bytes.set(before.subarray(start - from, end - from), at)
      at += end - start
    }
  }

  /** @returns the text, and begins anew */
  take(): string {
    const text = Buffer.from(this.bytes.buffer, 0, this.length).toString('latin1')
    this.length = 0
    return text
  }

  private grow(room: number): void {
    const bytes = new Uint8Array(2 * (this.length + room))
    bytes.set(this.bytes.subarray(0, this.length))
    this.bytes = bytes
  }
}
