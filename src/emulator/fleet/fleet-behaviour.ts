// Changes how things that exist behave. One transaction: all of it or nothing.
import type {Behaviour} from '../../engine/device.js'
import type {Context} from '../context.js'
import {pickupOf} from '../lifecycle/queue-execution.js'
import type {LocalService} from '../local-service.js'
import type {StoredExecution} from '../store/executions.js'
import {type Changed, type Selection, selectThings} from './fleet-members.js'

/** @param behaviour how a thing behaves from now on, by how it has behaved; nothing where it waits for the device plane */
export type Change = (behaviour: Behaviour | undefined) => Behaviour | undefined

/** @throws UnknownName where a thing or the group does not exist */
export function setBehaviour(service: LocalService, selection: Selection, change: Change): Promise<Changed> {
  return service.write((context) => {
    const things = selectThings(context, selection)
    const toId = behaviourIds(context, change)
    const changed = things.filter((thing) => setOne(context, thing, toId))
    return {changed: changed.length, unchanged: things.length - changed.length}
  })
}

/** Many things share one behaviour, so each is changed once. */
function behaviourIds({store: {behaviours}}: Context, change: Change): (from: number | null) => number | null {
  const known = new Map<number | null, number | null>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before
    const next = change(from === null ? undefined : behaviours.get(from))
    const id = next === undefined ? null : behaviours.add(next)
    known.set(from, id)
    return id
  }
}

function setOne(context: Context, thing: number, toId: (from: number | null) => number | null): boolean {
  const {things, executions, presences} = context.store
  const isConnected = presences.isOpen(thing)
  const from = (isConnected ? presences.suspended(thing) : things.simulated(thing)?.behaviour) ?? null
  const to = toId(from)
  if (from === to) return false
  if (isConnected) {
    presences.suspend(thing, to)
    return true
  }
  things.simulate(thing, to)
  for (const execution of executions.unfinished(thing)) rearm(context, {...execution, behaviour: to}, from !== null)
  return true
}

/** What waits is looked at anew. What a device has started it reports on, but not where another device has started it. */
function rearm(context: Context, execution: StoredExecution, wasSimulated: boolean): void {
  const {executions} = context.store
  if (execution.behaviour === null) executions.arm(execution.id, null)
  else if (execution.status === 'QUEUED')
    executions.arm(execution.id, pickupOf(context, execution.behaviour, execution))
  else if (wasSimulated && execution.act === null) executions.arm(execution.id, context.now)
}
