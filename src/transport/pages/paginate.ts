// A listing page after page: resumed where a token says, cut where enough items are there.

import {OtherError, UsageError} from '../../errors/cli-error.js'
import {unreadableResponse} from '../../errors/unreadable-response.js'
import type {Operation, Paging} from '../../model/vocabulary.js'
import type {Structure, Value} from '../../value/value.js'
import {decodeToken, encodeToken, type PagePosition} from './pagination-token.js'

export interface PageOptions {
  readonly startingToken?: string
  /** Items a request asks for. */
  readonly pageSize?: number | bigint
  /** Items in all. */
  readonly maxItems?: number | bigint
}

type Send = (operation: Operation, input: Structure) => Promise<Structure>

/**
 * Pages as the service gave them, but without the items that were skipped or are too many. The last page of a listing that
 * was cut has `NextToken` in the place of the service's `nextToken`.
 */
export async function* paginate(
  send: Send,
  operation: Operation,
  input: Structure,
  options: PageOptions,
): AsyncGenerator<Structure, void, undefined> {
  const {paging} = operation
  if (!paging) throw new Error(`${operation.name} is not paginated`)
  let left = itemsWanted(options)
  const start = startOf(operation, options.startingToken)
  let {skip} = start
  let request = firstRequest(input, paging, start, options.pageSize)
  let token = textOf(start.members.get('nextToken'))
  const progress = new Progress()
  for (;;) {
    const answer = await send(operation, request)
    const page = skip === 0 ? answer : withItems(answer, paging, itemsOf(answer, paging).slice(skip))
    const items = itemsOf(page, paging)
    if (items.length > left) {
      yield cut(withItems(page, paging, items.slice(0, left)), encodeToken(token, left + skip))
      return
    }
    left -= items.length
    token = tokenIn(answer, operation)
    if (token === undefined) {
      yield page
      return
    }
    if (left === 0) {
      yield cut(page, encodeToken(token))
      return
    }
    yield page
    progress.check(token, items.length)
    request = new Map(request).set('nextToken', token)
    skip = 0
  }
}

/** Pages that may be empty in a row; filters of a service leave some without items. */
const MAX_EMPTY = 1000

/** Ends a listing that would never end: one that goes in a circle, however long, or gives nothing. */
class Progress {
  private marked: string | undefined
  private pages = 0
  private nextMark = 1
  private empty = 0

  /** @throws OtherError */
  check(token: string, items: number): void {
    if (token === this.marked) throw sameToken(token)
    // Brent's way to find a circle: a mark is met again when it lies in one, and it moves on ever more rarely.
    if (++this.pages >= this.nextMark) {
      this.marked = token
      this.nextMark *= 2
    }
    this.empty = items === 0 ? this.empty + 1 : 0
    if (this.empty >= MAX_EMPTY) throw noItems()
  }
}

function itemsWanted({maxItems}: PageOptions): number {
  if (maxItems === undefined) return Number.POSITIVE_INFINITY
  if (maxItems >= 1) return Number(maxItems)
  throw new UsageError(`argument --max-items: must be 1 or more, not ${maxItems}`)
}

function startOf({input}: Operation, startingToken: string | undefined): PagePosition {
  if (startingToken === undefined) return {members: new Map(), skip: 0}
  const start = decodeToken(startingToken)
  for (const [name, value] of start.members) {
    if (name === 'nextToken' && typeof value === 'string') continue
    const known = Object.keys(input.members)
    throw new UsageError(
      known.includes(name)
        ? `The starting token holds more than a position: "${name}"`
        : [
            'Parameter validation failed:',
            `Unknown parameter in input: "${name}", must be one of: ${known.join(', ')}`,
          ],
      {hints: ['Use a NextToken as it was printed, for --starting-token of the same command']},
    )
  }
  return start
}

function firstRequest(
  input: Structure,
  {limitKey}: Paging,
  {members}: PagePosition,
  pageSize: number | bigint | undefined,
): Structure {
  const size: Structure = limitKey === undefined || pageSize === undefined ? new Map() : new Map([[limitKey, pageSize]])
  return new Map([...input, ...members, ...size])
}

function itemsOf(page: Structure, {resultKey}: Paging): readonly Value[] {
  const items = page.get(resultKey)
  return Array.isArray(items) ? items : []
}

const withItems = (page: Structure, {resultKey}: Paging, items: readonly Value[]): Structure =>
  new Map(page).set(resultKey, [...items])

const cut = (page: Structure, token: string): Structure =>
  new Map([...page].filter(([name]) => name !== 'nextToken')).set('NextToken', token)

/**
 * An empty token ends a listing as none does.
 * @throws OtherError where it is not a text: sent as one, it would be another
 */
function tokenIn(answer: Structure, {name}: Operation): string | undefined {
  const token = answer.get('nextToken') ?? ''
  if (typeof token === 'string') return token || undefined
  throw unreadableResponse(name, '"nextToken" in it is not a text')
}

const textOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const noItems = () =>
  new OtherError('PaginationError', `Error during pagination: ${MAX_EMPTY} pages in a row were empty`, {
    hints: ['--no-paginate asks for a single page'],
  })

const sameToken = (token: string) =>
  new OtherError(
    'PaginationError',
    `Error during pagination: The same next token was received twice: {'nextToken': '${token}'}`,
    {hints: ['--no-paginate asks for a single page']},
  )
