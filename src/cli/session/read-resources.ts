// A job or a job template with all that belongs to it: description, document, tags. Only reads.
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {operationById} from '../../model/operations.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import {readTags} from './job-tags.js'
import type {Send} from './retrying-send.js'

export interface ReadResource {
  /** As the service shows it. */
  readonly shown: Structure
  readonly document?: string | undefined
  readonly tags: readonly Structure[]
}

/** @returns nothing where there is no such job */
export const findWholeJob = (jobId: string, send: Send): Promise<ReadResource | undefined> =>
  unlessMissing(readWholeJob(jobId, send))

/** @returns nothing where there is no such template */
export const findWholeTemplate = (jobTemplateId: string, send: Send): Promise<ReadResource | undefined> =>
  unlessMissing(readWholeTemplate(jobTemplateId, send))

/** @throws ServiceError where there is no such job, too */
export async function readWholeJob(jobId: string, send: Send): Promise<ReadResource> {
  const input: Structure = new Map([['jobId', jobId]])
  const answer = await send(operationById('iot.DescribeJob'), input)
  const [job, source] = [answer.get('job'), answer.get('documentSource')]
  const described: Structure = isStructure(job) ? job : new Map()
  const shown = typeof source === 'string' ? new Map(described).set('documentSource', source) : described
  const {document} = Object.fromEntries(await send(operationById('iot.GetJobDocument'), input))
  const tags = await readTags(String(shown.get('jobArn')), send)
  return {shown, document: typeof document === 'string' ? document : undefined, tags}
}

/** @throws ServiceError where there is no such template, too */
export async function readWholeTemplate(jobTemplateId: string, send: Send): Promise<ReadResource> {
  const input: Structure = new Map<string, Value>([['jobTemplateId', jobTemplateId]])
  const shown = await send(operationById('iot.DescribeJobTemplate'), input)
  return {shown, tags: await readTags(String(shown.get('jobTemplateArn')), send)}
}

async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ServiceError && isNotFound(error)) return undefined
    throw error
  }
}
