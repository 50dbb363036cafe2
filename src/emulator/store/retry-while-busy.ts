// Waits for the writes of other processes without holding up this one. Knows that a file may be busy, not with what.
import {setTimeout as sleep} from 'node:timers/promises'
import {BUSY_MS} from './connect.js'
import {isBusy} from './sql.js'
import {StateBusy} from './state-busy.js'

/** Longer than what large fleets and long spans of time take. */
const PATIENCE_MS = 15_000

/**
 * @param work is tried anew as a whole; a try that failed has left nothing behind
 * @throws StateBusy
 */
export async function retryWhileBusy<Result>(
  file: string,
  work: () => Result,
  patience = PATIENCE_MS,
): Promise<Result> {
  for (let waited = 0; ; ) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (waited >= patience) throw new StateBusy(file, error)
    }
    // Those who wait together should not come back together.
    const pause = PAUSE_MS * (0.5 + Math.random())
    await sleep(pause)
    waited += pause + BUSY_MS
  }
}

const PAUSE_MS = 20
