// How far a staged rollout is. The service is the only state there is: the jobs of its stages, and their tags. Only reads.

import {type DescribedJob, findJob} from '../../cli/session/described-job.js'
import {readTags} from '../../cli/session/job-tags.js'
import type {Service} from '../../cli/session/open-service.js'
import type {Stage} from '../../derive/stages-plan.js'
import {tagValue} from '../../derive/tags.js'
import {UsageError} from '../../errors/cli-error.js'
import type {LoadedStages} from './load-stages.js'

export const STAGES_TAG = 'iotjobs:stages'
export const PLAN_TAG = 'iotjobs:plan'
export const APPROVED_TAG = 'iotjobs:approved'

export interface SentStage {
  readonly job: DescribedJob
  /** The fingerprint of the file when it was sent. */
  readonly plan: string | undefined
  readonly isApproved: boolean
}

export interface StageState {
  readonly stage: Stage
  /** Absent before it is sent. */
  readonly sent: SentStage | undefined
}

/** @throws UsageError where a job of such an id is of something else */
export async function readStates({file}: LoadedStages, {read}: Pick<Service, 'read'>): Promise<StageState[]> {
  const states: StageState[] = []
  for (const stage of file.stages) states.push({stage, sent: await readStage(stage, file.name, read)})
  return states
}

/** @returns nothing before it is sent */
export async function readStage({jobId}: Stage, name: string, read: Service['read']): Promise<SentStage | undefined> {
  const job = await findJob(jobId, read)
  if (!job) return undefined
  const tags = await readTags(job.jobArn, read)
  if (tagValue(tags, STAGES_TAG) === name) {
    return {job, plan: tagValue(tags, PLAN_TAG), isApproved: tagValue(tags, APPROVED_TAG) !== undefined}
  }
  throw new UsageError(`The job ${jobId} exists, and is not a stage of ${name}`, {
    hints: ['Choose another name for the rollout, or for the stage'],
  })
}

/** @throws UsageError where the file is not the one that the last stage was sent from */
export function refuseChangedFile(states: readonly StageState[], plan: string): void {
  const last = states.findLast(({sent}) => sent !== undefined)
  if (!last?.sent || last.sent.plan === plan) return
  throw new UsageError(`The file has changed since ${last.stage.name} was sent`, {
    hints: ['--changed continues with the file as it is now', 'Stages that are sent already stay as they are'],
  })
}
