// How far a job is from being canceled by its own criteria. Pure.
import {type AbortCriterion, executedCount, failureCount} from '../engine/abort.js'
import type {Counts} from '../engine/job.js'

export interface AbortDistance {
  readonly criterion: AbortCriterion
  /** What the service compares with the threshold now, in percent. */
  readonly now: number
  /** The fewest further failures, all else standing still, that cancel the job; 0 where the criterion holds. */
  readonly more: number
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
  return {
    criterion,
    now: executed === 0 ? 0 : Math.round((failures / executed) * 1000) / 10,
    more: Math.max(missing, toShare),
  }
}
