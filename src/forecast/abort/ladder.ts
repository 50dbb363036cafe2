// One step of the ladder: at a rate of failures, how likely the job is canceled, after how long, and how many things had
// taken it by then.

import {failingOf} from '../fleet/fleet.js'
import {countsUpTo, type Quantiles, quantilesOf, wilson} from '../quantiles.js'
import type {Run} from '../simulation/run.js'
import type {AbortOdds} from './abort-odds.js'
import {exactOdds, type Rollout} from './exact-odds.js'
import {SAMPLES, type ShortRun, shortRuns} from './short-runs.js'

export interface Step {
  /** The share of executions that fail, on average. */
  readonly failing: number
  /** Whether it is the behaviour that was given. */
  readonly given: boolean
  readonly canceled: Canceled
  /** Milliseconds from the start to the abort, where there is one. */
  readonly after: Quantiles | undefined
  /** Things that had left QUEUED when the job was canceled, or ever did where it was not. */
  readonly took: Quantiles
}

export interface Canceled {
  readonly low: number
  readonly high: number
  readonly method: 'exact' | 'simulated'
}

export interface StepContext {
  readonly rollout: Rollout
  readonly start: number
  readonly seed: number
  /** The runs of the behaviour that is given, to their end. */
  readonly runs: readonly Run[]
  /** The beginnings of more runs, where there are few so far. */
  readonly beginnings: readonly Run[]
}

/** @param given whether the rate is that of these runs */
export function stepOf(context: StepContext, given: boolean): Step {
  const {rollout, runs} = context
  const odds = exactOdds(rollout)
  const failing = failingOf(rollout.fleet)
  if (odds && isIndependent(rollout)) return {failing, given, canceled: exactly(odds), ...sampled(context, odds)}
  const observed =
    given && runs.length >= SAMPLES / 2
      ? observe(runs.map(whole), context.start)
      : observe(shortRuns(rollout, context.start, context.seed), context.start)
  const {canceled, ...rest} = observed
  return {failing, given, canceled: odds ? exactly(odds) : canceled, ...rest}
}

const exactly = ({low, high}: AbortOdds): Canceled => ({low, high, method: 'exact'})

/** Whether the times at which executions end do not depend on how they end: then every run shows them for every rate. */
export function isIndependent({plan}: Rollout): boolean {
  const {exponentialRate} = plan.rollout
  const bySuccesses = exponentialRate && exponentialRate.rateIncreaseCriteria.numberOfNotifiedThings === undefined
  return !bySuccesses && plan.retries.every(({numberOfRetries}) => numberOfRetries === 0)
}

/** The n-th end cancels the job as often as the odds say; when it comes, and who had taken the job, the runs tell. */
function sampled({runs, beginnings, start, rollout}: StepContext, odds: AbortOdds): Pick<Step, 'after' | 'took'> {
  const {begun} = rollout
  const before = (begun ? begun.notified - begun.pending.length : 0) - odds.first
  const moments = new Map<Run, number[]>()
  const [after, took]: [number[], number[]] = [[], []]
  for (const [sample, n] of nthEnds(odds).entries()) {
    const run = runs[sample % runs.length]
    const early = beginnings[sample % Math.max(1, beginnings.length)]
    const shown = n !== undefined && early && before + n < early.endTimes.length ? early : run
    const moment = n === undefined ? undefined : shown?.endTimes[before + n]
    if (!shown || moment === undefined) took.push(run ? run.reaches : 0)
    else moments.set(shown, [...(moments.get(shown) ?? []), moment])
  }
  for (const [run, unsorted] of moments) {
    const sorted = Float64Array.from(unsorted).sort()
    took.push(...countsUpTo(run.took, sorted))
    after.push(...[...sorted].map((moment) => moment - start))
  }
  return {after: quantilesOf(after), took: quantilesOf(took) ?? NOBODY}
}

const NOBODY: Quantiles = {p5: 0, p50: 0, p95: 0}

/** So many executions have ended when the job is canceled, at equally likely chances; undefined where it is not. */
function nthEnds({hits, first, high}: AbortOdds): (number | undefined)[] {
  const total = hits.reduce((sum, hit) => sum + hit, 0)
  const scale = total > 0 ? Math.max(1, high / total) : 1
  let [at, sum] = [0, (hits[0] ?? 0) * scale]
  return Array.from({length: SAMPLES}, (_, sample) => {
    const drawn = (sample + 0.5) / SAMPLES
    while (sum < drawn && at < hits.length) sum += (hits[++at] ?? 0) * scale
    return at < hits.length ? first + at : undefined
  })
}

const whole = (run: Run): ShortRun => ({run, before: 0, isOpen: false})

/** Runs of which it is not sure count for both bounds: as canceled for the upper one. */
function observe(all: readonly ShortRun[], start: number): Omit<Step, 'failing' | 'given'> {
  const aborts = all.flatMap(({run}) => run.abort ?? [])
  const open = all.filter(({isOpen}) => isOpen).length
  const {low} = wilson(aborts.length, all.length)
  const {high} = wilson(aborts.length + open, all.length)
  return {
    canceled: {low, high, method: 'simulated'},
    after: quantilesOf(aborts.map(({at}) => at - start)),
    took: quantilesOf(all.map(({run, before}) => before + (run.abort?.took ?? run.reaches))) ?? NOBODY,
  }
}
