// What an answer means for the fleet, in one line each: pure arithmetic, shown under the answer.

import {timeText} from '../diff/effects.js'
import {minutesText} from '../diff/minutes-text.js'
import {countText, type ThingCount} from '../diff/thing-count.js'
import {type AbortCriterion, thresholdHundredths} from '../engine/abort.js'
import {falseAlarms} from '../forecast/abort/hasty-abort.js'
import {type JobPlan, readJobPlan} from '../forecast/job-plan.js'
import {mostAttempts} from '../forecast/longest-time.js'
import {rolloutTime} from '../forecast/rollout-time.js'
import {counted} from '../text/counted.js'
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
    return [`Never applies: there are ${countText(count)}, and ${least} must finish first`]
  const failures = Math.max(1, Math.ceil((thresholdHundredths(criterion) * least) / 10_000))
  const soonest = rolloutTime(rollout, {left: least})
  const when = soonest.minutes <= 1 ? 'in the first minute' : `${timeText(soonest)} after the start`
  const verb = failures === 1 ? 'fails' : 'fail'
  return [
    `Cancels the job if ${failures} of the first ${counted(least, 'finished thing')} ${verb} (earliest: ${when})`,
    ...falseAlarmLines(criterion, count),
  ]
}

/** What it does to rollouts that it is not meant for: those in which half as many fail as it allows. */
function falseAlarmLines(criterion: AbortCriterion, count: ThingCount | undefined): string[] {
  const {thresholdPercentage, minNumberOfExecutedThings, failureType} = criterion
  const chance = falseAlarms(thresholdPercentage, minNumberOfExecutedThings, count?.orMore ? undefined : count?.things)
  if (chance < WORTH_SAYING) return []
  const what = failureType === 'FAILED' || failureType === 'ALL' ? 'fail' : `are ${failureType}`
  return [
    `Even if only ${thresholdPercentage / 2} % of things ${what}, there is a ${Math.round(chance * 100)} % chance that it cancels the job`,
  ]
}

const WORTH_SAYING = 0.05

/** The rollout, then every attempt to its limit; without a limit there is no such time. */
function lastDeviceLines(input: Structure, count: ThingCount | undefined): string[] {
  const plan = readJobPlan(input)
  const limit = plan.timeoutMinutes
  if (limit === undefined)
    return ['A device that starts and never reports back stays IN_PROGRESS forever, and the job never completes']
  const attempts = mostAttempts(plan)
  const each = `${minutesText(limit)}${attempts > 1 ? ` × ${attempts} attempts` : ''}`
  if (!count) return [`Each device has ${each}`]
  const {minutes} = rolloutTime(plan.rollout, {left: count.things})
  return [`Online devices finish within ${minutesText(minutes + limit * attempts)} (${each})`]
}
