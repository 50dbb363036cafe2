// Devices connect and disconnect. While one is connected its thing is not simulated: what waits for it is its own to take.
import type {DisconnectReason} from '../../engine/connectivity.js'
import type {Context} from '../context.js'
import {pickupOf} from './queue-execution.js'

export function openSession(context: Context, thing: number, gateway: number): void {
  const {things, presences, executions} = context.store
  const behaviour = things.simulated(thing)?.behaviour ?? presences.suspended(thing)
  presences.open(thing, {at: context.now, gateway, behaviour})
  if (behaviour === null) return
  things.simulate(thing, null)
  for (const {id, act} of executions.unfinished(thing)) if (act !== null) executions.arm(id, null)
}

/** @param gateway the one that the session is of; a newer session of the thing with another one stays */
export function closeSession(context: Context, thing: number, gateway: number, reason: DisconnectReason): void {
  const {things, presences, executions} = context.store
  if (presences.gatewayOf(thing) !== gateway) return
  const behaviour = presences.suspended(thing)
  presences.close(thing, {at: context.now, reason})
  if (behaviour === null) return
  things.simulate(thing, behaviour)
  for (const execution of executions.unfinished(thing)) {
    if (execution.status === 'QUEUED') executions.arm(execution.id, pickupOf(context, behaviour, execution))
  }
}

/** The sessions of processes that are gone. */
export function closeLostSessions(context: Context): void {
  const {gateways} = context.store
  for (const gateway of gateways.lost(context.real)) closeGateway(context, gateway, 'CONNECTION_LOST')
}

export function closeGateway(context: Context, gateway: number, reason: DisconnectReason): void {
  const {gateways, presences} = context.store
  for (const thing of presences.ofGateway(gateway)) closeSession(context, thing, gateway, reason)
  gateways.remove(gateway)
}
