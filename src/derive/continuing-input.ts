// A job as described → the input of a job that goes on with some of its things. Pure; knows neither which things, nor how
// they are reached.
import {known} from '../members/known.js'
import {CreateJobRequest} from '../model/iot/job.js'
import type {Structure, Value} from '../value/value.js'
import {type Continuation, rootId} from './continued-id.js'
import {fillParameters} from './fill-parameters.js'
import {asNewJob, jobInput, type ReadBesideJob} from './job-input.js'
import {type KnownTag, tag, tagValue} from './tags.js'

/** What belongs to the job that was: a snapshot of chosen things has none of them. */
const LEFT_BEHIND = ['jobId', 'targets', 'targetSelection', 'schedulingConfig', 'jobTemplateArn', 'documentSource']

/**
 * @param job the member `job` of DescribeJob's output
 * @param beside the document as the job had it: its source may have changed since
 */
export function continuingInput(job: Structure, beside: ReadBesideJob): Structure {
  const input = new Map([...jobInput(job, beside)].filter(([name]) => !LEFT_BEHIND.includes(name)))
  input.set('targetSelection', 'SNAPSHOT')
  return withParameters(input)
}

/** The same again under another name, to the same targets: with windows, which recur, but without times. */
export function likeInput(job: Structure, beside: ReadBesideJob): Structure {
  const input = new Map([...asNewJob(jobInput(job, beside))].filter(([name]) => name !== 'jobTemplateArn'))
  return withParameters(input)
}

/** The document of another job, and what signs the URLs in it. */
export function withDocumentOf(input: Structure, other: Structure): Structure {
  const taken = ['document', 'presignedUrlConfig', 'destinationPackageVersions']
  return new Map([
    ...[...input].filter(([name]) => !taken.includes(name)),
    ...[...other].filter(([name]) => taken.includes(name)),
  ])
}

/** Only jobs of a managed template may have parameters: without it, they stand in the document. */
function withParameters(input: Structure): Structure {
  const {document, documentParameters} = known(CreateJobRequest, input)
  if (document === undefined || !documentParameters) return input
  const filled = fillParameters(document, (key) => documentParameters[key] ?? '')
  return new Map<string, Value>([...input].filter(([name]) => name !== 'documentParameters')).set('document', filled)
}

export const ROOT_TAG = 'iotjobs:root'
export const continuationTag = (kind: Continuation) => `iotjobs:${kind}-of`

/**
 * What a continuation comes from, and where the line began.
 * @param tags of the job that is continued
 */
export function lineageTags(jobId: string, kind: Continuation, tags: readonly KnownTag[]): Value[] {
  return [tag(continuationTag(kind), jobId), tag(ROOT_TAG, tagValue(tags, ROOT_TAG) ?? rootId(jobId))]
}
