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
    sleep: (milliseconds) => sleepUntil(milliseconds, closed),
    onWait(operation, perSecond) {
      if (globals.debug) void stderr.write(`* ${operation} is sent ${perSecond} times a second, 80 % of its quota\n`)
    },
  })
  return async (operation: Operation, input, read) => {
    if (hasQuotas(operation.service)) await pace(operation)
    return send(operation, input, read)
  }
}

const sleepUntil = (milliseconds: number, closed: AbortSignal) =>
  new Promise<void>((resolve) => {
    const release = () => timer.unref()
    const timer = setTimeout(() => {
      closed.removeEventListener('abort', release)
      resolve()
    }, milliseconds)
    closed.addEventListener('abort', release)
  })
