// The thing group that is made for a job of many things: its name, and the attribute that tells it from any other.

import {ask} from '../../cli/session/ask.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {OtherError} from '../../errors/cli-error.js'
import {isAlreadyThere, unlessNotFound} from '../../errors/failure.js'
import {inputOf, type OutputOf} from '../../members/operation-members.js'
import {CreateThingGroup, DescribeThingGroup} from '../../model/iot/registry/group-operations.js'
import type {Structure} from '../../value/value.js'

export const JOB_ATTRIBUTE = 'iotjobs-job'
export const GROUP_PREFIX = 'iotjobs-'
export const groupFor = (jobId: string): string => `${GROUP_PREFIX}${jobId}`

type DescribedGroup = OutputOf<typeof DescribeThingGroup>

export const createGroup = (jobId: string): Structure =>
  inputOf(CreateThingGroup, {
    thingGroupName: groupFor(jobId),
    thingGroupProperties: {
      thingGroupDescription: `Targets of the job ${jobId}, gathered by iotjobs; iotjobs prune --groups deletes it once the job is over`,
      attributePayload: {attributes: {[JOB_ATTRIBUTE]: jobId}},
    },
  })

/** Ours is the one that has the job's id: any other of this name is left alone. */
export async function ensureGroup(jobId: string, send: Send, read: Send): Promise<void> {
  const found = (await describeGroup(groupFor(jobId), read)) ?? (await create(jobId, send, read))
  if (found === undefined || jobOfGroup(found) === jobId) return
  throw new OtherError('GroupTaken', `The thing group "${groupFor(jobId)}" exists and was not made for this job`, {
    hints: [`It lacks the attribute ${JOB_ATTRIBUTE}=${jobId}. Choose another --job-id, or delete the group`],
  })
}

/** @returns the group of another process that was quicker */
async function create(jobId: string, send: Send, read: Send): Promise<DescribedGroup | undefined> {
  try {
    await send(CreateThingGroup, createGroup(jobId))
    return undefined
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
    return describeGroup(groupFor(jobId), read)
  }
}

export const describeGroup = (thingGroupName: string, read: Send): Promise<DescribedGroup | undefined> =>
  unlessNotFound(ask(DescribeThingGroup, {thingGroupName}, read))

/** @returns the id of the job for which the group was made, where it is one of ours */
export const jobOfGroup = ({thingGroupProperties}: DescribedGroup): string | undefined =>
  thingGroupProperties?.attributePayload?.attributes?.[JOB_ATTRIBUTE]
