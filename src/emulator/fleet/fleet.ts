// Things and a group to try jobs on, made in one go.
import type {Behaviour} from '../../engine/device.js'
import {UsageError} from '../../errors/cli-error.js'
import {ThingName} from '../../model/iot/scalars.js'
import {brokenRules} from '../check/constraints.js'
import type {Context} from '../context.js'
import {changeMembership} from '../lifecycle/membership.js'
import type {LocalService} from '../local-service.js'
import {requireRoom} from './fleet-members.js'

export type {Behaviour} from '../../engine/device.js'

export interface FleetOptions {
  readonly things: number
  /** A group that all of them are put into; made where there is none. */
  readonly group?: string | undefined
  /** Names are the prefix and a number: `thing-0001`. */
  readonly prefix?: string | undefined
  /** How new things behave by themselves; without it they wait for the device plane. */
  readonly behaviour?: Behaviour | undefined
}

export interface Fleet {
  /** How many of the things are new. */
  readonly created: number
  /** Whether all of them behave by themselves. */
  readonly simulated: boolean
  /** How many of the things were not in the group. */
  readonly added: number
  readonly first: string
  readonly last: string
}

/** How many names one statement takes. */
const BATCH = 1000

/**
 * Made again, a fleet only gets what it lacks; things that exist stay as they are. One transaction: all of it or nothing.
 * @throws UsageError where the registry would not take the names, or a thing is in too many groups
 */
export async function createFleet(
  service: LocalService,
  {things, group, prefix = 'thing-', behaviour}: FleetOptions,
): Promise<Fleet> {
  const digits = Math.max(4, String(things).length)
  const nameOf = (number: number) => prefix + String(number).padStart(digits, '0')
  checkName('prefix', prefix, nameOf(things))
  if (group !== undefined) checkName('group', group, group)
  return service.write((context) => {
    const {store} = context
    const id = behaviour && store.behaviours.add(behaviour)
    const groupId = group === undefined ? undefined : groupNamed(context, group)
    const made = {created: 0, simulated: true, added: 0}
    for (let from = 1; from <= things; from += BATCH) {
      const length = Math.min(BATCH, things + 1 - from)
      const names = Array.from({length}, (_, index) => nameOf(from + index))
      made.created += store.things.createAll(names, id)
      made.simulated &&= store.things.areSimulated(names)
      if (groupId !== undefined) made.added += joinAll(context, groupId, names)
    }
    return {...made, first: nameOf(1), last: nameOf(things)}
  })
}

function groupNamed({store: {groups}, now}: Context, name: string): number {
  return groups.find(name)?.id ?? groups.create(name, null, undefined, now)
}

/** Without a job that follows groups, a change of membership has no consequences. */
function joinAll(context: Context, group: number, names: readonly string[]): number {
  const {groups, jobs} = context.store
  requireRoom(context, group, names)
  if (!jobs.hasContinuous()) return groups.addAll(group, names)
  const joining = groups.outside(group, names)
  for (const thing of joining) changeMembership(context, thing, () => groups.add(group, thing))
  return joining.length
}

/** Names of things and of groups have the same bounds. */
function checkName(what: string, given: string, name: string): void {
  const [rule] = brokenRules(ThingName, name)
  if (rule !== undefined)
    throw new UsageError(`Invalid ${what} "${given}": names must ${rule}`, {
      hints: ['Names are made of 1 to 128 letters, digits, ":", "_" and "-"'],
    })
}
