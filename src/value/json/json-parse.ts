// Strict JSON, plus NaN and the infinities, into our data. Says where and why a text is not JSON, in the words that the
// AWS CLI's users know. Duplicate keys: the last one wins.

import {characters} from '../../text/length.js'
import {MAX_DIGITS} from '../number-text.js'
import {Float, integer, type Structure, type Value} from '../value.js'
import {jsonStringEnd} from './json-string-end.js'

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
    this.column = characters(before.slice(lineStart)) + 1
    this.index = characters(before)
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
const ESCAPES = '"\\/bfnrtu'
const HEX = /^[0-9a-fA-F]{4}$/

/**
 * @param shown the text as it was typed, where it is not the same; of the same length
 * @param keepsTyped whether numbers keep their notation, for a document that is printed again
 * @throws JsonSyntaxError and nothing else; nesting deeper than 1,000 levels and numbers too long to be one are errors too
 */
export function parseJson(text: string, shown = text, keepsTyped = false): Value {
  return new Parser(text, shown, keepsTyped).document()
}

const MAX_DEPTH = 1000

class Parser {
  private at = 0
  private depth = 0

  constructor(
    private readonly text: string,
    private readonly shown: string,
    private readonly keepsTyped: boolean,
  ) {}

  document(): Value {
    if (this.text.startsWith('\ufeff')) this.fail('Unexpected UTF-8 BOM (decode using utf-8-sig)', 0)
    this.blanks()
    const value = this.value()
    this.blanks()
    if (this.at < this.text.length) this.fail('Extra data')
    return value
  }

  private fail(reason: string, offset = this.at): never {
    throw new JsonSyntaxError(reason, this.shown, offset)
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
        return this.float(this.text.slice(start, end))
      }
    }
    return this.anyNumber()
  }

  private float(text: string): Float {
    return new Float(Number(text), this.keepsTyped ? text : undefined)
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
    const float = match[1] !== undefined || match[2] !== undefined
    if (!float && match[0].length > MAX_DIGITS) this.fail(`A whole number of more than ${MAX_DIGITS} digits`)
    this.at = NUMBER.lastIndex
    return float ? this.float(match[0]) : integer(BigInt(match[0]))
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
    const start = this.at
    const quote = this.text.indexOf('"', start + 1)
    const plain = quote < 0 ? '\\' : this.text.slice(start + 1, quote)
    if (!UNUSUAL.test(plain)) {
      this.at = quote + 1
      return plain
    }
    this.at = jsonStringEnd(this.text, start)
    return decoded(this.text.slice(start, this.at)) ?? this.faultInString(start)
  }

  private faultInString(start: number): never {
    for (let at = start + 1; ; ) {
      PLAIN_CHARACTERS.lastIndex = at
      PLAIN_CHARACTERS.test(this.text)
      at = PLAIN_CHARACTERS.lastIndex
      const [next, kind] = this.text.slice(at, at + 2)
      if (next !== undefined && next !== '\\') this.fail('Invalid control character at', at)
      if (kind === undefined) this.fail('Unterminated string starting at', start)
      if (kind === 'u' && !HEX.test(this.text.slice(at + 2, at + 6))) this.fail('Invalid \\uXXXX escape', at + 1)
      if (!ESCAPES.includes(kind)) this.fail('Invalid \\escape', at)
      at += kind === 'u' ? 6 : 2
    }
  }
}

/** @returns nothing where the text is not a JSON string */
function decoded(text: string): string | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
