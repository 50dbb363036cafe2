// How gathering reaches the service that a command talks to, and how long a new group takes to be seen.
import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {isLocal} from '../../cli/session/embedded.js'
import type {Send} from '../../cli/session/retrying-send.js'
import type {GatherPorts} from './gather.js'

/** AWS: a job that is created too early may miss a thing. */
const SETTLE = 5000

export function gatherPorts(send: Send, read: Send, runtime: Runtime): GatherPorts {
  const local = isLocal(runtime)
  return {
    send,
    read,
    settle: local ? 0 : SETTLE,
    sleep: (milliseconds) => setTimeout(milliseconds),
  }
}
