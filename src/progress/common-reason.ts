// Why most of a job's failures failed, as far as a sample of them can tell. Pure.
import type {Reasons} from './outcome.js'
import type {Progress} from './progress.js'

/** What so many failures of a sample agree on is taken for the reason of the others. */
const AGREED = 3

/** @returns the most frequent reason; undefined where the failures that were read do not settle which that is */
export function commonReason({groups, sampled}: Reasons, {things}: Progress): string | undefined {
  const [first, second] = countsByReason(groups)
  if (first === undefined) return undefined
  const failures = things.FAILED + things.TIMED_OUT + things.REJECTED
  if (sampled >= failures) return first[1] === second?.[1] ? undefined : first[0]
  return second === undefined && sampled >= AGREED ? first[0] : undefined
}

/** For people: the most frequent reason, or that there are several. */
export function commonReasonText(reasons: Reasons, progress: Progress): string {
  const common = commonReason(reasons, progress)
  if (common !== undefined || reasons.groups.length === 0) return common ?? ''
  const known = countsByReason(reasons.groups).map(([reason]) => reason)
  return known.length === 1 ? `e.g. ${known[0]}` : `several: ${known.join(', ')}`
}

/** The most frequent first. Failed and timed-out things may share one. */
function countsByReason(groups: Reasons['groups']): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const {reason, count} of groups) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts].sort((left, right) => right[1] - left[1])
}
