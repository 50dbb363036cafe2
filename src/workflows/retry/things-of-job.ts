// The things that a job is for, whether it has sent to them or not. Only reads.
import type {JobClient} from '../../cli/session/job-client.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {isNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {groupFor} from '../gather/job-group.js'
import {membersOf} from '../targets/registry.js'
import type {DescribedJob} from './read-job.js'

export interface ThingsOfJob {
  readonly things: ReadonlySet<string>
  /** The group that was made for the job. */
  readonly group: string | null
}

interface Ports {
  readonly client: JobClient
  readonly read: Send
}

/** A group that was made for it may be gone, once it is over: then its executions tell. */
export async function thingsOfJob(jobId: string, {facts}: DescribedJob, {client, read}: Ports): Promise<ThingsOfJob> {
  const things = new Set<string>()
  for (const target of facts.targets) {
    if (!isGroupArn(target)) things.add(nameInArn(target))
    else if (!(await addMembers(nameInArn(target), things, read))) await addExecutions(jobId, things, client)
  }
  const group = groupFor(jobId)
  const isGathered = facts.targets.some((target) => isGroupArn(target) && nameInArn(target) === group)
  return {things, group: isGathered ? group : null}
}

async function addMembers(group: string, things: Set<string>, read: Send): Promise<boolean> {
  try {
    for await (const name of membersOf(group, read)) things.add(name)
    return true
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}

async function addExecutions(jobId: string, things: Set<string>, client: JobClient): Promise<void> {
  for await (const page of client.executions(jobId)) {
    for (const {thingName} of page) if (thingName !== undefined) things.add(thingName)
  }
}
