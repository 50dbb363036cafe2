// A job with all that another one needs of it: as described, its document as it had it, its tags. Only reads.
import {readTags} from '../../cli/session/job-tags.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {isNotFound} from '../../errors/failure.js'
import {operationById} from '../../model/operations.js'
import {type ObservedJob, readJob} from '../../progress/observed-job.js'
import {isStructure, type Structure} from '../../value/value.js'

export interface DescribedJob {
  readonly facts: ObservedJob
  /** The member `job` of DescribeJob's output. */
  readonly job: Structure
  readonly jobArn: string
}

export interface WholeJob extends DescribedJob {
  readonly document: string
  readonly tags: readonly Structure[]
}

/** @throws ServiceError where there is none */
export async function describeJob(jobId: string, read: Send): Promise<DescribedJob> {
  const answer = await read(operationById('iot.DescribeJob'), new Map([['jobId', jobId]]))
  const described = answer.get('job')
  const job: Structure = isStructure(described) ? described : new Map()
  return {facts: readJob(answer), job, jobArn: String(job.get('jobArn'))}
}

/** @returns nothing where there is none */
export async function findJob(jobId: string, read: Send): Promise<DescribedJob | undefined> {
  try {
    return await describeJob(jobId, read)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** The document as the job had it, package parameters and all: what it came from may have changed since. */
export async function readWholeJob(jobId: string, read: Send): Promise<WholeJob> {
  const described = await describeJob(jobId, read)
  const input: Structure = new Map<string, string | boolean>([
    ['jobId', jobId],
    ['beforeSubstitution', true],
  ])
  const answer = await read(operationById('iot.GetJobDocument'), input)
  const tags = await readTags(described.jobArn, read)
  return {...described, document: String(answer.get('document') ?? ''), tags}
}
