// The jobs that went on with a job before → the id for the next, and the things that need no other: they are never sent twice,
// no matter who ran the command, and where it was cut off. Only reads.

import {type DescribedJob, findJob} from '../../cli/session/described-job.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {readTags} from '../../cli/session/job-tags.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {thingsOfJob} from '../../cli/session/things-of-job.js'
import {continuedId} from '../../derive/continued-id.js'
import {continuationTag} from '../../derive/continuing-input.js'
import {tagValue} from '../../derive/tags.js'
import {UsageError} from '../../errors/cli-error.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {groupFor} from '../gather/job-group.js'
import type {Asked} from './continuation.js'

export interface EarlierJob {
  readonly jobId: string
  readonly jobArn: string
  /** The group that was made for it. */
  readonly group: string | null
  /** Things that it is for. */
  readonly things: ReadonlySet<string>
}

export interface Earlier {
  /** The first id that no job has; absent where an id was typed, and is the id of an earlier run. */
  readonly freeId: string | undefined
  readonly jobs: readonly EarlierJob[]
}

export interface EarlierPorts {
  readonly client: JobClient
  readonly read: Send
}

const MAX_ATTEMPTS = 20

/** @throws UsageError where no id is free */
export async function findEarlier(asked: Asked, ports: EarlierPorts): Promise<Earlier> {
  const own = asked.overrides.get('jobId')
  const ids =
    typeof own === 'string'
      ? [own]
      : Array.from({length: MAX_ATTEMPTS}, (_, index) => continuedId(asked.jobId, asked.kind, index + 1))
  const jobs: EarlierJob[] = []
  for (const jobId of ids) {
    const found = await findJob(jobId, ports.read)
    if (!found) return {freeId: jobId, jobs}
    if (await continues(found, asked, ports.read)) jobs.push(await earlierJob(jobId, found, ports))
    else if (jobId === own) throw taken(jobId, asked)
  }
  // The job of an id that was typed: what it is not for is for another one.
  if (typeof own === 'string') return {freeId: undefined, jobs}
  throw new UsageError(`${asked.jobId} has ${MAX_ATTEMPTS} jobs that continue it already: ${ids[0]} to ${ids.at(-1)}`, {
    hints: ['Name the next one with --job-id'],
  })
}

const taken = (id: string, {jobId, kind}: Asked) =>
  new UsageError(`${id} exists, and is not a ${kind} of ${jobId}`, {hints: ['Choose another --job-id']})

async function continues({jobArn}: DescribedJob, {kind, jobId}: Asked, read: Send): Promise<boolean> {
  return tagValue(await readTags(jobArn, read), continuationTag(kind)) === jobId
}

async function earlierJob(jobId: string, {facts, jobArn}: DescribedJob, ports: EarlierPorts): Promise<EarlierJob> {
  const group = groupFor(jobId)
  const isGathered = facts.targets.some((target) => isGroupArn(target) && nameInArn(target) === group)
  return {jobId, jobArn, group: isGathered ? group : null, things: await thingsOfJob(facts, ports)}
}
