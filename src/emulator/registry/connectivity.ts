// Whether things are connected, as the registry tells it.
import {type Connectivity, connectivityOf, type Presence} from '../../engine/connectivity.js'
import {isOffline} from '../../engine/device.js'
import type {GetThingConnectivityData} from '../../model/iot/registry/index-operations.js'
import type {Context, RowHandler} from '../context.js'
import {findThing} from '../find.js'
import type {Thing} from '../store/things.js'

export const getThingConnectivityData: RowHandler<typeof GetThingConnectivityData> = ({thingName}, context) => {
  const thing = findThing(context, thingName)
  const {connected, at, reason} = thingConnectivity(context, thing, context.store.presences.get(thing.id))
  return {
    thingName,
    connected,
    timestamp: at === undefined ? undefined : new Date(at),
    disconnectReason: reason,
    clientId: thingName,
  }
}

/** A simulated device that is not offline is always connected. */
export function thingConnectivity(
  {store, now}: Context,
  {name, behaviour}: Pick<Thing, 'name' | 'behaviour'>,
  presence: Presence | undefined,
): Connectivity {
  const how = behaviour === null ? undefined : store.behaviours.get(behaviour)
  return connectivityOf(presence, how && !isOffline(how, name), now)
}
