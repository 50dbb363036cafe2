// Shorthand text → strings, lists and structures. Knows the grammar alone: neither the model nor the option, and of files
// only whom to ask when a key is written `key@=`.
import type {Structure, Value} from '../../value/value.js'
import {firstBare, keyEnd, quoted, type Scalar, secondBare, skipBlanks, trimBlanks} from './lexer.js'
import {type ShorthandProblem, ShorthandSyntaxError} from './syntax-error.js'

export interface FileLoader {
  /** The content that a text such as `file://name` stands for; nothing for other texts. */
  load(text: string): string | Uint8Array | undefined
}

const MAX_DEPTH = 100

/** @throws ShorthandSyntaxError, and what `files` throws */
export function parseShorthand(text: string, files: FileLoader): Structure {
  return new Parser(trimBlanks(text), files).argument()
}

class Parser {
  private at = 0
  /** Brackets not yet closed. */
  private readonly open: string[] = []

  constructor(
    private readonly text: string,
    private readonly files: FileLoader,
  ) {}

  // argument = keyval , { "," , keyval }
  argument(): Structure {
    const members: Structure = new Map()
    for (;;) {
      const previousEnd = this.at
      if (members.size > 0) this.expect(',')
      const [key, value] = this.keyval((fromFile) => this.value(fromFile))
      if (members.has(key)) this.fail({kind: 'duplicateKey', key, nested: false}, previousEnd + 1)
      members.set(key, value)
      if (this.at >= this.text.length) return members
    }
  }

  // keyval = key , [ "@" ] , "=" , value
  private keyval(value: (fromFile: boolean) => Value): [string, Value] {
    const start = this.at
    this.at = keyEnd(this.text, start)
    const key = this.text.slice(start, this.at)
    this.blanks()
    const fromFile = this.text[this.at] === '@'
    if (fromFile) this.expect('@')
    this.expect('=')
    return [key, value(fromFile)]
  }

  // value = list | hash | csv
  private value(fromFile: boolean): Value {
    return this.bracketed(fromFile) ?? this.csv(fromFile)
  }

  // element = list | hash | first
  private element(fromFile: boolean): Value {
    return this.bracketed(fromFile) ?? this.resolve(this.first(), fromFile)
  }

  private bracketed(fromFile: boolean): Value | undefined {
    const bracket = this.text[this.at]
    if (bracket === '[') return this.nested(bracket, () => this.list(fromFile))
    if (bracket === '{') return this.nested(bracket, () => this.hash())
    return undefined
  }

  private nested(bracket: string, parse: () => Value): Value {
    if (this.open.length >= MAX_DEPTH) this.fail({kind: 'tooDeep', limit: MAX_DEPTH})
    this.open.push(bracket)
    this.expect(bracket)
    const value = parse()
    this.at++
    this.open.pop()
    return value
  }

  // list = "[" , [ element , { "," , element } , [ "," ] ] , "]"
  private list(fromFile: boolean): Value[] {
    const items: Value[] = []
    while (this.text[this.at] !== ']') {
      items.push(this.element(fromFile))
      this.separator(']')
    }
    return items
  }

  // hash = "{" , [ pair , { "," , pair } , [ "," ] ] , "}"
  private hash(): Structure {
    const members: Structure = new Map()
    while (this.text[this.at] !== '}') {
      const start = this.at
      const [key, value] = this.keyval((fromFile) => this.pairValue(fromFile))
      if (members.has(key)) this.fail({kind: 'duplicateKey', key, nested: true}, start)
      members.set(key, value)
      this.separator('}')
    }
    return members
  }

  /** `{a=}`: the brace closes, although a bare value elsewhere may begin with one. */
  private pairValue(fromFile: boolean): Value {
    return this.text[this.at] === '}' ? '' : this.element(fromFile)
  }

  private separator(close: string): void {
    this.blanks()
    if (this.text[this.at] !== close) this.expect(',')
  }

  // csv = first , { "," , second }
  private csv(fromFile: boolean): Value {
    const items = [this.first()]
    this.blanks()
    if (this.text[this.at] === ',') this.moreItems(items)
    const values = items.map((item) => this.resolve(item, fromFile))
    return values.length === 1 ? (values[0] ?? '') : values
  }

  /** What follows a comma is an item until it turns out to be the next key: then we step back to the comma before it. */
  private moreItems(items: string[]): void {
    do {
      this.expect(',')
      const item = this.second()
      const next = item === undefined ? '' : this.text[this.at]
      if (next !== undefined && next !== ',') {
        this.at = this.text.lastIndexOf(',', this.at)
        return
      }
      if (item !== undefined) items.push(item)
    } while (this.at < this.text.length)
  }

  private first(): string {
    return this.isQuote() ? this.quoted() : this.take(firstBare(this.text, this.at))
  }

  private second(): string | undefined {
    const scalar = this.isQuote() ? quoted(this.text, this.at) : secondBare(this.text, this.at)
    if (scalar === undefined && this.at >= this.text.length) this.failExpected('<second>', '<none>')
    if (scalar === undefined) return undefined
    const value = this.take(scalar)
    this.blanks()
    return value
  }

  private quoted(): string {
    const name = this.text[this.at] === '"' ? 'double' : 'singled'
    return this.take(quoted(this.text, this.at) ?? this.failExpected(`<${name} quoted>`, '<none>'))
  }

  private isQuote(): boolean {
    return this.text[this.at] === '"' || this.text[this.at] === "'"
  }

  private resolve(value: string, fromFile: boolean): Value {
    return fromFile ? (this.files.load(value) ?? value) : value
  }

  private take({value, end}: Scalar): string {
    this.at = end
    return value
  }

  private blanks(): void {
    this.at = skipBlanks(this.text, this.at)
  }

  /** Blanks before and after a separator do not count. */
  private expect(character: string): void {
    this.blanks()
    const code = this.text.codePointAt(this.at)
    const received = code === undefined ? 'EOF' : String.fromCodePoint(code)
    if (received !== character) this.failExpected(character, received)
    this.at++
    this.blanks()
  }

  private failExpected(expected: string, received: string): never {
    return this.fail({kind: 'expected', expected, received})
  }

  private fail(problem: ShorthandProblem, offset = this.at): never {
    throw new ShorthandSyntaxError(problem, this.text, offset, [...this.open])
  }
}
