// The things that a job is for, whether it has sent to them or not. Only reads.
import {isNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import {groupMembers} from './group-members.js'
import type {JobClient} from './job-client.js'
import type {Send} from './retrying-send.js'

interface Ports {
  readonly client: JobClient
  readonly read: Send
}

/** A group that was made for it may be gone, once it is over: then its executions tell. */
export async function thingsOfJob({jobId, targets}: ObservedJob, {client, read}: Ports): Promise<ReadonlySet<string>> {
  const things = new Set<string>()
  for (const target of targets) {
    if (!isGroupArn(target)) things.add(nameInArn(target))
    else if (!(await addMembers(nameInArn(target), things, read))) await addExecutions(jobId, things, client)
  }
  return things
}

async function addMembers(group: string, things: Set<string>, read: Send): Promise<boolean> {
  try {
    for await (const name of groupMembers(group, read)) things.add(name)
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
