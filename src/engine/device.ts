// How a simulated device behaves: whether it is there, when it picks a job up, how long it takes and how that ends. Each
// device has random numbers of its own, the same ones each time. Pure; knows no executions but by name.
import {roll} from './seeded-random.js'

/** From and to, in milliseconds. */
export type Span = readonly [from: number, to: number]

/** Shares are from 0 to 1. */
export interface Behaviour {
  readonly seed: number
  /** From the moment that an execution waits to the moment that the device takes it. */
  readonly pickup: Span
  /** From start to end. */
  readonly duration: Span
  /** Executions that fail, by reason. */
  readonly fail: readonly {readonly share: number; readonly reason: string}[]
  /** Executions that are rejected instead of started. */
  readonly reject: number
  /** Executions that are started and never reported on again. */
  readonly timeout: number
  /** Devices that never come. */
  readonly offline: number
}

/** One execution, by the names that stay the same when a simulation is repeated. */
export interface Errand {
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

export const isOffline = ({seed, offline}: Behaviour, thingName: string) => roll(seed, 'offline', thingName) < offline

export function pickupDelay({seed, pickup}: Behaviour, {thingName, jobId, number}: Errand): number {
  return within(pickup, roll(seed, 'pickup', thingName, jobId, number))
}

/** One number decides between all ends, so that their shares add up. */
export function planOf(behaviour: Behaviour, {thingName, jobId, number}: Errand): Plan {
  const {seed, fail, reject, timeout} = behaviour
  const duration = within(behaviour.duration, roll(seed, 'duration', thingName, jobId, number))
  const ends: readonly (Omit<Plan, 'duration'> & {readonly share: number})[] = [
    ...fail.map(({share, reason}) => ({outcome: 'FAILED' as const, reason, share})),
    {outcome: 'REJECTED', reason: undefined, share: reject},
    {outcome: 'SILENT', reason: undefined, share: timeout},
  ]
  let thrown = roll(seed, 'outcome', thingName, jobId, number)
  for (const {outcome, reason, share} of ends) {
    if (thrown < share) return {outcome, reason, duration}
    thrown -= share
  }
  return {outcome: 'SUCCEEDED', reason: undefined, duration}
}

const within = ([from, to]: Span, share: number) => Math.round(from + share * (to - from))
