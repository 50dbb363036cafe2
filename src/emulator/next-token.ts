// Tokens that say where the next page of a list begins. Opaque to clients, of no use for another list.
import {invalidRequest} from './service-exception.js'

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly nextToken?: string
}

/** The position after which a page begins: the keys of the last row of the page before. */
export type Position = readonly number[]

export function readToken(list: string, token: string | undefined): Position | undefined {
  if (token === undefined) return undefined
  const [name, ...keys] = Buffer.from(token, 'base64url').toString().split(' ')
  const position = keys.map(Number)
  if (name !== list || keys.length === 0 || !position.every(Number.isSafeInteger)) {
    throw invalidRequest('Next token is invalid.')
  }
  return position
}

/** @param rows one more than the page holds, when there are more */
export function cutPage<Row>(
  list: string,
  rows: readonly Row[],
  size: number,
  position: (row: Row) => Position,
): Page<Row> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  if (rows.length <= size || last === undefined) return {rows: shown}
  return {rows: shown, nextToken: Buffer.from([list, ...position(last)].join(' ')).toString('base64url')}
}
