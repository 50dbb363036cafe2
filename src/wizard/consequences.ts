// What an answer means for the fleet, in one line each: pure arithmetic, shown under the answer.

import {timeText} from '../diff/effects.js'
import {minutesText} from '../diff/minutes-text.js'
import {countText, type ThingCount} from '../diff/thing-count.js'
import {type AbortCriterion, thresholdHundredths} from '../engine/abort.js'
import {falseAlarms} from '../forecast/hasty-abort.js'
import {type JobPlan, readJobPlan} from '../forecast/job-plan.js'
import {mostAttempts} from '../forecast/longest-time.js'
import {rolloutTime} from '../forecast/rollout-time.js'
import {counted} from '../value/counted.js'
import type {Structure} from '../value/value.js'

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
  const plan = readJobPlan(input)
  return plan.abort.flatMap((criterion) => criterionLines(criterion, plan, count))
}

/** How many failures it takes at the earliest moment at which the criterion is looked at. */
function criterionLines(criterion: AbortCriterion, {rollout}: JobPlan, count: ThingCount | undefined): string[] {
  const {minNumberOfExecutedThings: least} = criterion
  if (count && !count.orMore && least > count.things)
    return [`never fires: ${countText(count)} only, and ${least} executions must end first`]
  const failures = Math.max(1, Math.ceil((thresholdHundredths(criterion) * least) / 10_000))
  const soonest = rolloutTime(rollout, {left: least})
  const when = soonest.minutes <= 1 ? 'within the first minute' : `${timeText(soonest)} after the start`
  const needed = counted(failures, 'failure')
  return [
    `fires at ${needed} among the first ${least} that end, ${when} at the soonest`,
    ...falseAlarmLines(criterion, count),
  ]
}

/** What it does to rollouts that it is not meant for: those in which half as many fail as it allows. */
function falseAlarmLines(criterion: AbortCriterion, count: ThingCount | undefined): string[] {
  const {thresholdPercentage, minNumberOfExecutedThings, failureType} = criterion
  const chance = falseAlarms(thresholdPercentage, minNumberOfExecutedThings, count?.orMore ? undefined : count?.things)
  if (chance < WORTH_SAYING) return []
  const what = failureType === 'FAILED' || failureType === 'ALL' ? 'failing' : failureType
  return [
    `at ${thresholdPercentage / 2} % ${what}, ${Math.round(chance * 100)} % of rollouts are canceled all the same`,
  ]
}

const WORTH_SAYING = 0.05

/** The rollout, then every attempt to its limit; without a limit there is no such time. */
function lastDeviceLines(input: Structure, count: ThingCount | undefined): string[] {
  const plan = readJobPlan(input)
  const limit = plan.timeoutMinutes
  if (limit === undefined)
    return ['a device that starts and never reports back stays IN_PROGRESS forever, and the job never completes']
  const attempts = mostAttempts(plan)
  const each = `${minutesText(limit)}${attempts > 1 ? ` × ${attempts} attempts` : ''}`
  if (!count) return [`a device is given ${each}`]
  const {minutes} = rolloutTime(plan.rollout, {left: count.things})
  return [`online devices are done after ${minutesText(minutes + limit * attempts)} at the latest (${each})`]
}
