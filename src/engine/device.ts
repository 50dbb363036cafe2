// How a simulated device behaves: whether it is there, when it picks a job up, how long it takes and how that ends. Each
// device has random numbers of its own, the same ones each time. Pure; knows no executions but by name.
import {roll} from './seeded-random.js'
import {type Spread, timeAt} from './spread.js'

/** How executions end; what is left of 1 succeeds. */
export interface OutcomeShares {
  /** Executions that fail, by reason. */
  readonly fail: readonly {readonly share: number; readonly reason: string}[]
  /** Executions that are rejected instead of started. */
  readonly reject: number
  /** Executions that are started and never reported on again. */
  readonly timeout: number
}

/** Shares are from 0 to 1. */
export interface Behaviour extends OutcomeShares {
  readonly seed: number
  /** From the moment that an execution waits to the moment that the device takes it. */
  readonly pickup: Spread
  /** From start to end. */
  readonly duration: Spread
  /** Devices that never come. */
  readonly offline: number
  /** Of the certificate that each device has; absent where it has none. */
  readonly certificate?: CertificateState
  /** What the policies of the certificate allow; absent where that is not judged. */
  readonly authorization?: Authorization
}

/** As AWS has them, but for the last: an active certificate whose time is over. */
export const CERTIFICATE_STATES = ['active', 'inactive', 'revoked', 'expired'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]

/** All that jobs need, or none of it. */
export const AUTHORIZATIONS = ['allowed', 'denied'] as const
export type Authorization = (typeof AUTHORIZATIONS)[number]

/** One execution, by the names that stay the same when a simulation is repeated. */
export interface ExecutionRef {
  readonly thingName: string
  readonly jobId: string
  readonly number: number
}

export type Outcome = 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'SILENT'

export interface Plan {
  readonly outcome: Outcome
  /** Why it fails. */
  readonly reason: string | undefined
  readonly duration: number
}

export const isOffline = (behaviour: Behaviour, thingName: string): boolean =>
  isShutOut(behaviour) || roll(behaviour.seed, 'offline', thingName) < behaviour.offline

/** Its certificate or policies keep it from connecting. */
const isShutOut = ({certificate = 'active', authorization}: Behaviour) =>
  certificate !== 'active' || authorization === 'denied'

export function pickupDelay({seed, pickup}: Behaviour, {thingName, jobId, number}: ExecutionRef): number {
  return timeAt(pickup, roll(seed, 'pickup', thingName, jobId, number))
}

export function planOf(behaviour: Behaviour, {thingName, jobId, number}: ExecutionRef): Plan {
  const {seed} = behaviour
  const drawn = roll(seed, 'outcome', thingName, jobId, number)
  return {
    outcome: outcomeAt(behaviour, drawn),
    reason: reasonAt(behaviour, drawn),
    duration: timeAt(behaviour.duration, roll(seed, 'duration', thingName, jobId, number)),
  }
}

/** One number decides between all ends, so that their shares add up. */
export function outcomeAt({fail, reject, timeout}: OutcomeShares, drawn: number): Outcome {
  let left = drawn
  for (const {share} of fail) {
    if (left < share) return 'FAILED'
    left -= share
  }
  if (left < reject) return 'REJECTED'
  return left - reject < timeout ? 'SILENT' : 'SUCCEEDED'
}

function reasonAt({fail}: OutcomeShares, drawn: number): string | undefined {
  let left = drawn
  for (const {share, reason} of fail) {
    if (left < share) return reason
    left -= share
  }
  return undefined
}
