// A job with all that another one needs of it: as described, its document as it had it, its tags. Only reads.
import type {KnownTag} from '../../derive/tags.js'
import {unlessNotFound} from '../../errors/failure.js'
import type {Known} from '../../members/known.js'
import {inputOf, outputOf} from '../../members/operation-members.js'
import type {Job} from '../../model/iot/job.js'
import {DescribeJob, GetJobDocument} from '../../model/iot/operations.js'
import {type ObservedJob, readJob} from '../../progress/observed-job.js'
import {isStructure, type Structure} from '../../value/value.js'
import {answerTo, ask} from './ask.js'
import {readTags} from './job-tags.js'
import type {Send} from './retrying-send.js'

export interface DescribedJob {
  readonly facts: ObservedJob
  /** The member `job` of DescribeJob's output, for what is made from all of it. */
  readonly job: Structure
  /** The same, for what is read of it. */
  readonly described: Known<typeof Job>
  readonly jobArn: string
  readonly documentSource: string | undefined
}

export interface SourceJob extends DescribedJob {
  readonly document: string
  readonly tags: readonly KnownTag[]
}

/** @throws ServiceError where there is none */
export async function describeJob(jobId: string, read: Send): Promise<DescribedJob> {
  const answer = await answerTo(DescribeJob, inputOf(DescribeJob, {jobId}), read)
  const [output, job] = [outputOf(DescribeJob, answer), answer.get('job')]
  const {job: described = {}, documentSource} = output
  return {
    facts: {...readJob(output), jobId},
    job: isStructure(job) ? job : new Map(),
    described,
    jobArn: described.jobArn ?? '',
    documentSource,
  }
}

/** @returns nothing where there is none */
export const findJob = (jobId: string, read: Send): Promise<DescribedJob | undefined> =>
  unlessNotFound(describeJob(jobId, read))

/** The document as the job had it, package parameters and all: what it came from may have changed since. */
export async function readSourceJob(jobId: string, read: Send): Promise<SourceJob> {
  const described = await describeJob(jobId, read)
  const {document = ''} = await ask(GetJobDocument, {jobId, beforeSubstitution: true}, read)
  return {...described, document, tags: await readTags(described.jobArn, read)}
}
