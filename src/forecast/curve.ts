// How a rollout goes over time, in the future that happens: things sent, taken, ended, at equal distances, with the bands in
// which nine of ten runs lie.
import {MINUTE} from '../value/milliseconds.js'
import {countsUpTo, type Quantiles, quantilesOf} from './quantiles.js'
import type {Run} from './simulation/run.js'

export interface ForecastPoint {
  /** Milliseconds from the start. */
  readonly at: number
  readonly sent: Quantiles
  readonly took: Quantiles
  readonly ended: Quantiles
}

/** Steps that a person reads off without counting, in minutes. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440, 2880, 10_080]
const MAX_POINTS = 60

export function curveOf(runs: readonly Run[], start: number): ForecastPoint[] {
  const moments = momentsOf(runs, start)
  const counts = runs.map((run) => countsOf(run, moments))
  return [...moments].map((moment, index) => {
    const at = (which: keyof Counted) => quantilesOf(counts.map((one) => one[which][index] ?? 0)) ?? NONE
    return {at: moment - start, sent: at('sent'), took: at('took'), ended: at('ended')}
  })
}

const NONE: Quantiles = {p5: 0, p50: 0, p95: 0}

interface Counted {
  readonly sent: Float64Array
  readonly took: Float64Array
  readonly ended: Float64Array
}

/** Up to the last end of nearly all runs. */
function momentsOf(runs: readonly Run[], start: number): Float64Array {
  const last = quantilesOf(
    runs.map(({abort, lastEnd, sentAt}) => abort?.lastEnd ?? Math.max(lastEnd, sentAt.at(-1) ?? start)),
  )
  const minutes = ((last?.p95 ?? start) - start) / MINUTE
  const least = Math.max(1, minutes / MAX_POINTS)
  const step = STEPS.find((candidate) => candidate >= least) ?? Math.ceil(least / 10_080) * 10_080
  return Float64Array.from({length: Math.ceil(minutes / step) + 1}, (_, i) => start + i * step * MINUTE)
}

function countsOf(
  {abort, took, ended, endedAfterAbort, sentAt, sentThings, notifiedBefore}: Run,
  moments: Float64Array,
): Counted {
  const last = abort?.at ?? Infinity
  const sent = countsUpTo(Float64Array.from(sentAt), moments)
  let [batches, total] = [0, notifiedBefore]
  const sentThen = sent.map((upTo, index) => {
    const most = (moments[index] ?? 0) <= last ? upTo : sentAt.filter((at) => at <= last).length
    while (batches < most) total += sentThings[batches++] ?? 0
    return total
  })
  const tookThen = countsUpTo(took, moments)
  return {
    sent: sentThen,
    took: abort ? tookThen.map((count, index) => ((moments[index] ?? 0) <= last ? count : abort.took)) : tookThen,
    ended: countsUpTo(endedAfterAbort ?? ended, moments),
  }
}
