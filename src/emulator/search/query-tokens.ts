// A search query → its tokens. Knows brackets, quotes and escapes, not fields.
import {invalidQuery} from '../service-exception.js'

export type Token =
  | {readonly type: '(' | ')' | '-'}
  | {readonly type: 'AND' | 'OR' | 'NOT'}
  /** A word before a colon. */
  | {readonly type: 'field'; readonly name: string}
  /** A value, letter by letter; a letter that was escaped or quoted stands for itself. */
  | {readonly type: 'word'; readonly letters: readonly Letter[]}

export interface Letter {
  readonly letter: string
  readonly literal: boolean
}

const LEXEME = /\s+|[()]|-(?=[^\s])|"(?:[^"\\]|\\.)*"|(?:[^\s()":\\]|\\.)+:?|:/gsuy
const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT'])
/** They begin a range, a regular expression or another thing that is not searched for here. */
const UNSUPPORTED = /^[[\]{}<>/`@#%',;^~&|!+]|[~^]\d*$/

/** @throws ServiceException where it has what queries cannot have here */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  const lexeme = new RegExp(LEXEME)
  while (lexeme.lastIndex < query.length) {
    const from = lexeme.lastIndex
    const [text = ''] = lexeme.exec(query) ?? []
    if (text === '') throw invalidQuery(`The query cannot be read from character ${from + 1} on: ${query.slice(from)}`)
    if (text.trim() !== '') tokens.push(tokenOf(text))
  }
  return tokens
}

function tokenOf(text: string): Token {
  if (text === '(' || text === ')' || text === '-') return {type: text}
  if (OPERATORS.has(text)) return {type: text as 'AND' | 'OR' | 'NOT'}
  if (text.startsWith('"')) return {type: 'word', letters: lettersOf(text.slice(1, -1), true)}
  if (UNSUPPORTED.test(text)) throw invalidQuery(`The query has "${text}", which is not supported.`)
  if (!text.endsWith(':') || text.endsWith('\\:')) return {type: 'word', letters: lettersOf(text, false)}
  return {type: 'field', name: plainText(lettersOf(text.slice(0, -1), false))}
}

function lettersOf(text: string, literal: boolean): Letter[] {
  const letters: Letter[] = []
  let escaped = false
  for (const letter of text) {
    if (letter === '\\' && !escaped) escaped = true
    else {
      letters.push({letter, literal: literal || escaped})
      escaped = false
    }
  }
  return letters
}

export const plainText = (letters: readonly Letter[]) => letters.map(({letter}) => letter).join('')
