// Things and a group to try jobs on, made in one go.
import type {Behaviour} from '../engine/device.js'
import {UsageError} from '../errors/cli-error.js'
import {ThingName} from '../model/iot/scalars.js'
import {brokenRules} from './check/constraints.js'
import type {Context} from './context.js'
import {changeMembership} from './lifecycle/membership.js'
import type {LocalService} from './local-service.js'

export type {Behaviour} from '../engine/device.js'

export interface FleetOptions {
  readonly things: number
  /** A group that all of them are put into; made where there is none. */
  readonly group?: string | undefined
  /** Names are the prefix and a number: `thing-0001`. */
  readonly prefix?: string | undefined
  /** How the things behave by themselves; without it they wait for the device plane. */
  readonly behaviour?: Behaviour | undefined
}

export interface Fleet {
  /** How many of the things are new. */
  readonly created: number
  /** How many that were there before behave differently now. */
  readonly changed: number
  /** Whether all of them behave by themselves. */
  readonly simulated: boolean
  /** How many of the things were not in the group. */
  readonly added: number
  /** Names, in the order of their numbers. */
  readonly names: readonly string[]
}

/**
 * Made again, a fleet only gets what it lacks. One transaction: all of it or nothing.
 * @throws UsageError where names would be none that the registry takes
 */
export async function createFleet(
  service: LocalService,
  {things, group, prefix = 'thing-', behaviour}: FleetOptions,
): Promise<Fleet> {
  const names = fleetNames(things, prefix)
  checkName('prefix', prefix, names.at(-1) ?? prefix)
  if (group !== undefined) checkName('group', group, group)
  return service.write((context) => {
    const {store, now} = context
    const areNew = names.map((name) => store.things.create({name}))
    const changed = behaviour ? simulate(context, names, areNew, behaviour) : 0
    const made = {created: areNew.filter(Boolean).length, changed, simulated: areSimulated(context, names), names}
    if (group === undefined) return {...made, added: 0}
    const groupId = store.groups.find(group)?.id ?? store.groups.create(group, null, undefined, now)
    // Without a job that follows groups, a change of membership has no consequences.
    const followed = store.jobs.hasContinuous()
    const join = (thing: number) => {
      let isNew = false
      const add = () => {
        isNew = store.groups.add(groupId, thing)
      }
      if (followed) changeMembership(context, thing, add)
      else add()
      return isNew
    }
    return {...made, added: names.filter((name) => join(store.things.findEver(name)?.id ?? 0)).length}
  })
}

/**
 * Things that have something to do already begin with it.
 * @returns how many of the old ones behaved in another way before, or not at all
 */
function simulate(
  context: Context,
  names: readonly string[],
  areNew: readonly boolean[],
  behaviour: Behaviour,
): number {
  const {things, behaviours, executions} = context.store
  const id = behaviours.add(behaviour)
  let changed = 0
  for (const [index, name] of names.entries()) {
    const thing = things.findEver(name)?.id ?? 0
    if (!areNew[index] && things.simulated(thing)?.behaviour !== id) changed++
    things.simulate(thing, id)
    for (const {id: execution, act, status} of executions.unfinished(thing)) {
      if (act === null && status === 'QUEUED') executions.arm(execution, context.now)
    }
  }
  return changed
}

function areSimulated({store: {things}}: Context, names: readonly string[]): boolean {
  return names.every((name) => (things.simulated(things.findEver(name)?.id ?? 0)?.behaviour ?? null) !== null)
}

/** Numbers have four digits, or as many as the last one needs, so that names sort. */
function fleetNames(things: number, prefix: string): string[] {
  const digits = Math.max(4, String(things).length)
  return Array.from({length: things}, (_, index) => prefix + String(index + 1).padStart(digits, '0'))
}

/** Names of things and of groups have the same bounds. */
function checkName(what: string, given: string, name: string): void {
  const [rule] = brokenRules(ThingName, name)
  if (rule !== undefined)
    throw new UsageError(`Invalid ${what} "${given}": names must ${rule}`, {
      hints: ['Names are made of 1 to 128 letters, digits, ":", "_" and "-"'],
    })
}
