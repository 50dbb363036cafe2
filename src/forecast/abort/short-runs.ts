// The beginnings of many runs, each up to the moment from which on it is sure whether the job is canceled: what tells how likely
// that is, where it cannot be computed. A rollout to a million things takes no longer than one to ten thousand.

import {Devices} from '../fleet/devices.js'
import {fastDraws} from '../fleet/draws.js'
import {traitsOf} from '../fleet/fleet.js'
import {OpeningHours} from '../simulation/opening-hours.js'
import type {Run} from '../simulation/run.js'
import {simulate} from '../simulation/simulate.js'
import type {SoFar} from '../simulation/simulation.js'
import type {Rollout} from './exact-odds.js'
import {type IsSettled, settledTest} from './settled.js'

export interface ShortRun {
  readonly run: Run
  /** Things that had ended before a job in progress was looked at; the run leaves them out. */
  readonly before: number
  /** Whether it was stopped while the job could still be canceled: it took too long. */
  readonly isOpen: boolean
}

export const SAMPLES = 200
/** Executions that all runs together may need, and one of them at first. */
const BUDGET = 300_000
const AT_FIRST = 1500

/** @param start milliseconds since the epoch */
export function shortRuns(rollout: Rollout, start: number, seed: number): readonly ShortRun[] {
  const runOf = runner(rollout, start, seed)
  const runs: ShortRun[] = []
  let used = 0
  const count = (found: ShortRun) => {
    used += found.run.executions
    return found
  }
  while (runs.length < SAMPLES && used < BUDGET) runs.push(count(runOf(runs.length, AT_FIRST)))
  // Those that take longer begin anew, so that each of them may go on as far as all can.
  for (let most = AT_FIRST; ; ) {
    const open = runs.flatMap(({isOpen}, index) => (isOpen ? [index] : []))
    const affordable = Math.floor((BUDGET - used) / open.length)
    if (open.length === 0 || affordable < 2 * most) return runs
    most = affordable
    for (const index of open) runs[index] = count(runOf(index, most))
  }
}

function runner(rollout: Rollout, start: number, seed: number) {
  const {plan, things, fleet, begun} = rollout
  const hours = new OpeningHours(plan.scheduling, start)
  const isSettled = settledTest(rollout)
  const before = begun ? begun.notified - begun.pending.length : 0
  const left = begun && {...begun, notified: begun.pending.length}
  return (run: number, most: number): ShortRun => {
    const devices = new Devices(traitsOf(fleet, seed, run), fastDraws(seed, run))
    const end = stopping(isSettled, most)
    const {stop} = end
    const found = simulate({plan, things: things - before, devices, hours, start, begun: left, before, stop})
    return {run: found, before, isOpen: found.abort === undefined && end.isCut}
  }
}

/** Ends a run when it is settled, or when it has made too many executions. */
function stopping(isSettled: IsSettled, most: number) {
  const end = {
    isCut: false,
    stop: (so: SoFar) => {
      if (isSettled(so)) return true
      end.isCut = so.executions > most
      return end.isCut
    },
  }
  return end
}
