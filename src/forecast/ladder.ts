// One step of the ladder: at a rate of failures, how likely the job is canceled, after how long, and how many things had
// taken it by then.
import {executedCount, failureCount, thresholdHundredths} from '../engine/abort.js'
import type {Counts} from '../engine/job.js'
import type {AbortOdds} from './abort-odds.js'
import {climbRate} from './abort-odds.js'
import {Devices} from './devices.js'
import {fastDraws} from './draws.js'
import {exactOdds, type Rollout} from './exact-odds.js'
import {failingOf, highOf, traitsOf} from './fleet.js'
import {OpeningHours} from './opening-hours.js'
import {countsUpTo, type Quantiles, quantilesOf, wilson} from './quantiles.js'
import type {Run} from './run.js'
import {simulate} from './simulate.js'

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

const SAMPLES = 200
/** Executions that the runs of one step may need together. */
const BUDGET = 150_000
/** How sure it must be that no abort comes any more before a run is stopped. */
const SURE = 14

/** @param given whether the rate is that of these runs */
export function stepOf(context: StepContext, given: boolean): Step {
  const {rollout, runs} = context
  const odds = exactOdds(rollout)
  const failing = failingOf(rollout.fleet)
  if (odds && isIndependent(rollout)) return {failing, given, canceled: exactly(odds), ...sampled(context, odds)}
  const observed =
    given && runs.length >= SAMPLES / 2 ? observe(runs, context.start) : observe(shortRuns(context), context.start)
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

function observe(runs: readonly Run[], start: number): Omit<Step, 'failing' | 'given'> {
  const aborts = runs.flatMap(({abort}) => abort ?? [])
  return {
    canceled: {...wilson(aborts.length, runs.length), method: 'simulated'},
    after: quantilesOf(aborts.map(({at}) => at - start)),
    took: quantilesOf(runs.map((run) => run.abort?.took ?? run.reaches)) ?? NOBODY,
  }
}

/** As many as the budget allows; each ends once it is sure whether the job is canceled. */
function shortRuns({rollout, start, seed}: StepContext): Run[] {
  const {plan, things, fleet, begun} = rollout
  const hours = new OpeningHours(plan.scheduling, start)
  const stop = settledAt(rollout, start)
  const runs: Run[] = []
  for (let used = 0; runs.length < SAMPLES && used < BUDGET; used += runs.at(-1)?.executions ?? BUDGET) {
    const run = runs.length
    const devices = new Devices(traitsOf(fleet, seed, run), fastDraws(seed, run))
    runs.push(simulate({plan, things, devices, hours, start, begun, stop}))
  }
  return runs
}

/** Once all kinds of ends have had their time, a walk so far below its line does not come back. */
function settledAt({plan, fleet}: Rollout, start: number): (counts: Counts, at: number) => boolean {
  const {abort, timeoutMinutes = Infinity} = plan
  const timer = timeoutMinutes * 60_000
  const slowest =
    fleet.pickup.longest + (timer < Infinity ? Math.max(timer, fleet.duration.longest) : fleet.duration.longest)
  const worst = Math.min(
    1,
    fleet.fail.reduce<number>((sum, share) => sum + highOf(share), highOf(fleet.reject) + highOf(fleet.timeout)),
  )
  const rates = abort.map((criterion) => climbRate(thresholdHundredths(criterion) / 10_000, worst))
  if (abort.length === 0) return () => true
  return (counts, at) =>
    at - start > slowest &&
    abort.every((criterion, index) => {
      const line = (thresholdHundredths(criterion) * executedCount(counts)) / 10_000
      return (line - failureCount(criterion.failureType, counts)) * (rates[index] ?? 0) > SURE
    })
}
