// What a rollout will do, before it does: how long, how many, and what its abort criteria really do. Pure: the same question
// with the same seed has the same answer. Moments of answers are milliseconds from the start.

import {executedCount} from '../engine/abort.js'
import {MINUTE} from '../value/milliseconds.js'
import type {Rollout} from './abort/exact-odds.js'
import {type Canceled, isIndependent, type Step, type StepContext, stepOf} from './abort/ladder.js'
import {type Suggestion, suggest} from './abort/suggest.js'
import {curveOf, type ForecastPoint} from './curve.js'
import {Devices} from './fleet/devices.js'
import {fastDraws} from './fleet/draws.js'
import {failingFleet, traitsOf} from './fleet/fleet.js'
import {mostAttempts} from './longest-time.js'
import {type Opening, openingsOf} from './openings.js'
import {type Quantiles, quantilesOf} from './quantiles.js'
import {OpeningHours} from './simulation/opening-hours.js'
import type {Run} from './simulation/run.js'
import {simulate} from './simulation/simulate.js'
import type {Simulation} from './simulation/simulation.js'

export interface Question extends Rollout {
  /** When the rollout begins, or goes on: milliseconds since the epoch. It matters where there is a schedule. */
  readonly start: number
  readonly seed: number
  /** As many as the budget allows where absent. */
  readonly runs?: number | undefined
  /** Failure rates that are looked at beside the one that is given. */
  readonly ladder: readonly number[]
  /** Whether criteria are looked for that leave good rollouts alone. */
  readonly suggest?: boolean
}

export interface Forecast {
  readonly things: number
  readonly seed: number
  readonly runs: number
  /** The minute in which the last things are sent, and how many are sent at all; times of a rollout that is not canceled. */
  readonly sent: {readonly from: number; readonly to: number; readonly things: number}
  /** When half, and most (95 %), of the things that end have ended, and the last one; undefined where none ends. */
  readonly ended: {readonly half: number; readonly most: number; readonly last: Quantiles} | undefined
  /** When devices that take their job at once have ended at the latest, where a timer sees to that. */
  readonly latest: number | undefined
  /** Things that neither end by themselves nor are ended by a timer. */
  readonly never: number
  readonly canceled: Canceled
  /** Things that had taken the job when it was canceled, or ever did, at the behaviour given. */
  readonly took: Quantiles
  /** Ascending rates, the one that is given among them; empty where no criterion cancels the job. */
  readonly ladder: readonly Step[]
  /** Executions that the job makes, retries included. */
  readonly executions: number
  readonly curve: readonly ForecastPoint[]
  /** The first maintenance windows in which it goes on; none where it has none. */
  readonly openings: readonly Opening[]
  /** Where they were asked for. */
  readonly suggestions: readonly Suggestion[] | undefined
}

/** Executions that all runs together may need. */
const BUDGET = 1_000_000
const MAX_RUNS = 200
/** How many runs must show what happens early, and how many executions that is. */
const BEGINNINGS = 40
const BEGINNING = 2000

export const forecast = (question: Question): Forecast => drained(forecasting(question))

/** How much of a forecast is done: its runs, and then the steps of its ladder. */
export interface ForecastProgress {
  readonly what: 'run' | 'failure rate'
  readonly done: number
  readonly of: number
}

/** The same in parts, between which others may have their turn. */
export function* forecasting(question: Question): Generator<ForecastProgress, Forecast> {
  const {plan, things, fleet, seed, start, ladder} = question
  const context = yield* contexts(question)
  const {runs} = context
  const given = stepOf(context, true)
  const isRange = fleet.fail.some((share) => typeof share !== 'number')
  const others = plan.abort.length === 0 ? [] : ladder.filter((rate) => isRange || rate !== given.failing)
  const steps: Step[] = []
  for (const rate of others) {
    yield {what: 'failure rate', done: steps.length, of: others.length}
    steps.push(stepOf({...context, rollout: {...question, fleet: failingFleet(fleet, rate)}}, false))
  }
  const sent = sentBy(runs, start)
  return {
    things,
    seed,
    runs: runs.length,
    sent,
    ended: endedBy(runs, start),
    latest: plan.timeoutMinutes === undefined ? undefined : sent.to + mostAttempts(plan) * plan.timeoutMinutes * MINUTE,
    never: median(runs.map(({never}) => never)),
    canceled: given.canceled,
    took: given.took,
    ladder: plan.abort.length === 0 ? [] : [...steps, given].sort((left, right) => left.failing - right.failing),
    executions: median(runs.map(({executions}) => executions)),
    curve: curveOf(runs, start),
    openings: runs.slice(0, 1).flatMap((run) => openingsOf(plan, start, run)),
    suggestions: question.suggest ? suggest(context) : undefined,
  }
}

/** The rates of the ladder where none are named. */
export const LADDER: readonly number[] = [0.01, 0.05, 0.1, 0.25, 1]

export const defaultRuns = (things: number) => Math.min(MAX_RUNS, Math.max(1, Math.floor(BUDGET / Math.max(1, things))))

/** The runs that all parts of an answer look at. */
export const contextOf = (question: Question): StepContext => drained(contexts(question))

function* contexts(question: Question): Generator<ForecastProgress, StepContext> {
  const {plan, things, fleet, seed, start, begun, runs = defaultRuns(things)} = question
  const hours = new OpeningHours(plan.scheduling, start)
  const runOf = (run: number, stop?: Simulation['stop']) => {
    const devices = new Devices(traitsOf(fleet, seed, run), fastDraws(seed, run))
    return simulate({plan, things, devices, hours, start, begun, stop})
  }
  const whole: Run[] = []
  for (let run = 0; run < runs; run++) {
    yield {what: 'run', done: run, of: runs}
    whole.push(runOf(run))
  }
  const beginnings = plan.abort.length > 0 && isIndependent(question) ? Math.max(0, BEGINNINGS - runs) : 0
  return {
    rollout: question,
    start,
    seed,
    runs: whole,
    beginnings: Array.from({length: beginnings}, (_, run) =>
      runOf(runs + run, ({counts}) => executedCount(counts) >= BEGINNING),
    ),
  }
}

function drained<Result>(parts: Generator<unknown, Result>): Result {
  for (;;) {
    const {done, value} = parts.next()
    if (done) return value
  }
}

function sentBy(runs: readonly Run[], start: number): Forecast['sent'] {
  const last = quantilesOf(runs.map(({sentAt}) => (sentAt.at(-1) ?? start) - start))
  const batches = runs.some(({sentAt}) => sentAt.length > 0) ? MINUTE : 0
  return {from: last?.p50 ?? 0, to: (last?.p95 ?? 0) + batches, things: median(runs.map(({sent}) => sent))}
}

function endedBy(runs: readonly Run[], start: number): Forecast['ended'] {
  const ending = runs.filter(({endTimes}) => endTimes.length > 0)
  const last = quantilesOf(ending.map(({lastEnd}) => lastEnd - start))
  if (!last) return undefined
  const after = (share: number) =>
    median(ending.map(({endTimes}) => (endTimes[Math.ceil(share * endTimes.length) - 1] ?? start) - start))
  return {half: after(0.5), most: after(0.95), last}
}

const median = (values: readonly number[]) => quantilesOf(values)?.p50 ?? 0
