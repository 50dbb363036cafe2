// Requests of an operation, no faster than the quota allows: from the start, instead of by being throttled. Knows nothing
// of what they are.
import {requestsPerSecond} from '../model/quotas.js'
import type {Operation} from '../model/vocabulary.js'

/** Others share the account: devices, consoles, colleagues. */
const SHARE = 0.8

export interface PaceOptions {
  /** Milliseconds from any start. */
  now(): number
  sleep(milliseconds: number): Promise<void>
  /** Called once for each operation that has to wait, for the log of --debug. */
  onWait?(operation: string, perSecond: number): void
}

/** @returns resolves when the next request of the operation may be sent */
export function pacing({now, sleep, onWait}: PaceOptions): (operation: Operation) => Promise<void> {
  const buckets = new Map<string, Bucket>()
  return async (operation) => {
    const key = `${operation.service}.${operation.name}`
    const bucket = buckets.get(key) ?? new Bucket(requestsPerSecond(operation), now())
    buckets.set(key, bucket)
    const wait = bucket.take(now())
    if (wait <= 0) return
    if (bucket.isFirstWait()) onWait?.(operation.name, bucket.perSecond)
    await sleep(wait)
  }
}

/** What the share leaves of a second at once, and then one by one: no second holds more than the quota. */
class Bucket {
  readonly perSecond: number
  private readonly most: number
  private tokens: number
  private waited = false

  constructor(
    quota: number,
    private last: number,
  ) {
    this.perSecond = quota * SHARE
    this.most = Math.max(1, quota - this.perSecond)
    this.tokens = this.most
  }

  isFirstWait(): boolean {
    const first = !this.waited
    this.waited = true
    return first
  }

  /** @returns milliseconds to wait; requests that wait stand in a line */
  take(now: number): number {
    this.tokens = Math.min(this.most, this.tokens + ((now - this.last) / 1000) * this.perSecond)
    this.last = now
    this.tokens--
    return this.tokens >= 0 ? 0 : (-this.tokens / this.perSecond) * 1000
  }
}
