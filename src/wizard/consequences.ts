// What an answer means for the fleet, in one line each: pure arithmetic, shown under the answer.
import {durationText} from '../diff/duration-text.js'
import {timeText} from '../diff/effects.js'
import {numberOf} from '../diff/number-of.js'
import {countText, type ThingCount} from '../diff/thing-count.js'
import {readJobPlan} from '../forecast/job-plan.js'
import {mostAttempts} from '../forecast/longest-time.js'
import {rolloutTime} from '../forecast/rollout-time.js'
import {isList, isStructure, type Structure} from '../value/value.js'
import {valueAt} from './at-path.js'

/** @param member the member that the answer is about */
export function consequences(member: string, input: Structure, count: ThingCount | undefined): string[] {
  return LINES[member]?.(input, count) ?? []
}

type Line = (input: Structure, count: ThingCount | undefined) => string[]

const LINES: Readonly<Record<string, Line>> = {
  jobExecutionsRolloutConfig: rolloutLines,
  abortConfig: abortLines,
  timeoutConfig: lastDeviceLines,
}

function rolloutLines(input: Structure, count: ThingCount | undefined): string[] {
  if (!count) return []
  return [`${countText(count)} in ${timeText(rolloutTime(readJobPlan(input).rollout, {left: count.things}))}`]
}

function abortLines(input: Structure, count: ThingCount | undefined): string[] {
  const criteria = valueAt(input, ['abortConfig', 'criteriaList'])
  return isList(criteria) ? criteria.filter(isStructure).flatMap((one) => criterionLines(one, input, count)) : []
}

/** How many failures it takes at the earliest moment at which the criterion is looked at. */
function criterionLines(criterion: Structure, input: Structure, count: ThingCount | undefined): string[] {
  const percent = numberOf(criterion.get('thresholdPercentage'))
  const least = numberOf(criterion.get('minNumberOfExecutedThings'))
  if (percent === undefined || least === undefined) return []
  if (count && !count.orMore && least > count.things)
    return [`never fires: ${countText(count)} only, and ${least} executions must end first`]
  const failures = Math.max(1, Math.ceil((Math.round(percent * 100) * least) / 10_000))
  const soonest = rolloutTime(readJobPlan(input).rollout, {left: least})
  const when = soonest.minutes <= 1 ? 'within the first minute' : `${timeText(soonest)} after the start`
  const needed = failures === 1 ? '1 failure' : `${failures} failures`
  return [`fires at ${needed} among the first ${least} that end, ${when} at the soonest`]
}

/** The rollout, then every attempt to its limit; without a limit there is no such time. */
function lastDeviceLines(input: Structure, count: ThingCount | undefined): string[] {
  const limit = numberOf(valueAt(input, ['timeoutConfig', 'inProgressTimeoutInMinutes']))
  if (limit === undefined) return ['a device that starts and falls silent stays IN_PROGRESS for ever']
  const attempts = mostAttempts(readJobPlan(input))
  const each = `${durationText(limit)}${attempts > 1 ? ` × ${attempts} attempts` : ''}`
  if (!count) return [`a device is given ${each}`]
  const {minutes} = rolloutTime(readJobPlan(input).rollout, {left: count.things})
  return [`online devices are done after ${durationText(minutes + limit * attempts)} at the latest (${each})`]
}
