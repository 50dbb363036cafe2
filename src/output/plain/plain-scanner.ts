// A walk through the bytes of an answer that is plain: compact JSON in printable ASCII without escapes. Whatever is not so is
// left to the ordinary way, which alone knows the rules. Knows no shape.

/** Not an error for users: the ordinary way reads the answer. */
export class NotPlain extends Error {}

const QUOTE = 0x22
/** Printable ASCII but quotes and backslashes: by code, 1 for each of them. */
const LETTERS = Uint8Array.from({length: 256}, (_, code) =>
  code >= 0x20 && code <= 0x7e && code !== QUOTE && code !== 0x5c ? 1 : 0,
)
const [ZERO, THREE, NINE, MINUS, POINT, LOWER_E, UPPER_E] = [0x30, 0x33, 0x39, 0x2d, 0x2e, 0x65, 0x45]
/** Whole numbers of so many digits lose nothing as numbers. */
const SAFE_LENGTH = 15

export class PlainScanner {
  /** Where the value began that was passed last; it reaches to `at`. */
  from = 0
  at = 0

  private decoded: string | undefined

  constructor(readonly bytes: Uint8Array) {}

  /** The same as text: what was plain so far has a byte for each character. */
  get text(): string {
    this.decoded ??= Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).toString('latin1')
    return this.decoded
  }

  get passed(): string {
    return this.text.slice(this.from, this.at)
  }

  take(sign: number): void {
    if (this.bytes[this.at] !== sign) throw new NotPlain()
    this.at++
  }

  /** Steps over the sign, if it stands here. */
  takes(sign: number): boolean {
    if (this.bytes[this.at] !== sign) return false
    this.at++
    return true
  }

  /** Steps over the word, if it stands here. */
  takesWord(word: Uint8Array): boolean {
    const {bytes, at} = this
    for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false
    this.from = at
    this.at = at + word.length
    return true
  }

  /** A text with its quotes. */
  passQuoted(): void {
    const {bytes} = this
    this.from = this.at
    if (bytes[this.at] !== QUOTE) throw new NotPlain()
    let at = this.from + 1
    while (LETTERS[bytes[at] ?? 0] === 1) at++
    if (bytes[at] !== QUOTE) throw new NotPlain()
    this.at = at + 1
  }

  /**
   * The same, copied on the way.
   * @param to has room for whatever is left
   * @returns where the copy ends
   */
  copyQuoted(to: Uint8Array, start: number): number {
    const {bytes} = this
    this.from = this.at
    if (bytes[this.at] !== QUOTE) throw new NotPlain()
    to[start] = QUOTE
    let at = this.from + 1
    let end = start + 1
    for (let code = bytes[at] ?? 0; LETTERS[code] === 1; code = bytes[++at] ?? 0) to[end++] = code
    if (bytes[at] !== QUOTE) throw new NotPlain()
    to[end] = QUOTE
    this.at = at + 1
    return end + 1
  }

  /** A whole number as it is written, which is how it is printed. */
  passInteger(): void {
    this.from = this.at
    const start = this.bytes[this.at] === MINUS ? this.at + 1 : this.at
    const end = this.digitsEnd(start)
    const plain = this.bytes[start] !== ZERO || (start === this.at && end === start + 1)
    if (end === start || end - start > SAFE_LENGTH || !plain || this.goesOn(end)) throw new NotPlain()
    this.at = end
  }

  /**
   * A number as it is written: ten digits below 4,000,000,000 (2096), and at most six behind the point. A double holds these
   * so well that its microseconds are the digits.
   */
  passSeconds(): void {
    this.from = this.at
    const whole = this.digitsEnd(this.at)
    const first = this.bytes[this.at] ?? ZERO
    if (whole - this.at !== 10 || first === ZERO || first > THREE) throw new NotPlain()
    const end = this.bytes[whole] === POINT ? this.digitsEnd(whole + 1) : whole
    if (end === whole + 1 || end - whole > 7 || this.goesOn(end)) throw new NotPlain()
    this.at = end
  }

  /** @throws NotPlain where something follows */
  end(): void {
    if (this.at !== this.bytes.length) throw new NotPlain()
  }

  private digitsEnd(from: number): number {
    let at = from
    for (;;) {
      const code = this.bytes[at]
      if (code === undefined || code < ZERO || code > NINE) return at
      at++
    }
  }

  /** Whether a number is not at its end: a fraction, or an exponent. */
  private goesOn(at: number): boolean {
    const code = this.bytes[at]
    return code === POINT || code === LOWER_E || code === UPPER_E
  }
}
