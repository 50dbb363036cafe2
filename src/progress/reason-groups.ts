// Failures, one after the other → how many things failed for which reason, with a few of their names. Pure, and as large
// as the number of reasons, not of failures.
import type {ExecutionStatus} from '../engine/execution.js'

export interface ReasonGroup {
  readonly status: ExecutionStatus
  readonly reason: string
  readonly count: number
  /** The first names that came. */
  readonly sample: readonly string[]
}

const SAMPLE = 5

export class ReasonGroups {
  private readonly groups = new Map<string, ReasonGroup>()

  /** @returns the group, the failure counted in; it is new where its count is 1 */
  add(status: ExecutionStatus, reason: string, thingName: string): ReasonGroup {
    const key = `${status} ${reason}`
    const known = this.groups.get(key) ?? {status, reason, count: 0, sample: []}
    const sample = known.sample.length < SAMPLE ? [...known.sample, thingName] : known.sample
    const group = {...known, count: known.count + 1, sample}
    this.groups.set(key, group)
    return group
  }

  /** The most frequent first. */
  sorted(): readonly ReasonGroup[] {
    return [...this.groups.values()].sort(
      (left, right) =>
        right.count - left.count || left.status.localeCompare(right.status) || (left.reason < right.reason ? -1 : 1),
    )
  }
}
