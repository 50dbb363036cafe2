// How fast executions are sent and finished, from what was seen at several times. Pure.
import type {Progress} from './progress.js'

export interface Sample {
  readonly at: number
  readonly sent: number
  readonly finished: number
}

const WINDOW = 180_000
const MOST = 120

/** Keeps what is recent enough to be told as "now". */
export function addSample(samples: readonly Sample[], at: number, {sent, finished}: Progress): readonly Sample[] {
  return [...samples.filter((sample) => at - sample.at <= WINDOW && sample.at < at), {at, sent, finished}].slice(-MOST)
}

/** Things a minute; undefined until two samples lie apart. */
export function ratePerMinute(samples: readonly Sample[], of: 'sent' | 'finished'): number | undefined {
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 1000) return undefined
  return Math.max(0, ((last[of] - first[of]) / (last.at - first.at)) * 60_000)
}
