// Query text → tokens. Knows which texts are words, not which orders of words mean something.
import {JsonSyntaxError, parseJson} from '../../value/json/json-parse.js'
import type {Value} from '../../value/value.js'
import {QuerySyntaxError} from './syntax-error.js'
import type {Token, TokenType} from './token.js'

/** Longer signs stand before their own beginnings. */
const SIGNS: readonly (readonly [string, TokenType])[] = [
  ['[]', 'flatten'],
  ['[?', 'filter'],
  ['[', 'lbracket'],
  ['||', 'or'],
  ['|', 'pipe'],
  ['&&', 'and'],
  ['&', 'expref'],
  ['<=', 'lte'],
  ['<', 'lt'],
  ['>=', 'gte'],
  ['>', 'gt'],
  ['!=', 'ne'],
  ['!', 'not'],
  ['==', 'eq'],
  ['.', 'dot'],
  ['*', 'star'],
  [']', 'rbracket'],
  [',', 'comma'],
  [':', 'colon'],
  ['@', 'current'],
  ['(', 'lparen'],
  [')', 'rparen'],
  ['{', 'lbrace'],
  ['}', 'rbrace'],
]
const BLANKS = /[ \t\n\r]*/y
const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y
const NUMBER = /-?[0-9]+/y
/** What Python's lstrip removes, which is not what JavaScript's trimStart does. */
const LEADING_BLANKS = /^(?:(?!\ufeff)[\s\u001c-\u001f\u0085])+/

/** What JSON, NaN and the infinities begin with. */
const JSON_START = /^[ \t\n\r]*[[{"\d\-tfnNI]/

/** @throws QuerySyntaxError */
export function tokenize(expression: string): Token[] {
  return new Lexer(expression).tokens()
}

class Lexer {
  private at = 0
  /** A place, and its column. */
  private counted: readonly [number, number] = [0, 0]

  constructor(private readonly text: string) {}

  tokens(): Token[] {
    const tokens: Token[] = []
    for (;;) {
      this.match(BLANKS)
      const at = this.column(this.at)
      const [type, value] = this.at < this.text.length ? this.word() : (['eof', ''] as const)
      tokens.push({type, value, at})
      if (type === 'eof') return tokens
    }
  }

  private word(): readonly [TokenType, Value] {
    const identifier = this.match(IDENTIFIER)
    if (identifier) return ['unquoted_identifier', identifier]
    const number = this.match(NUMBER)
    if (number) return ['number', Number(number)]
    const first = this.text.charAt(this.at)
    if (first === '"') return ['quoted_identifier', this.quotedIdentifier()]
    if (first === "'") return ['literal', this.delimited("'").replaceAll("\\'", "'")]
    if (first === '`') return ['literal', this.literal()]
    return this.sign()
  }

  private sign(): readonly [TokenType, Value] {
    for (const [sign, type] of SIGNS) {
      if (!this.text.startsWith(sign, this.at)) continue
      this.at += sign.length
      return [type, sign]
    }
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0)
    const shown = character === '=' || character === '-' ? `'${character}'` : character
    return this.fail(`Unknown token ${shown}`, this.at)
  }

  private quotedIdentifier(): Value {
    const start = this.at
    try {
      return parseJson(`"${this.delimited('"')}"`)
    } catch (error) {
      if (error instanceof JsonSyntaxError) this.fail(error.reason, start)
      throw error
    }
  }

  /** JSON between backticks. What is not JSON is a string without its quotes: people write `` `FAILED` ``. */
  private literal(): Value {
    const start = this.at
    const text = this.delimited('`').replaceAll('\\`', '`')
    const quoted = `"${text.replace(LEADING_BLANKS, '')}"`
    for (const candidate of JSON_START.test(text) ? [text, quoted] : [quoted]) {
      try {
        return parseJson(candidate)
      } catch (error) {
        if (!(error instanceof JsonSyntaxError)) throw error
      }
    }
    return this.fail(`Bad token ${text}`, start)
  }

  /** The text up to the closing delimiter, with its backslashes. */
  private delimited(delimiter: string): string {
    const start = this.at
    let end = start + 1
    while (end < this.text.length && this.text[end] !== delimiter) end += this.text[end] === '\\' ? 2 : 1
    if (end >= this.text.length) this.fail(`Unclosed ${delimiter} delimiter`, start)
    this.at = end + 1
    return this.text.slice(start + 1, end)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const text = pattern.exec(this.text)?.[0]
    this.at += text?.length ?? 0
    return text
  }

  private fail(reason: string, at: number): never {
    throw new QuerySyntaxError({reason: `Bad jmespath expression: ${reason}`, at: this.column(at)})
  }

  /** In code points; asked for places further and further on, so that only what lies between is counted. */
  private column(at: number): number {
    const [countedTo, column] = this.counted
    this.counted = [at, column + [...this.text.slice(countedTo, at)].length]
    return this.counted[1]
  }
}
