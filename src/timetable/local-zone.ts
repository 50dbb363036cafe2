// The zone of the user, as the shell has it; the platform's where TZ says nothing that is known, else UTC. No clock is read.
import {zoneName} from '../text/zone-time.js'

export const localZone = (TZ: string | undefined): string =>
  (TZ === undefined ? undefined : zoneName(TZ)) ?? zoneName(undefined) ?? 'UTC'
