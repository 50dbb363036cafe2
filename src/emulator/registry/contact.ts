// A device sent a request: from then on it counts as connected for a while.
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import type {Context} from '../context.js'

/** How much later a contact has to be to be worth a write. */
const COARSE_MS = 30_000

/** Things that have a session are known to be connected by that. */
export function noteContact({service}: Operation, input: Structure, {store, now}: Context): void {
  const name = input.get('thingName')
  const thing = service === 'iot-jobs-data' && typeof name === 'string' ? store.things.find(name) : undefined
  if (!thing) return
  const before = store.presences.get(thing.id)
  if (before?.connected || (before && before.reason === null && now - before.at < COARSE_MS)) return
  store.presences.contact(thing.id, now)
}
