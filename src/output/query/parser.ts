// Tokens → tree, by binding powers. Knows no function: whether a call is sound is asked of the one who is passed in.
import {pythonText} from '../python-text.js'
import {PROJECTION_STOP, powerOf} from './binding-power.js'
import type {Node, SliceNode} from './node.js'
import {QuerySyntaxError} from './syntax-error.js'
import type {Token, TokenType} from './token.js'

/** Told of each call before it enters the tree. */
export type CheckCall = (name: string, args: readonly Node[], at: number) => void

/** No query that a person writes has more parts, or parts in parts; without bounds, one that has would exhaust the stack. */
const MAX_PARTS = 2000
const MAX_DEPTH = 250
const CURRENT: Node = {kind: 'current'}

/** @throws QuerySyntaxError */
export function parse(tokens: readonly Token[], checkCall: CheckCall): Node {
  return new Parser(tokens, checkCall).query()
}

class Parser {
  private index = 0
  private parts = 0
  private depth = 0

  constructor(
    private readonly tokens: readonly Token[],
    private readonly checkCall: CheckCall,
  ) {}

  query(): Node {
    const node = this.expression(0)
    if (this.type() !== 'eof') this.unexpected(this.token(), `Unexpected token: ${pythonText(this.token().value)}`)
    if (node.kind === 'expression') this.looseExpression(0)
    return node
  }

  private expression(power: number): Node {
    if (++this.depth > MAX_DEPTH) this.unexpected(this.token(), `nested more than ${MAX_DEPTH} deep`)
    let left = this.first(this.next())
    while (power < powerOf(this.type())) left = this.continued(left, this.next())
    this.depth--
    return left
  }

  /** A token that begins an expression. */
  private first(token: Token): Node {
    this.count(token)
    switch (token.type) {
      case 'literal':
        return {kind: 'literal', value: token.value}
      case 'unquoted_identifier':
        return {kind: 'field', name: String(token.value)}
      case 'quoted_identifier':
        if (this.type() === 'lparen') this.unexpected(this.token(), 'Quoted identifier not allowed for function names.')
        return {kind: 'field', name: String(token.value)}
      case 'current':
        return CURRENT
      case 'star':
        return {kind: 'projectValues', over: CURRENT, each: this.type() === 'rbracket' ? CURRENT : this.each(20)}
      case 'filter':
        return this.filter(CURRENT)
      case 'flatten':
        return {kind: 'project', over: {kind: 'flatten', of: CURRENT}, each: this.each(9)}
      case 'lbracket':
        return this.bracketed()
      case 'lbrace':
        return this.hash()
      case 'lparen':
        return this.parenthesized()
      case 'not':
        return {kind: 'not', of: this.operand(45)}
      case 'expref':
        return {kind: 'expression', of: this.operand(0)}
      default:
        return this.unexpected(token, 'invalid token')
    }
  }

  /** A token that goes on from what stands before it. */
  private continued(before: Node, token: Token): Node {
    this.count(token)
    const left = this.solid(before, token)
    switch (token.type) {
      case 'dot':
        return this.afterDot(left)
      case 'pipe':
        return {kind: 'chain', steps: [left, this.operand(1)]}
      case 'or':
      case 'and':
        return {kind: token.type, left, right: this.operand(powerOf(token.type))}
      case 'eq':
      case 'ne':
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        return {kind: 'compare', comparator: token.type, left, right: this.operand(5)}
      case 'flatten':
        return {kind: 'project', over: {kind: 'flatten', of: left}, each: this.each(9)}
      case 'filter':
        return this.filter(left)
      case 'lbracket':
        return this.indexed(left)
      case 'lparen':
        return this.call(left)
      default:
        return this.unexpected(token, 'invalid token')
    }
  }

  private parenthesized(): Node {
    const node = this.expression(0)
    this.expect('rparen')
    return node
  }

  private afterDot(left: Node): Node {
    if (this.type() !== 'star') return {kind: 'chain', steps: [left, this.member(40)]}
    this.next()
    return {kind: 'projectValues', over: left, each: this.each(40)}
  }

  private filter(over: Node): Node {
    const condition = this.operand(0)
    this.expect('rbracket')
    return {kind: 'filter', over, each: this.type() === 'flatten' ? CURRENT : this.each(21), condition}
  }

  private bracketed(): Node {
    if (this.type() === 'number' || this.type() === 'colon') return this.indexOf(CURRENT)
    if (this.type() !== 'star' || this.token(1).type !== 'rbracket') return this.list()
    this.next()
    this.next()
    return {kind: 'project', over: CURRENT, each: this.each(20)}
  }

  private indexed(left: Node): Node {
    if (this.type() === 'number' || this.type() === 'colon') return this.indexOf(left)
    this.expect('star')
    this.expect('rbracket')
    return {kind: 'project', over: left, each: this.each(20)}
  }

  /** A slice begins a projection, but not behind another index: `a[0][1:]` is a plain list. jmespath does so. */
  private indexOf(left: Node): Node {
    const right = this.indexOrSlice()
    if (left.kind === 'chain' && left.indexed) return {...left, steps: [...left.steps, right]}
    const node: Node = {kind: 'chain', steps: [left, right], indexed: true}
    return right.kind === 'slice' ? {kind: 'project', over: node, each: this.each(20)} : node
  }

  private indexOrSlice(): Node {
    if (this.type() === 'colon' || this.token(1).type === 'colon') return this.slice()
    const index = Number(this.next().value)
    this.expect('rbracket')
    return {kind: 'index', index}
  }

  /** `[start:stop:step]`, each part optional. */
  private slice(): SliceNode {
    const parts: (number | undefined)[] = [undefined, undefined, undefined]
    let part = 0
    while (this.type() !== 'rbracket') {
      const token = this.next()
      if (token.type === 'number') parts[part] = this.sliceNumber(token, part)
      else if (token.type !== 'colon' || ++part === 3) this.unexpected(token, 'syntax error')
    }
    this.next()
    return {kind: 'slice', start: parts[0], stop: parts[1], step: parts[2]}
  }

  private sliceNumber(token: Token, part: number): number {
    if (part === 2 && token.value === 0) this.unexpected(token, 'slice step cannot be zero')
    return Number(token.value)
  }

  private list(): Node {
    const items = [this.operand(0)]
    while (this.type() !== 'rbracket') {
      this.expect('comma')
      items.push(this.operand(0))
    }
    this.next()
    return {kind: 'list', items}
  }

  /** Commas between the entries may be missing: jmespath takes `{a: b c: d}`. */
  private hash(): Node {
    const entries: [string, Node][] = []
    for (;;) {
      const key = this.expect('quoted_identifier', 'unquoted_identifier')
      this.expect('colon')
      entries.push([String(key.value), this.operand(0)])
      if (this.type() === 'comma') this.next()
      else if (this.type() === 'rbrace') break
    }
    this.next()
    return {kind: 'hash', entries}
  }

  /** Commas between the arguments may be missing, as in hashes. */
  private call(left: Node): Node {
    const name = this.token(-2)
    if (left.kind !== 'field') this.unexpected(name, `Invalid function name '${pythonText(name.value)}'`)
    const args: Node[] = []
    while (this.type() !== 'rparen') {
      args.push(this.expression(0))
      if (this.type() === 'comma') this.next()
    }
    this.next()
    this.checkCall(left.name, args, name.at)
    return {kind: 'call', name: left.name, args}
  }

  /** What a projection does with each of its items. */
  private each(power: number): Node {
    if (powerOf(this.type()) < PROJECTION_STOP) return CURRENT
    if (this.type() === 'lbracket' || this.type() === 'filter') return this.expression(power)
    if (this.type() !== 'dot') this.unexpected(this.token(), 'syntax error')
    this.next()
    return this.member(power)
  }

  private member(power: number): Node {
    switch (this.type()) {
      case 'quoted_identifier':
      case 'unquoted_identifier':
      case 'star':
        return this.expression(power)
      case 'lbracket':
        this.next()
        return this.list()
      case 'lbrace':
        this.next()
        return this.hash()
      default:
        return this.unexpected(
          this.token(),
          `Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: ${this.type()}`,
        )
    }
  }

  /** An expression that must have a value: anything but `&…`, which only functions take. */
  private operand(power: number): Node {
    const token = this.token()
    return this.solid(this.expression(power), token)
  }

  private solid(node: Node, {at}: Token): Node {
    return node.kind === 'expression' ? this.looseExpression(at) : node
  }

  private looseExpression(at: number): never {
    throw new QuerySyntaxError({reason: 'An expression after "&" can only be the argument of a function', at})
  }

  private count(token: Token): void {
    if (++this.parts > MAX_PARTS) this.unexpected(token, `more than ${MAX_PARTS} parts`)
  }

  private type(): TokenType {
    return this.token().type
  }

  private token(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? {type: 'eof', value: '', at: 0}
  }

  private next(): Token {
    const token = this.token()
    this.index++
    return token
  }

  private expect(...types: readonly TokenType[]): Token {
    const token = this.next()
    if (types.includes(token.type)) return token
    const wanted = types.length === 1 ? types[0] : `[${types.map((type) => `'${type}'`).join(', ')}]`
    return this.unexpected(token, `Expecting: ${wanted}, got: ${token.type}`)
  }

  private unexpected({type, value, at}: Token, reason: string): never {
    if (type === 'eof') {
      throw new QuerySyntaxError({reason: 'Invalid jmespath expression: Incomplete expression', at, quoted: true})
    }
    const token = `token "${pythonText(value)}" (${type.toUpperCase()})`
    throw new QuerySyntaxError({
      reason: `${reason}: Parse error at column ${at}, ${token}, for expression`,
      at,
      quoted: true,
    })
  }
}
