// What the registry says of things and groups, by name. Only reads.

import {pMapIterable} from 'p-map'
import {askPages} from '../../cli/session/ask.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {unreadableResponse} from '../../errors/unreadable-response.js'
import {arnText, parseArn} from '../../model/arn.js'
import {SearchIndex} from '../../model/iot/registry/index-operations.js'
import {type ResourceKind, resources} from '../../model/resources.js'
import type {Value} from '../../value/value.js'

const AT_ONCE = 16
const QUERY_PAGE = 500

export interface RegistryEntry {
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
): AsyncGenerator<RegistryEntry> {
  const {describe, idMember, arnMember} = resources[kind]
  const look = async (name: string): Promise<RegistryEntry> => {
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
  throw unreadableResponse(describe, `"${member}" in it is not an ARN`)
}

/** @throws ServiceError where the query is wrong, or the fleet is not indexed */
export async function* search(queryString: string, read: Send): AsyncGenerator<string> {
  try {
    const pages = askPages({...SearchIndex, paging: PAGING}, {queryString}, read, {pageSize: QUERY_PAGE})
    for await (const {things = []} of pages)
      for (const {thingName} of things) if (thingName !== undefined) yield thingName
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
