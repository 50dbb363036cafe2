// What was asked for → the things that there are: names looked up, groups listed, a query asked, exclusions taken away. Only
// reads.

import {countThings} from '../../cli/session/count-things.js'
import {groupMembers} from '../../cli/session/group-members.js'
import type {Send} from '../../cli/session/retrying-send.js'
import type {TargetCounts} from '../../derive/target-counts.js'
import type {TargetWord} from '../../derive/target-lines.js'
import {UsageError} from '../../errors/cli-error.js'
import {MAX_TARGETS} from '../../model/quotas.js'
import {findThings} from './find-things.js'
import {arnsLike, lookUp, type RegistryEntry, search} from './registry.js'
import type {TargetRequest} from './target-request.js'

export interface ResolvedTargets {
  /** Groups that are targets themselves, so that the things in them when the job is created are reached. */
  readonly groupArns: readonly string[]
  /** Things that are reached by name, sorted. */
  readonly names: readonly string[]
  readonly counts: TargetCounts
  readonly unknown: readonly RegistryEntry[]
  arnOf(type: 'thing' | 'thinggroup', name: string): string
}

/** Counting more takes longer than it is worth. */
const WORTH_COUNTING = 10_000

/**
 * @param lists whether groups are listed in any case, so that every thing has a name
 * @throws UsageError where a group does not exist, or an ARN lies in another account or region
 */
export async function resolveTargets(request: TargetRequest, read: Send, lists = false): Promise<ResolvedTargets> {
  const groups = await collect(lookUp('group', namesOf(request.groups), read))
  refuseUnknownGroups(groups)
  const things = await collect(findThings(namesOf(request.things), read))
  const unknown = things.filter(({arn}) => arn === undefined)
  const known = things.filter(({arn}) => arn !== undefined).map(({name}) => name)
  const found = request.where === undefined ? undefined : await collect(search(request.where, read))
  const home = await homeOf([...groups, ...things], found, read)
  const arnOf = arnsLike(home ?? NOWHERE)
  if (home !== undefined) refuseElsewhere(request, arnOf)
  const isListed = lists || found !== undefined || request.excluded.length > 0
  const targets = groups.length + known.length
  const base = {
    groups: groups.length,
    names: things.length,
    query: found !== undefined,
    unknown: unknown.length,
  }
  if (!isListed && targets <= MAX_TARGETS) {
    const groupArns = groups.map(({arn}) => String(arn))
    const count = await countThings([...groupArns, ...known.map((name) => arnOf('thing', name))], read, WORTH_COUNTING)
    return {groupArns, names: known.toSorted(), unknown, arnOf, counts: {...base, ...count, unmatched: 0, excluded: 0}}
  }
  const listed = new Set(known)
  for (const {name} of groups) for await (const member of groupMembers(name, read)) listed.add(member)
  const isQueryAlone = found !== undefined && base.groups + base.names === 0
  const asked = isQueryAlone ? new Set(found) : listed
  const matching = found === undefined || isQueryAlone ? asked : sharedBy(asked, found)
  const excluded = sharedBy(matching, namesOf(request.excluded))
  const left = [...matching].filter((name) => !excluded.has(name))
  return {
    groupArns: [],
    names: left.sort(),
    unknown,
    arnOf,
    counts: {
      ...base,
      things: left.length,
      orMore: false,
      unmatched: asked.size - matching.size,
      excluded: excluded.size,
    },
  }
}

function sharedBy(set: ReadonlySet<string>, others: Iterable<string>): Set<string> {
  const shared = new Set<string>()
  for (const name of others) if (set.has(name)) shared.add(name)
  return shared
}

function* namesOf(words: readonly TargetWord[]): Generator<string> {
  for (const {name} of words) yield name
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

type ArnOf = ResolvedTargets['arnOf']

/** Account and region are those of whatever is known first; names that a query found have to be asked for them. */
async function homeOf(
  known: readonly RegistryEntry[],
  found: readonly string[] = [],
  read: Send,
): Promise<string | undefined> {
  const arn = known.find((one) => one.arn !== undefined)?.arn
  if (arn !== undefined || found.length === 0) return arn
  const [first] = await collect(lookUp('thing', found.slice(0, 1), read))
  return first?.arn
}

/** Where nothing was found, nothing is reached, and no ARN is made. */
const NOWHERE = 'arn:aws:iot:us-east-1:000000000000:thing/none'

function refuseUnknownGroups(groups: readonly RegistryEntry[]): void {
  const missing = groups.filter(({arn}) => arn === undefined)
  if (missing.length === 0) return
  throw new UnknownGroups(
    missing.map(({name}) => name),
    missing.flatMap(({hint}) => hint ?? []),
  )
}

export class UnknownGroups extends UsageError {
  constructor(
    readonly names: readonly string[],
    hints: readonly string[],
  ) {
    super(`There is no thing group ${names.map((name) => `"${name}"`).join(', ')}`, {hints})
  }
}

function refuseElsewhere({things, groups, excluded}: TargetRequest, arnOf: ArnOf): void {
  for (const [type, words] of [
    ['thing', things],
    ['thing', excluded],
    ['thinggroup', groups],
  ] as const) {
    const wrong = words.find(({name, arn}) => arn !== undefined && arn !== arnOf(type, name))
    if (!wrong) continue
    throw new UsageError(`${wrong.location}: ${wrong.arn} is in another account or region than the job`, {
      hints: [`The one of this name in the job’s account and region is ${arnOf(type, wrong.name)}`],
    })
  }
}
