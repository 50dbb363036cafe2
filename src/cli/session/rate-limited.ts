// Requests at the pace that the quotas of the account allow, from the first one on: a command that asks much is not throttled.
import {pacing} from '../../bulk/pacing.js'
import type {Operation, ServiceName} from '../../model/vocabulary.js'
import type {Sender} from '../../transport/sender.js'
import type {Runtime} from '../runtime/runtime.js'

export interface RateLimits {
  /** Whether requests to this service count against AWS's quotas. */
  hasQuotas(service: ServiceName): boolean
  /** Aborted when nothing is waited for any more: what still waits then keeps no process alive. */
  readonly closed: AbortSignal
}

export function rateLimited(
  send: Sender['send'],
  {hasQuotas, closed}: RateLimits,
  {globals, stderr}: Pick<Runtime, 'globals' | 'stderr'>,
): Sender['send'] {
  const pace = pacing({
    now: () => performance.now(),
    sleep: releasable(closed),
    onWait(operation, perSecond) {
      if (globals.debug) void stderr.write(`* ${operation} is sent ${perSecond} times a second, 80 % of its quota\n`)
    },
  })
  return async (operation: Operation, input, read) => {
    if (hasQuotas(operation.service)) await pace(operation)
    return send(operation, input, read)
  }
}

/** What waits, behind one listener however much it is: Node warns of more than ten at one signal. */
function releasable(closed: AbortSignal): (milliseconds: number) => Promise<void> {
  const timers = new Set<NodeJS.Timeout>()
  closed.addEventListener('abort', () => {
    for (const timer of timers) timer.unref()
  })
  return (milliseconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        resolve()
      }, milliseconds)
      if (closed.aborted) timer.unref()
      timers.add(timer)
    })
}
