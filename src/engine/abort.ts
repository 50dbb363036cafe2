// When failures end a job. Pure; knows criteria and counts.
import type {AbortCriteria} from '../model/iot/configuration.js'
import type {ValueOf} from '../model/vocabulary.js'
import type {Counts} from './job.js'

export type AbortCriterion = ValueOf<typeof AbortCriteria>

/** The first criterion, in the order of the list, that holds. */
export function findAbort(criteria: readonly AbortCriterion[], counts: Counts): AbortCriterion | undefined {
  return criteria.find((criterion) => holds(criterion, counts))
}

/** Canceled and removed executions do not count as executed; every retry does. */
export const executedCount = ({SUCCEEDED, FAILED, REJECTED, TIMED_OUT}: Counts) =>
  SUCCEEDED + FAILED + REJECTED + TIMED_OUT

export function failureCount(type: AbortCriterion['failureType'], counts: Counts): number {
  return type === 'ALL' ? counts.FAILED + counts.REJECTED + counts.TIMED_OUT : counts[type]
}

/** Percentages have at most two decimals, so hundredths compare exactly. */
export const thresholdHundredths = ({thresholdPercentage}: AbortCriterion) => Math.round(thresholdPercentage * 100)

function holds(criterion: AbortCriterion, counts: Counts): boolean {
  const executed = executedCount(counts)
  return (
    executed >= criterion.minNumberOfExecutedThings &&
    failureCount(criterion.failureType, counts) * 10_000 >= thresholdHundredths(criterion) * executed
  )
}
