// Strict JSON, plus NaN and the infinities, into our data. Says where and why a text is not JSON, in the words that the
// AWS CLI's users know. Duplicate keys: the last one wins.
import {Float, integer, type Structure, type Value} from './value.js'

export class JsonSyntaxError extends Error {
  /** @param offset in UTF-16 units from the start of the text */
  constructor(
    readonly reason: string,
    readonly text: string,
    readonly offset: number,
  ) {
    super(reason)
    const before = text.slice(0, offset)
    const lineStart = before.lastIndexOf('\n') + 1
    this.line = before.split('\n').length
    this.column = [...before.slice(lineStart)].length + 1
    this.index = [...before].length
    this.message = `${reason}: line ${this.line} column ${this.column} (char ${this.index})`
  }

  /** 1-based; columns and the 0-based index count code points. */
  readonly line: number
  readonly column: number
  readonly index: number
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y
const PLAIN_CHARACTERS = /[^"\\\u0000-\u001f]*/y
const UNUSUAL = /[\\\u0000-\u001f]/
/** Whole numbers of so many digits lose nothing as numbers. */
const SAFE_LENGTH = 15
const [POINT, UPPER_E, LOWER_E] = [0x2e, 0x45, 0x65]
const WORDS: readonly (readonly [string, Value])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', new Float(Number.NaN)],
  ['Infinity', new Float(Infinity)],
  ['-Infinity', new Float(-Infinity)],
]
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** @throws JsonSyntaxError and nothing else; nesting deeper than 1,000 levels is an error too */
export function parseJson(text: string): Value {
  return new Parser(text).document()
}

const MAX_DEPTH = 1000

class Parser {
  private at = 0
  private depth = 0

  constructor(private readonly text: string) {}

  document(): Value {
    if (this.text.startsWith('\ufeff')) this.fail('Unexpected UTF-8 BOM (decode using utf-8-sig)', 0)
    this.blanks()
    const value = this.value()
    this.blanks()
    if (this.at < this.text.length) this.fail('Extra data')
    return value
  }

  private fail(reason: string, offset = this.at): never {
    throw new JsonSyntaxError(reason, this.text, offset)
  }

  private blanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.at++
    }
  }

  private value(): Value {
    const first = this.text[this.at]
    if (first === '"') return this.string()
    if (first === '{') return this.nested(() => this.object())
    if (first === '[') return this.nested(() => this.array())
    if (first !== undefined && first >= '0' && first <= '9') return this.number()
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length
        return value
      }
    }
    return this.number()
  }

  private nested(parse: () => Value): Value {
    if (++this.depth > MAX_DEPTH) this.fail('Nested too deeply')
    const value = parse()
    this.depth--
    return value
  }

  private number(): Value {
    const start = this.at
    const whole = this.digits(start)
    // Most numbers are short and plain. Those that are not are taken apart by a pattern.
    if (whole > start && whole - start <= SAFE_LENGTH && this.text[start] !== '0') {
      const next = this.text.charCodeAt(whole)
      if (next !== POINT) {
        if (next === LOWER_E || next === UPPER_E) return this.anyNumber()
        this.at = whole
        return Number(this.text.slice(start, whole))
      }
      const end = this.digits(whole + 1)
      const after = this.text.charCodeAt(end)
      if (end > whole + 1 && after !== LOWER_E && after !== UPPER_E) {
        this.at = end
        return new Float(Number(this.text.slice(start, end)))
      }
    }
    return this.anyNumber()
  }

  /** @returns where the digits that begin at an offset end */
  private digits(offset: number): number {
    let at = offset
    for (;;) {
      const code = this.text.charCodeAt(at)
      // Behind the end of the text it is NaN.
      if (!(code >= 0x30 && code <= 0x39)) return at
      at++
    }
  }

  private anyNumber(): Value {
    NUMBER.lastIndex = this.at
    const match = NUMBER.exec(this.text)
    if (!match) this.fail('Expecting value')
    this.at = NUMBER.lastIndex
    const float = match[1] !== undefined || match[2] !== undefined
    return float ? new Float(Number(match[0])) : integer(BigInt(match[0]))
  }

  private object(): Structure {
    const members: Structure = new Map()
    this.at++
    this.blanks()
    if (this.text[this.at] === '}') {
      this.at++
      return members
    }
    for (;;) {
      if (this.text[this.at] !== '"') this.fail('Expecting property name enclosed in double quotes')
      const key = this.string()
      this.blanks()
      if (this.text[this.at] !== ':') this.fail("Expecting ':' delimiter")
      this.at++
      this.blanks()
      members.set(key, this.value())
      this.blanks()
      const next = this.text[this.at]
      if (next !== ',' && next !== '}') this.fail("Expecting ',' delimiter")
      this.at++
      if (next === '}') return members
      this.blanks()
    }
  }

  private array(): Value[] {
    const items: Value[] = []
    this.at++
    this.blanks()
    if (this.text[this.at] === ']') {
      this.at++
      return items
    }
    for (;;) {
      items.push(this.value())
      this.blanks()
      const next = this.text[this.at]
      if (next !== ',' && next !== ']') this.fail("Expecting ',' delimiter")
      this.at++
      if (next === ']') return items
      this.blanks()
    }
  }

  private string(): string {
    const start = this.at++
    const end = this.text.indexOf('"', this.at)
    const plain = end < 0 ? '\\' : this.text.slice(this.at, end)
    if (!UNUSUAL.test(plain)) {
      this.at = end + 1
      return plain
    }
    let result = ''
    for (;;) {
      PLAIN_CHARACTERS.lastIndex = this.at
      result += PLAIN_CHARACTERS.exec(this.text)?.[0] ?? ''
      this.at = PLAIN_CHARACTERS.lastIndex
      const next = this.text[this.at]
      if (next === undefined) this.fail('Unterminated string starting at', start)
      if (next === '"') {
        this.at++
        return result
      }
      if (next !== '\\') this.fail('Invalid control character at')
      result += this.escape(start)
    }
  }

  private escape(start: number): string {
    const kind = this.text[this.at + 1]
    if (kind === undefined) this.fail('Unterminated string starting at', start)
    if (kind === 'u') {
      const hex = this.text.slice(this.at + 2, this.at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.fail('Invalid \\uXXXX escape', this.at + 1)
      this.at += 6
      return String.fromCharCode(Number.parseInt(hex, 16))
    }
    const character = ESCAPES[kind]
    if (character === undefined) this.fail('Invalid \\escape')
    this.at += 2
    return character
  }
}
