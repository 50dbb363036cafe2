// SearchIndex over the things of the registry. The index is always on, and never behind.
import type {SearchIndex} from '../../model/iot/registry/index-operations.js'
import type {Context, RowHandler} from '../context.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {thingIdOf} from '../resource-id.js'
import {type IndexedThing, matches} from '../search/matches.js'
import {parseQuery, type Query} from '../search/query-tree.js'
import {notFound} from '../service-exception.js'
import type {Thing} from '../store/things.js'
import {thingConnectivity} from './connectivity.js'

const INDEX = 'AWS_Things'
/** How many things are read at once. */
const BATCH = 500

export const searchIndex: RowHandler<typeof SearchIndex> = (input, context) => {
  const {indexName = INDEX, queryString, maxResults: size = DEFAULT_PAGE} = input
  if (indexName !== INDEX) throw notFound(`Index ${indexName} cannot be found.`)
  const query = parseQuery(queryString)
  const [after = 0] = readToken('SearchIndex', input.nextToken) ?? []
  const {rows, nextToken} = cutPage('SearchIndex', search(context, query, after, size + 1), size, ({id}) => [id])
  return {things: rows.map(({document}) => document()), nextToken}
}

interface Found {
  readonly id: number
  readonly document: () => ReturnType<typeof documentOf>
}

function search(context: Context, query: Query, after: number, limit: number): Found[] {
  const groups = groupNamer(context)
  const found: Found[] = []
  for (let from = after; found.length < limit; ) {
    const things = context.store.things.list(from, BATCH)
    const last = things.at(-1)?.id
    if (last === undefined) return found
    const indexed = indexedThings(context, groups, things, from, last)
    const hits = indexed.filter((one) => matches(query, one)).slice(0, limit - found.length)
    for (const one of hits) found.push({id: one.thing.id, document: () => documentOf(one)})
    from = last
  }
  return found
}

interface Indexed extends IndexedThing {
  readonly thing: Thing
  connectivity(): ReturnType<typeof thingConnectivity>
}

function indexedThings(
  context: Context,
  namesOf: (groups: readonly number[]) => readonly string[],
  things: readonly Thing[],
  after: number,
  last: number,
): Indexed[] {
  const {groups, presences} = context.store
  const memberships = once(() => byThing(groups.membershipsBetween(after, last)))
  const seen = once(() => presences.between(after, last))
  return things.map((thing) => {
    const connectivity = () => thingConnectivity(context, thing, seen().get(thing.id))
    return {
      thing,
      name: thing.name,
      type: thing.type,
      attributes: thing.attributes,
      groupNames: () => namesOf(memberships().get(thing.id) ?? []),
      isConnected: () => connectivity().connected,
      connectivity,
    }
  })
}

const documentOf = ({thing, groupNames, connectivity}: Indexed) => {
  const {connected, at, reason} = connectivity()
  return {
    thingName: thing.name,
    thingId: thingIdOf(thing),
    thingTypeName: thing.type,
    thingGroupNames: groupNames(),
    attributes: thing.attributes,
    connectivity: {connected, timestamp: at ?? 0, disconnectReason: reason},
  }
}

function byThing(memberships: readonly {readonly thing: number; readonly group: number}[]) {
  const groups = new Map<number, number[]>()
  for (const {thing, group} of memberships) groups.set(thing, [...(groups.get(thing) ?? []), group])
  return groups
}

/** Our choice: a thing is found by the groups above its groups, too. */
function groupNamer({store: {groups}}: Context): (direct: readonly number[]) => readonly string[] {
  const known = new Map<number, ReturnType<typeof groups.get>>()
  const groupOf = (id: number) => {
    if (!known.has(id)) known.set(id, groups.get(id))
    return known.get(id)
  }
  return (direct) => {
    const names = new Set<string>()
    for (const id of direct) {
      for (
        let group = groupOf(id);
        group && !names.has(group.name);
        group = group.parent === null ? undefined : groupOf(group.parent)
      ) {
        names.add(group.name)
      }
    }
    return [...names]
  }
}

function once<Result>(compute: () => Result): () => Result {
  let done: {readonly result: Result} | undefined
  return () => {
    done ??= {result: compute()}
    return done.result
  }
}
