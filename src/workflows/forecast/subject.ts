// What is forecast: the input of a job that is still to be created, or a job where it stands now.

import {type JobPlan, readJobPlan} from '../../forecast/job-plan.js'
import type {Begun} from '../../forecast/simulation/run.js'
import {known} from '../../members/known.js'
import {isGroupArn} from '../../model/arn.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {readMoment} from '../../value/moment.js'
import type {Structure} from '../../value/value.js'

export interface Subject {
  readonly jobId: string
  readonly plan: JobPlan
  readonly targets: readonly string[]
  /** Known without asking, as far as it is. */
  readonly things: number | undefined
  readonly begun: Begun | undefined
  /** Milliseconds since the epoch; 0 where nothing depends on the time of day. */
  readonly start: number
}

/** @param now the time at which it would be created */
export function subjectOfInput(input: Structure, now: number): Subject {
  const plan = readJobPlan(input)
  const {jobId = 'job', targets = []} = known(CreateJobRequest, input)
  return {
    jobId,
    plan,
    targets,
    things: targets.length > 0 && !targets.some(isGroupArn) ? new Set(targets).size : undefined,
    begun: undefined,
    start: startOf(plan, now),
  }
}

/** A rollout with a start of its own begins then; what has no schedule is the same at any time. */
export function startOf({scheduling}: JobPlan, now: number): number {
  if (!scheduling) return 0
  const start = scheduling.startTime === undefined ? undefined : readMoment(scheduling.startTime)?.at
  return Math.max(now, start ?? now)
}
