// Requests of commands that ask much, at the pace that the quotas of the account allow.
import {setTimeout} from 'node:timers/promises'
import {pacing} from '../../bulk/pacing.js'
import type {Runtime} from '../runtime/runtime.js'
import type {Send} from './retrying-send.js'

export function rateLimited(send: Send, {globals, stderr}: Pick<Runtime, 'globals' | 'stderr'>): Send {
  const pace = pacing({
    now: () => performance.now(),
    sleep: (milliseconds) => setTimeout(milliseconds),
    onWait(operation, perSecond) {
      if (globals.debug) void stderr.write(`* ${operation} is sent ${perSecond} times a second, 80 % of its quota\n`)
    },
  })
  return async (operation, input) => {
    await pace(operation)
    return send(operation, input)
  }
}
