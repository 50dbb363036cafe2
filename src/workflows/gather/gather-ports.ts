// How gathering reaches the service that a command talks to: as fast as its quota allows, with a progress bar.
import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/embedded.js'
import type {Send} from '../../cli/session/retrying-send.js'
import type {GatherPorts} from './gather.js'

/** AWS's quota of AddThingToThingGroup is 60 to 100 a second, by region. */
const PER_SECOND = 60
/** AWS: a job that is created too early may miss a thing. */
const SETTLE = 5000

export function gatherPorts(send: Send, read: Send, runtime: Runtime): GatherPorts {
  const local = isLocal(runtime)
  return {
    send,
    read,
    perSecond: local ? Number.POSITIVE_INFINITY : PER_SECOND,
    settle: local ? 0 : SETTLE,
    now: () => performance.now(),
    sleep: (milliseconds) => setTimeout(milliseconds),
  }
}
