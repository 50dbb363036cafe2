// The thing group that is made for a job of many things: its name, and the attribute that tells it from any other.
import type {Send} from '../../cli/session/retrying-send.js'
import {OtherError, ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {CreateThingGroup, DescribeThingGroup} from '../../model/iot/registry/group-operations.js'
import {fromPlain} from '../../value/plain.js'
import {isStructure, type Structure} from '../../value/value.js'

export const JOB_ATTRIBUTE = 'iotjobs-job'
export const GROUP_PREFIX = 'iotjobs-'
export const groupFor = (jobId: string): string => `${GROUP_PREFIX}${jobId}`

export const createGroup = (jobId: string): Structure =>
  fromPlain({
    thingGroupName: groupFor(jobId),
    thingGroupProperties: {
      thingGroupDescription: `Targets of the job ${jobId}, gathered by iotjobs; iotjobs prune --groups deletes it once the job is over`,
      attributePayload: {attributes: {[JOB_ATTRIBUTE]: jobId}},
    },
  }) as Structure

/** Ours is the one that has the job's id: any other of this name is left alone. */
export async function ensureGroup(jobId: string, send: Send, read: Send): Promise<void> {
  const found = (await describeGroup(groupFor(jobId), read)) ?? (await create(jobId, send, read))
  if (found === undefined || jobOfGroup(found) === jobId) return
  throw new OtherError('GroupTaken', `The thing group "${groupFor(jobId)}" exists and was not made for this job`, {
    hints: [`It lacks the attribute ${JOB_ATTRIBUTE}=${jobId}. Choose another --job-id, or delete the group`],
  })
}

/** @returns the group of another process that was quicker */
async function create(jobId: string, send: Send, read: Send): Promise<Structure | undefined> {
  try {
    await send(CreateThingGroup, createGroup(jobId))
    return undefined
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'ResourceAlreadyExistsException') throw error
    return describeGroup(groupFor(jobId), read)
  }
}

export async function describeGroup(group: string, read: Send): Promise<Structure | undefined> {
  try {
    return await read(DescribeThingGroup, new Map([['thingGroupName', group]]))
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** @returns the id of the job for which the group was made, where it is one of ours */
export function jobOfGroup(described: Structure): string | undefined {
  const path = ['thingGroupProperties', 'attributePayload', 'attributes'] as const
  let at: Structure | undefined = described
  for (const name of path) {
    const next: unknown = at?.get(name)
    at = next instanceof Map && isStructure(next) ? next : undefined
  }
  const jobId = at?.get(JOB_ATTRIBUTE)
  return typeof jobId === 'string' ? jobId : undefined
}
