// A job or a job template with all that belongs to it: description, document, tags. Only reads.

import type {KnownTag} from '../../derive/tags.js'
import {unlessNotFound} from '../../errors/failure.js'
import {inputOf, outputOf} from '../../members/operation-members.js'
import {DescribeJobTemplate, GetJobDocument} from '../../model/iot/operations.js'
import type {Structure} from '../../value/value.js'
import {ask} from './ask.js'
import {describeJob} from './described-job.js'
import {readTags} from './job-tags.js'
import type {Send} from './retrying-send.js'

export interface ReadResource {
  /** As the service shows it. */
  readonly shown: Structure
  readonly arn: string
  readonly document?: string | undefined
  readonly tags: readonly KnownTag[]
}

/** @returns nothing where there is no such job */
export const findWholeJob = (jobId: string, send: Send): Promise<ReadResource | undefined> =>
  unlessNotFound(readWholeJob(jobId, send))

/** @returns nothing where there is no such template */
export const findWholeTemplate = (jobTemplateId: string, send: Send): Promise<ReadResource | undefined> =>
  unlessNotFound(readWholeTemplate(jobTemplateId, send))

/** @throws ServiceError where there is no such job, too */
export async function readWholeJob(jobId: string, send: Send): Promise<ReadResource> {
  const {job, jobArn: arn, documentSource} = await describeJob(jobId, send)
  const shown = documentSource === undefined ? job : new Map(job).set('documentSource', documentSource)
  const {document} = await ask(GetJobDocument, {jobId}, send)
  return {shown, arn, document, tags: await readTags(arn, send)}
}

/** @throws ServiceError where there is no such template, too */
export async function readWholeTemplate(jobTemplateId: string, send: Send): Promise<ReadResource> {
  const shown = await send(DescribeJobTemplate, inputOf(DescribeJobTemplate, {jobTemplateId}))
  const {jobTemplateArn: arn = ''} = outputOf(DescribeJobTemplate, shown)
  return {shown, arn, tags: await readTags(arn, send)}
}
