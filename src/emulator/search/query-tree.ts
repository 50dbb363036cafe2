// A search query → a tree of conditions.
//
//   any   =  all { "OR" all }
//   all   =  one { [ "AND" ] one }
//   one   =  [ "NOT" | "-" ] ( "(" any ")" | [ field ":" ] ( value | "(" any ")" ) )
import {MAX_QUERY_LENGTH, MAX_QUERY_TERMS} from '../quotas.js'
import {invalidQuery} from '../service-exception.js'
import {type Letter, plainText, type Token, tokensOf} from './query-tokens.js'

export type Query =
  | {readonly type: 'every'}
  | {readonly type: 'all' | 'any'; readonly of: readonly Query[]}
  | {readonly type: 'not'; readonly of: Query}
  | {readonly type: 'term'; readonly field: string; readonly value: readonly Letter[]}

/** @throws ServiceException where it is not a query, or one that is not supported here */
export function parseQuery(text: string): Query {
  if (text.length > MAX_QUERY_LENGTH) {
    throw invalidQuery(`The query is longer than ${MAX_QUERY_LENGTH} characters.`)
  }
  const reader: Reader = {tokens: tokensOf(text), next: 0, terms: 0}
  const query = readAny(reader, undefined)
  if (reader.next < reader.tokens.length)
    throw invalidQuery('The query has a closing parenthesis without an opening one.')
  if (reader.terms > MAX_QUERY_TERMS) throw invalidQuery(`The query has more than ${MAX_QUERY_TERMS} terms.`)
  return query
}

interface Reader {
  readonly tokens: readonly Token[]
  next: number
  terms: number
}

const FIELDS: ReadonlySet<string> = new Set(['thingName', 'thingTypeName', 'thingGroupNames', 'connectivity.connected'])
const SEARCHED = 'thingName, thingTypeName, thingGroupNames, attributes.NAME and connectivity.connected'

const peek = ({tokens, next}: Reader) => tokens[next]?.type

function take(reader: Reader, type: Token['type']): boolean {
  if (peek(reader) !== type) return false
  reader.next++
  return true
}

function readAny(reader: Reader, field: string | undefined): Query {
  const of = [readAll(reader, field)]
  while (take(reader, 'OR')) of.push(readAll(reader, field))
  return joined('any', of)
}

/** What stands side by side must all hold. */
function readAll(reader: Reader, field: string | undefined): Query {
  const of = [readOne(reader, field)]
  while (take(reader, 'AND') || !['OR', ')', undefined].includes(peek(reader))) of.push(readOne(reader, field))
  return joined('all', of)
}

function joined(type: 'all' | 'any', of: readonly Query[]): Query {
  const [only] = of
  return only && of.length === 1 ? only : {type, of}
}

function readOne(reader: Reader, field: string | undefined): Query {
  if (take(reader, 'NOT') || take(reader, '-')) return {type: 'not', of: readOne(reader, field)}
  const token = reader.tokens[reader.next++]
  if (token?.type === '(') return readGroup(reader, field)
  if (token?.type === 'field' && field === undefined) return readField(reader, token.name)
  if (token?.type === 'word') return term(reader, field, token.letters)
  const what = token ? (token.type === 'field' ? `${token.name}:` : token.type) : undefined
  throw invalidQuery(
    what === undefined ? 'The query ends too early.' : `The query has "${what}" where a term is expected.`,
  )
}

function readGroup(reader: Reader, field: string | undefined): Query {
  const inner = readAny(reader, field)
  if (!take(reader, ')')) throw invalidQuery('The query has an opening parenthesis without a closing one.')
  return inner
}

function readField(reader: Reader, name: string): Query {
  if (!FIELDS.has(name) && !/^attributes\../.test(name)) {
    throw invalidQuery(`The field "${name}" is not searched here: ${SEARCHED} are.`)
  }
  if (take(reader, '(')) return readGroup(reader, name)
  return readOne(reader, name)
}

function term(reader: Reader, field: string | undefined, value: readonly Letter[]): Query {
  reader.terms++
  const text = plainText(value)
  if (field === undefined) {
    if (text === '*') return {type: 'every'}
    throw invalidQuery(`The term "${text}" has no field: ${SEARCHED} are searched here.`)
  }
  if (field === 'connectivity.connected' && !/^(?:true|false)$/i.test(text)) {
    throw invalidQuery(`connectivity.connected is true or false, not "${text}".`)
  }
  return {type: 'term', field, value}
}
