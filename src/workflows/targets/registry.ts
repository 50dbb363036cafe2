// What the registry says of things and groups, by name. Only reads.
import {pMapIterable} from 'p-map'
import type {Send} from '../../cli/session/retrying-send.js'
import {OtherError, ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {arnText, parseArn} from '../../model/arn.js'
import {ListThingsInThingGroup} from '../../model/iot/registry/group-operations.js'
import {SearchIndex} from '../../model/iot/registry/index-operations.js'
import {type ResourceKind, resources} from '../../model/resources.js'
import {paginate} from '../../transport/paginate.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'

const AT_ONCE = 16
const [GROUP_PAGE, QUERY_PAGE] = [250, 500]

export interface Known {
  readonly name: string
  /** Absent where the registry does not know the name. */
  readonly arn: string | undefined
  /** What may have been meant instead. */
  readonly hint: string | undefined
}

/** Each name once, in order. */
export async function* lookUp(
  kind: ResourceKind & ('thing' | 'group'),
  names: Iterable<string>,
  read: Send,
): AsyncGenerator<Known> {
  const {describe, idMember, arnMember} = resources[kind]
  const look = async (name: string): Promise<Known> => {
    try {
      const found = await read(describe, new Map([[idMember, name]]))
      return {name, arn: arnIn(found.get(arnMember), {describe: describe.name, member: arnMember}), hint: undefined}
    } catch (error) {
      if (!(error instanceof ServiceError) || !isNotFound(error)) throw error
      return {name, arn: undefined, hint: error.hints.find((hint) => hint.startsWith('Did you mean'))}
    }
  }
  yield* pMapIterable(new Set(names), look, {concurrency: AT_ONCE})
}

/** What came in the service's place may lack it; a target that is not an ARN would be sent on. */
function arnIn(value: Value | undefined, {describe, member}: {readonly describe: string; readonly member: string}) {
  if (typeof value === 'string' && parseArn(value)) return value
  throw new OtherError(
    'ResponseParserError',
    `Unable to read the answer to ${describe}: "${member}" in it is not an ARN`,
  )
}

/** The things of a group and of the groups below it. */
export async function* membersOf(group: string, read: Send, recursive = true): AsyncGenerator<string> {
  const input: Structure = new Map<string, Value>([
    ['thingGroupName', group],
    ['recursive', recursive],
  ])
  for await (const page of paginate(read, ListThingsInThingGroup, input, {pageSize: GROUP_PAGE})) {
    const things = page.get('things')
    if (Array.isArray(things)) for (const name of things) yield String(name)
  }
}

/** @throws ServiceError where the query is wrong, or the fleet is not indexed */
export async function* search(queryString: string, read: Send): AsyncGenerator<string> {
  const input: Structure = new Map([['queryString', queryString]])
  try {
    for await (const page of paginate(read, {...SearchIndex, paging: PAGING}, input, {pageSize: QUERY_PAGE})) {
      const things = page.get('things')
      if (!Array.isArray(things)) continue
      for (const thing of things) if (isStructure(thing)) yield String(thing.get('thingName'))
    }
  } catch (error) {
    throw error instanceof ServiceError && NOT_INDEXED.test(error.code) ? notIndexed(error) : error
  }
}

const PAGING = {resultKey: 'things', limitKey: 'maxResults'} as const
const NOT_INDEXED = /^(?:IndexNotReady|ResourceNotFound)/

const notIndexed = (error: ServiceError): ServiceError =>
  error.withHints([
    'A query needs the fleet index: aws iot update-indexing-configuration --thing-indexing-configuration thingIndexingMode=REGISTRY',
  ])

/** @param home any ARN of the same account and region */
export function arnsLike(home: string): (type: 'thing' | 'thinggroup', name: string) => string {
  const parts = parseArn(home)
  if (!parts) throw new Error(`Not an ARN: ${home}`)
  return (type, name) => arnText({...parts, type, name})
}
