// What the executions of a job that ran, or runs, say of its devices: how soon they come, how long they take, how they end.
// What still waits counts, too: for as long as it has waited.

import type {ExecutionStatus} from '../../engine/execution.js'
import {EXECUTED} from '../../engine/statuses.js'
import type {Fleet} from './fleet.js'
import {type CurveStep, Survival} from './survival.js'
import {Times} from './times.js'

/** An execution as lists show it. Milliseconds since the epoch. */
export interface Observed {
  readonly status: ExecutionStatus
  /** How many retries came before. */
  readonly retryAttempt: number
  readonly queuedAt: number | undefined
  readonly startedAt: number | undefined
  readonly updatedAt: number | undefined
}

/** Fewer executions that have ended say too little. */
const ENOUGH = 30
/** More steps than these no curve needs. */
const STEPS = 1000

export class Learner {
  private readonly pickups = new Survival()
  private readonly durations = new Survival()
  private readonly firstEnds: Record<(typeof EXECUTED)[number], number> = {
    SUCCEEDED: 0,
    FAILED: 0,
    REJECTED: 0,
    TIMED_OUT: 0,
  }
  /** Executions that have ended. */
  finished = 0

  /** @param now the service's time */
  constructor(private readonly now: number) {}

  add(execution: Observed): void {
    this.addPickup(execution)
    this.addDuration(execution)
    const ended = EXECUTED.find((status) => status === execution.status)
    if (!ended) return
    this.finished++
    if (execution.retryAttempt === 0) this.firstEnds[ended]++
  }

  /** How many more executions have to end; 0 where it knows enough. */
  get missing(): number {
    return Math.max(0, ENOUGH - this.finished)
  }

  /** An execution that timed out was silent; devices that never came are what the curve of pickups leaves. */
  fleet(): Fleet {
    const {SUCCEEDED, FAILED, REJECTED, TIMED_OUT} = this.firstEnds
    const all = Math.max(1, SUCCEEDED + FAILED + REJECTED + TIMED_OUT)
    return {
      pickup: timesOf(this.pickups.steps()),
      duration: timesOf(this.durations.steps()),
      fail: [FAILED / all],
      reject: REJECTED / all,
      timeout: TIMED_OUT / all,
      offline: 0,
    }
  }

  private addPickup({status, queuedAt, startedAt, updatedAt}: Observed): void {
    if (queuedAt === undefined) return
    if (startedAt !== undefined) this.pickups.add(startedAt - queuedAt)
    else if (status === 'REJECTED' && updatedAt !== undefined) this.pickups.add(updatedAt - queuedAt)
    else this.pickups.addWaiting((status === 'QUEUED' ? this.now : (updatedAt ?? this.now)) - queuedAt)
  }

  private addDuration({status, startedAt, updatedAt}: Observed): void {
    if (startedAt === undefined || status === 'TIMED_OUT' || status === 'REJECTED') return
    const ended = updatedAt ?? this.now
    if (status === 'SUCCEEDED' || status === 'FAILED') this.durations.add(ended - startedAt)
    else this.durations.addWaiting((status === 'IN_PROGRESS' ? this.now : ended) - startedAt)
  }
}

/** Times are drawn at the steps of the curve, each as often as it falls there. */
function timesOf(steps: readonly CurveStep[]): Times {
  const kept = steps.length <= STEPS ? steps : thinned(steps)
  return new Times(
    kept.map(({at, left}, index) => ({share: (kept[index - 1]?.left ?? 1) - left, span: [at, at] as const})),
  )
}

/** The first step at or below each of so many heights, and the last one. */
function thinned(steps: readonly CurveStep[]): CurveStep[] {
  const lowest = steps.at(-1)?.left ?? 0
  const height = (1 - lowest) / STEPS
  const kept: CurveStep[] = []
  for (const step of steps) {
    if (step.left <= (kept.at(-1)?.left ?? 1) - height || step.left === lowest) kept.push(step)
  }
  return kept
}
