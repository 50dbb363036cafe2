// The words of the query language.
import type {Value} from '../../value/value.js'

export type TokenType =
  | 'dot'
  | 'star'
  | 'rbracket'
  | 'comma'
  | 'colon'
  | 'current'
  | 'lparen'
  | 'rparen'
  | 'lbrace'
  | 'rbrace'
  | 'lbracket'
  | 'flatten'
  | 'filter'
  | 'pipe'
  | 'or'
  | 'expref'
  | 'and'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'not'
  | 'ne'
  | 'eq'
  | 'number'
  | 'literal'
  | 'unquoted_identifier'
  | 'quoted_identifier'
  | 'eof'

export interface Token {
  readonly type: TokenType
  /** Text of an identifier or a sign; the value of a literal or a number. */
  readonly value: Value
  /** In code points from the start of the expression. */
  readonly at: number
}
