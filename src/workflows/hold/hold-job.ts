// Holds a job at the least rate that AWS knows; the rate that it had stays on the job, in a tag, for the user who resumes it.
import {
  HELD_TAG,
  heldRollout,
  heldTagValue,
  isMinimumRate,
  MIN_RATE,
  type Rollout,
  rolloutInput,
} from '../../derive/held-rollout.js'
import {OtherError} from '../../errors/cli-error.js'
import {inputOf} from '../../members/operation-members.js'
import {TagResource, UpdateJob} from '../../model/iot/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {assertActive, type HeldJob, type JobService, readHeldJob} from './held-job.js'

export interface Request {
  readonly operation: Operation
  readonly input: Structure
}

export interface Holding {
  readonly before: HeldJob
  /** Why nothing needs to be sent. */
  readonly reason: 'held' | 'least' | 'all-sent' | undefined
  /** In this order; none where there is a reason. */
  readonly requests: readonly Request[]
}

/** The tag before the rate: interrupted between the two, the job still has its rate, and nothing is lost. */
export async function planHold(jobId: string, service: JobService): Promise<Holding> {
  const before = await readHeldJob(jobId, service)
  assertActive(before, 'held')
  const reason = reasonToLeave(before)
  if (reason) return {before, reason, requests: []}
  const kept = {Key: HELD_TAG, Value: heldTagValue(before.rollout)}
  return {
    before,
    reason,
    requests: [
      {operation: TagResource, input: inputOf(TagResource, {resourceArn: before.jobArn, tags: [kept]})},
      {operation: UpdateJob, input: rateUpdate(before, {maximumPerMinute: MIN_RATE})},
    ],
  }
}

export interface Held extends Holding {
  /** Whether another user held the job while this command ran. */
  readonly overtaken: boolean
}

const MAX_ATTEMPTS = 3

/** An emergency brake: it does not ask. What another user changes in the meantime is looked at anew. */
export async function holdJob(jobId: string, service: JobService): Promise<Held> {
  for (let tries = 1; tries <= MAX_ATTEMPTS; tries++) {
    const holding = await planHold(jobId, service)
    const [setTag, update] = holding.requests
    if (!setTag || !update) return {...holding, overtaken: tries > 1 && holding.reason === 'held'}
    await service.session.send(setTag.operation, setTag.input)
    const {lastUpdatedAt} = await readHeldJob(jobId, service)
    if (lastUpdatedAt !== holding.before.lastUpdatedAt) continue
    await service.session.send(update.operation, update.input)
    return {...holding, overtaken: false}
  }
  throw new OtherError('JobChanged', `${jobId} is updated again and again by someone else; it was not held`, {
    hints: ['Run the same command again'],
  })
}

export const rateUpdate = ({jobId, namespaceId}: HeldJob, rollout: Rollout): Structure =>
  inputOf(UpdateJob, {jobId, namespaceId}).set('jobExecutionsRolloutConfig', rolloutInput(rollout))

/** The rate that the job had before it was held; what AWS uses where it had none. */
export const rateBefore = ({tag: kept, rollout}: HeldJob): Rollout =>
  heldRollout(kept ?? heldTagValue(rollout)) ?? rollout

function reasonToLeave({isHeld, rollout, progress, notSent}: HeldJob): Holding['reason'] {
  if (isHeld) return 'held'
  const {job} = progress
  if (job.selection === 'SNAPSHOT' && job.status === 'IN_PROGRESS' && !job.rollingOut && notSent === 0)
    return 'all-sent'
  return isMinimumRate(rollout) && !rollout.exponentialRate ? 'least' : undefined
}
