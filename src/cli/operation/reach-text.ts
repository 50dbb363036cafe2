// What a job for many things does to them, in the sentence that asks for consent. Loaded only where it is asked.

import {timeText} from '../../diff/effects.js'
import {countText, type ThingCount} from '../../diff/thing-count.js'
import {usualFleet} from '../../forecast/fleet/fleet.js'
import {forecast} from '../../forecast/forecast.js'
import {type JobPlan, readJobPlan} from '../../forecast/job-plan.js'
import {rolloutTime} from '../../forecast/rollout-time.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import type {Structure} from '../../value/value.js'

/** `This reaches 1000 things in 20 min; at 25 % failing it is canceled after 132 took it.` */
export function reachText(count: ThingCount, input: Structure): string {
  const plan = readJobPlan(input)
  const time = known(CreateJobRequest, input).jobExecutionsRolloutConfig
    ? ` in ${timeText(rolloutTime(plan.rollout, {left: count.things}))}`
    : ''
  return `This reaches ${countText(count)}${time}${plan.abort.length > 0 ? `; ${abortText(plan, count.things)}` : ''}.`
}

/** So many failures are a bad rollout by any measure. */
const BAD = 0.25
const RUNS = 20
/** What comes after so many things tells nothing of the first failures. */
const MOST = 5000

function abortText(plan: JobPlan, things: number): string {
  const rollout = {...plan, scheduling: undefined}
  const fleet = {...usualFleet, fail: [BAD]}
  const {canceled, took} = forecast({
    plan: rollout,
    things: Math.min(things, MOST),
    fleet,
    start: 0,
    seed: 1,
    runs: RUNS,
    ladder: [],
  })
  return canceled.low >= 0.5
    ? `at 25 % failing it is canceled after ${took.p50} took it`
    : 'at 25 % failing it still continues'
}
