// How far a job is from being canceled by its own criteria. Pure.
import {type AbortCriterion, executedCount, failureCount} from '../../engine/abort.js'
import type {Counts} from '../../engine/job.js'

export interface AbortDistance {
  readonly criterion: AbortCriterion
  /** What the service compares with the threshold now, in percent. */
  readonly now: number
  /** The fewest further failures that cancel the job; 0 where the criterion holds. All else stands still, unless `by` is given. */
  readonly more: number
  /** The number of finished executions by which they cancel it, where the criterion waits for that many. */
  readonly by?: number
}

/** The criterion that is nearest to its threshold. Counts are of executions, as the service counts them. */
export function abortDistance(criteria: readonly AbortCriterion[], counts: Counts): AbortDistance | undefined {
  const distances = criteria.map((criterion) => distanceOf(criterion, counts))
  return distances.sort((left, right) => left.more - right.more)[0]
}

/** The least x with (failures + x) / (executed + x) at the threshold, and as many executed as the criterion waits for. */
function distanceOf(criterion: AbortCriterion, counts: Counts): AbortDistance {
  const executed = executedCount(counts)
  const failures = failureCount(criterion.failureType, counts)
  const threshold = Math.round(criterion.thresholdPercentage * 100)
  const missing = Math.max(0, criterion.minNumberOfExecutedThings - executed)
  const short = threshold * executed - failures * 10_000
  const toShare = short <= 0 ? 0 : threshold >= 10_000 ? Infinity : Math.ceil(short / (10_000 - threshold))
  const now = executed === 0 ? 0 : Math.round((failures / executed) * 1000) / 10
  const least = criterion.minNumberOfExecutedThings
  const atLeast = Math.max(0, Math.ceil((threshold * least) / 10_000) - failures)
  // Others end meanwhile, too: of those that the criterion still waits for only some need fail.
  if (missing > 0 && atLeast <= missing) return {criterion, now, more: atLeast, by: least}
  return {criterion, now, more: Math.max(missing, toShare)}
}
