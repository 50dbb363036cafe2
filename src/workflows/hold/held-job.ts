// A job as hold and resume see it: its rate, and whether a tag says that it is held. Changes nothing.
import {describeJob} from '../../cli/session/described-job.js'
import {readTags} from '../../cli/session/job-tags.js'
import type {Service} from '../../cli/session/open-service.js'
import {HELD_TAG, isMinimumRate, type Rollout} from '../../derive/held-rollout.js'
import {tagValue} from '../../derive/tags.js'
import {UsageError} from '../../errors/cli-error.js'
import {isOpen} from '../../progress/observed-job.js'
import {measure, type Progress} from '../../progress/progress.js'
import type {Structure} from '../../value/value.js'

export type JobService = Pick<Service, 'session' | 'read' | 'client'>

export interface HeldJob {
  readonly jobId: string
  readonly jobArn: string
  /** As DescribeJob shows it. */
  readonly job: Structure
  readonly lastUpdatedAt: number | undefined
  readonly namespaceId: string | undefined
  readonly rollout: Rollout
  /** The rate that it had before, where a tag keeps it. */
  readonly tag: string | undefined
  readonly isHeld: boolean
  readonly progress: Progress
  readonly notSent: number
}

/** The job before its tags: a process that holds it sets the tag first, so that the rate never shows without it. */
export async function readHeldJob(jobId: string, {read, client}: JobService): Promise<HeldJob> {
  const {facts, job, described, jobArn} = await describeJob(jobId, read)
  const tag = tagValue(await readTags(jobArn, read), HELD_TAG)
  const {jobExecutionsRolloutConfig: rollout = {}, namespaceId, lastUpdatedAt} = described
  const open = facts.rollingOut || facts.status === 'SCHEDULED'
  const resolved = open && facts.selection === 'SNAPSHOT' ? await client.targets(facts) : undefined
  const progress = measure(facts, undefined, resolved)
  const isHeld = tag !== undefined && isMinimumRate(rollout)
  const notSent = Math.max(0, progress.total - progress.attempts)
  return {jobId, jobArn, job, lastUpdatedAt, namespaceId, rollout, tag, isHeld, progress, notSent}
}

/** @throws UsageError where the job is over */
export function assertActive({jobId, progress: {job}}: HeldJob, verb: string): void {
  if (isOpen(job)) return
  throw new UsageError(`${jobId} is ${job.status}: only a job that is IN_PROGRESS or SCHEDULED can be ${verb}`)
}
