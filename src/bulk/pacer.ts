// Requests no faster than a quota allows: each waits for its turn. Knows nothing of requests.

export interface Clock {
  /** Milliseconds that rise. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** Milliseconds of turns that late callers may make up for: timers are late, and quotas allow short bursts. */
const SAVED = 500

/** @returns resolves when the caller may send; callers are let through in the order in which they came */
export function pacer(perSecond: number, {now, sleep}: Clock): () => Promise<void> {
  const gap = 1000 / perSecond
  let next = now()
  return async () => {
    const turn = Math.max(now() - SAVED, next)
    next = turn + gap
    const wait = turn - now()
    if (wait > 0) await sleep(wait)
  }
}
