// Whether a thing is connected, and since when. Pure; knows what was seen of it, not how.
import type {GetThingConnectivityData} from '../model/iot/registry/index-operations.js'
import type {ValueOf} from '../model/vocabulary.js'

export type DisconnectReason = NonNullable<ValueOf<(typeof GetThingConnectivityData)['output']>['disconnectReason']>

/** What a thing was last seen doing. Moments are milliseconds since the epoch. */
export interface Presence {
  /** Whether it has a session that is open; a device that speaks HTTP has none. */
  readonly connected: boolean
  /** When the session was opened or closed, or the device last sent a request. */
  readonly at: number
  /** Why its session ended; a device that only sent a request has none. */
  readonly reason: DisconnectReason | null
}

export interface Connectivity {
  readonly connected: boolean
  /** When it last connected or disconnected; absent where that is not known. */
  readonly at?: number
  readonly reason?: DisconnectReason
}

/** Our choice: how long a device without a session counts as connected after its last request. */
export const CONTACT_MS = 15 * 60_000

/**
 * @param presence nothing where the thing was never seen
 * @param simulated whether its simulated device is online; nothing where it has none
 */
export function connectivityOf(
  presence: Presence | undefined,
  simulated: boolean | undefined,
  now: number,
): Connectivity {
  if (presence?.connected) return {connected: true, at: presence.at}
  if (simulated) return {connected: true}
  if (!presence) return {connected: false}
  const {at, reason} = presence
  if (reason !== null) return {connected: false, at, reason}
  return now - at <= CONTACT_MS ? {connected: true, at} : {connected: false, at, reason: 'CONNECTION_LOST'}
}
