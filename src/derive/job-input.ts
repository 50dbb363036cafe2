// A job or a template as the service describes it → the input that makes the same again. Pure: it knows nothing of
// requests, and nothing of what is to be done with the input.
import {type Shaped, structureAt} from '../members/shaped.js'
import type {CreateJobRequest} from '../model/iot/job.js'
import {operationById} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import {fromPlain} from '../value/plain.js'
import {isStructure, type Structure, type Value} from '../value/value.js'
import type {KnownTag} from './tags.js'

/** What must be read beside the job itself. */
export interface ReadBesideJob {
  /** Of GetJobDocument, for a job; a template's own is described with it. */
  readonly document?: string | undefined
  /** Of ListTagsForResource. */
  readonly tags?: readonly KnownTag[] | undefined
}

/** @param job the member `job` of DescribeJob's output */
export function jobInput(job: Structure, {document, tags = []}: ReadBesideJob = {}): Structure {
  return inputLike(operationById('iot.CreateJob'), withRead(job, document, tags))
}

/** @param template the output of DescribeJobTemplate */
export function templateInput(template: Structure, tags: readonly KnownTag[] = []): Structure {
  return inputLike(operationById('iot.CreateJobTemplate'), withRead(template, undefined, tags))
}

/**
 * For a job of another name: without the id, and without times, which may have passed. Maintenance windows stay: they recur.
 */
export function asNewJob(input: Structure): Structure {
  const given: Shaped<typeof CreateJobRequest> = input
  const windows = structureAt(given, 'schedulingConfig')?.get('maintenanceWindows')
  return new Map(
    [...input].flatMap(([name, value]): [string, Value][] => {
      if (name === 'jobId') return []
      if (name !== 'schedulingConfig') return [[name, value]]
      return windows === undefined ? [] : [[name, new Map([['maintenanceWindows', windows]])]]
    }),
  )
}

/** Tags that AWS sets, and those that our own commands keep their notes in, are not part of what the user asked for. */
export const isUsersTag = ({Key = ''}: KnownTag): boolean => !/^(?:aws:|iotjobs[:-])/i.test(Key)

function withRead(described: Structure, document: string | undefined, tags: readonly KnownTag[]): Structure {
  const users = tags.filter(isUsersTag)
  return new Map<string, Value>([
    ...described,
    ...(document === undefined ? [] : [['document', document] as const]),
    ...(users.length === 0 ? [] : [['tags', fromPlain(users)] as const]),
  ])
}

/** In the order of the operation's members; what the service only shows is none of them. */
function inputLike({input}: Operation, described: Structure): Structure {
  return new Map(
    Object.keys(input.members).flatMap((name): [string, Value][] => {
      const value = described.get(name)
      return isEmpty(value) ? [] : [[name, value ?? null]]
    }),
  )
}

/** The service shows structures that were never given as empty ones. */
const isEmpty = (value: Value | undefined) =>
  value === undefined || value === null || (isStructure(value) && value.size === 0)
