// Gives a held job its rate back: first the rate, then away with the tag, so that an interrupted resume can be run again.
import {HELD_TAG, heldRollout, type Rollout} from '../../derive/held-rollout.js'
import {UsageError} from '../../errors/cli-error.js'
import {inputOf} from '../../members/operation-members.js'
import {UntagResource, UpdateJob} from '../../model/iot/operations.js'
import {refuseChanged} from '../diff/refuse-changed.js'
import {assertActive, type HeldJob, type JobService, readHeldJob} from './held-job.js'
import {type Request, rateUpdate} from './hold-job.js'

export interface Resuming {
  readonly before: HeldJob
  /** The rate that the job has afterwards. */
  readonly rate: Rollout
  readonly requests: readonly Request[]
}

/**
 * @param perMinute a rate in the place of the one that the job had
 * @throws UsageError where no rate is known
 */
export async function planResume(jobId: string, perMinute: number | undefined, service: JobService): Promise<Resuming> {
  const before = await readHeldJob(jobId, service)
  assertActive(before, 'resumed')
  const rate = perMinute === undefined ? rateToGive(before) : {maximumPerMinute: perMinute}
  const untag: Request = {
    operation: UntagResource,
    input: inputOf(UntagResource, {resourceArn: before.jobArn, tagKeys: [HELD_TAG]}),
  }
  return {
    before,
    rate: rate ?? before.rollout,
    requests: [
      ...(rate ? [{operation: UpdateJob, input: rateUpdate(before, rate)}] : []),
      ...(before.tag === undefined ? [] : [untag]),
    ],
  }
}

export async function resumeJob(jobId: string, perMinute: number | undefined, service: JobService): Promise<Resuming> {
  const resuming = await planResume(jobId, perMinute, service)
  await refuseChanged(resuming.before.job, {send: service.read})
  for (const {operation, input} of resuming.requests) await service.session.send(operation, input)
  return resuming
}

/** @returns nothing where the job has its rate already, and only the tag was left */
function rateToGive({jobId, tag, isHeld}: HeldJob): Rollout | undefined {
  if (tag === undefined) {
    throw new UsageError(`${jobId} is not held: it has no tag ${HELD_TAG} that says which rate it had`, {
      hints: ['--rate N sets how many things a minute it sends'],
    })
  }
  if (!isHeld) return undefined
  const rate = heldRollout(tag)
  if (rate) return rate
  throw new UsageError(`The tag ${HELD_TAG} of ${jobId} holds no rate: '${tag}'`, {
    hints: ['--rate N sets how many things a minute it sends'],
  })
}
