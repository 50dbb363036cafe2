// Executions → how the rollout went over time: how many had been sent, had succeeded, had failed, at each of some moments.
// Pure.
import {UNSUCCESSFUL} from '../engine/statuses.js'
import type {ObservedExecution} from './observed-execution.js'

export interface CurvePoint {
  readonly at: number
  readonly sent: number
  readonly succeeded: number
  readonly failed: number
}

export class Curve {
  private readonly sent: number[] = []
  private readonly succeeded: number[] = []
  private readonly failed: number[] = []

  add(executions: readonly ObservedExecution[]): void {
    for (const execution of executions) this.addOne(execution)
  }

  private addOne({status, queuedAt, updatedAt}: ObservedExecution): void {
    if (queuedAt !== undefined) this.sent.push(queuedAt)
    if (updatedAt === undefined) return
    if (status === 'SUCCEEDED') this.succeeded.push(updatedAt)
    else if (UNSUCCESSFUL.some((bad) => bad === status)) this.failed.push(updatedAt)
  }

  /** @param steps moments, at equal distances, beside the first */
  points(steps: number): readonly CurvePoint[] {
    const [sent, succeeded, failed] = [this.sent, this.succeeded, this.failed].map(sorted)
    if (!sent?.length || !succeeded || !failed) return []
    const first = sent[0] ?? 0
    const last = Math.max(sent.at(-1) ?? 0, succeeded.at(-1) ?? 0, failed.at(-1) ?? 0)
    return Array.from({length: steps + 1}, (_, i) => {
      const at = first + ((last - first) * i) / steps
      return {at, sent: countUpTo(sent, at), succeeded: countUpTo(succeeded, at), failed: countUpTo(failed, at)}
    })
  }
}

const sorted = (times: readonly number[]) => [...times].sort((left, right) => left - right)

function countUpTo(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
