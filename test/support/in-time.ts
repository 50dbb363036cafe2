// How long tests wait. What takes a second on an idle machine takes many on one whose cores are busy, so every wait and every
// limit on time goes through here.
import {availableParallelism, loadavg} from 'node:os'
import {setTimeout as sleep} from 'node:timers/promises'

const [LEAST, MOST, LOOK] = [3, 15, 20]

/** @returns the milliseconds to allow for what takes at most so many on an idle machine */
export function inTime(milliseconds: number): number {
  const [load = 0] = loadavg()
  return milliseconds * Math.min(MOST, Math.max(LEAST, (2 * load) / availableParallelism()))
}

type Look<T> = T | undefined | false | null

/**
 * Looks again and again until there is something to see.
 *
 * @param wanted what did not come, for the error
 * @param every milliseconds between two looks
 * @throws once it is out of time
 */
export async function eventually<T>(
  look: () => Look<T> | Promise<Look<T>>,
  wanted: () => string,
  within = 8000,
  every = LOOK,
) {
  const end = performance.now() + inTime(within)
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error(wanted())
    await sleep(every)
  }
}

/** @returns what tells the milliseconds for which this process has kept a core busy since, whatever else the machine does */
export function cpuClock(): () => number {
  const start = process.cpuUsage()
  return () => {
    const {user, system} = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
