// Things of a fleet come and go, many at a time. One transaction: all of it or nothing.
import {UsageError} from '../../errors/cli-error.js'
import {MAX_GROUPS_OF_THING} from '../../model/quotas.js'
import type {Context} from '../context.js'
import {changeMembership, withdrawThing} from '../lifecycle/membership.js'
import type {LocalService} from '../local-service.js'
import {UnknownName} from '../unknown/unknown-name.js'

export interface Selection {
  /** By name. */
  readonly things?: readonly string[]
  /** All members of a group, and of the groups below it. */
  readonly group?: string | undefined
}

export interface Changed {
  readonly changed: number
  /** How many were as they should be already. */
  readonly unchanged: number
}

/** @throws UnknownName where a thing or the group does not exist, UsageError where a thing is in too many groups */
export function joinGroup(service: LocalService, names: readonly string[], group: string): Promise<Changed> {
  return changeGroup(service, names, group, ({store}, groupId, thing) => store.groups.add(groupId, thing), requireRoom)
}

/** @throws UnknownName where a thing or the group does not exist */
export function leaveGroup(service: LocalService, names: readonly string[], group: string): Promise<Changed> {
  return changeGroup(service, names, group, ({store}, groupId, thing) => store.groups.leave(groupId, thing))
}

/**
 * What they had to do counts as removed, as when a thing is deleted from the registry.
 * @returns how many are gone
 * @throws UnknownName where a thing or the group does not exist
 */
export function removeThings(service: LocalService, selection: Selection): Promise<number> {
  return service.write((context) => {
    const things = selectThings(context, selection)
    for (const thing of things) {
      withdrawThing(context, thing)
      changeMembership(context, thing, () => context.store.things.remove(thing))
    }
    return things.length
  })
}

/**
 * Before the user is asked about them.
 * @throws UnknownName where a thing or the group does not exist
 */
export function countThings(service: LocalService, selection: Selection): Promise<number> {
  return service.read((context) => selectThings(context, selection).length)
}

function changeGroup(
  service: LocalService,
  names: readonly string[],
  group: string,
  change: (context: Context, group: number, thing: number) => boolean,
  check: (context: Context, group: number, names: readonly string[]) => void = () => undefined,
): Promise<Changed> {
  return service.write((context) => {
    const groupId = findGroup(context, group)
    const things = selectThings(context, {things: names})
    check(context, groupId, names)
    let changed = 0
    for (const thing of things) {
      changeMembership(context, thing, () => {
        if (change(context, groupId, thing)) changed++
      })
    }
    return {changed, unchanged: things.length - changed}
  })
}

/** @throws UsageError where one of the things is in as many groups as it may be, and not in this one */
export function requireRoom({store: {groups}}: Context, group: number, names: readonly string[]): void {
  const full = groups.fullAmong(names, group, MAX_GROUPS_OF_THING)
  if (full === undefined) return
  throw new UsageError(`${full} is in ${MAX_GROUPS_OF_THING} thing groups already`, {
    hints: ['A thing cannot be in more; take it out of one with iotjobs local fleet leave'],
  })
}

export function selectThings(context: Context, {things = [], group}: Selection): number[] {
  const named = things.map((name) => findThing(context, name))
  if (group === undefined) return [...new Set(named)]
  const members = context.store.groups.listMembers(findGroup(context, group), true, 0, Number.MAX_SAFE_INTEGER)
  return [...new Set([...named, ...members.map(({id}) => id)])]
}

function findThing({store}: Context, name: string): number {
  const thing = store.things.find(name)
  if (!thing) throw new UnknownName('thing', name)
  return thing.id
}

function findGroup({store}: Context, name: string): number {
  const group = store.groups.find(name)
  if (!group) throw new UnknownName('group', name)
  return group.id
}
