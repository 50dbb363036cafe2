// How fast executions are sent and finished, from what was seen at several times. Pure.
import {rateOf} from '../engine/rollout.js'
import type {Progress} from './progress.js'

export interface Sample {
  readonly at: number
  readonly sent: number
  readonly finished: number
}

const WINDOW = 180_000
const MOST = 120

/** Keeps what is recent enough to count as "now". */
export function addSample(samples: readonly Sample[], at: number, {sent, finished}: Progress): readonly Sample[] {
  return [...samples.filter((sample) => at - sample.at <= WINDOW && sample.at < at), {at, sent, finished}].slice(-MOST)
}

/** Things a minute that the rollout may send now, where its rate grows with what it has reached. */
export const allowedRate = ({job, sent, things}: Progress): number =>
  rateOf(job.rollout, {notified: sent, succeeded: things.SUCCEEDED})

/** Things a minute; undefined until two samples lie apart. */
export function ratePerMinute(samples: readonly Sample[], of: 'sent' | 'finished'): number | undefined {
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last || last.at - first.at < 1000) return undefined
  return Math.max(0, ((last[of] - first[of]) / (last.at - first.at)) * 60_000)
}
