// What a file says of a job or a template, and what exists → what has to be done, or why it cannot be. Pure: who reads and
// who sends is not its affair.

import {known} from '../members/known.js'
import {inputOf} from '../members/operation-members.js'
import type {Shaped} from '../members/shaped.js'
import {CreateJobRequest, Job, UpdateJobRequest} from '../model/iot/job.js'
import {CreateJob, CreateJobTemplate, DeleteJobTemplate, TagResource, UpdateJob} from '../model/iot/operations.js'
import {Tag} from '../model/iot/tag.js'
import type {Member, Operation} from '../model/vocabulary.js'
import {isList, isStructure, type Structure, type Value} from '../value/value.js'
import {templateInput} from './job-input.js'
import {sameDocument, sameSchedule, sameSet, saysTheSame} from './same-value.js'
import type {KnownTag} from './tags.js'

export type Action = 'create' | 'unchanged' | 'update' | 'replace' | 'refuse'

export interface Request {
  readonly operation: Operation
  readonly input: Structure
}

export interface Plan {
  readonly action: Action
  /** Members that differ. */
  readonly members: readonly string[]
  /** In this order. */
  readonly requests: readonly Request[]
  /** Why it is refused. */
  readonly reason?: string
  readonly hint?: string
  /** For a template that is replaced: what makes the old one again, should the new one be refused. */
  readonly restore?: Request
}

/** A job or a template as the service shows it. */
export interface Found {
  readonly shown: Structure
  readonly arn: string
  readonly document?: string | undefined
  readonly tags: readonly KnownTag[]
  /** `3 d ago`, for a job that is over. */
  readonly ended?: string | undefined
}

type Compare = (written: Value, shown: Value | undefined) => boolean

const COMPARE: Readonly<Record<string, Compare>> = {
  targets: sameSet,
  destinationPackageVersions: sameSet,
  document: sameDocument,
  schedulingConfig: sameSchedule,
}
/** What is in the body of an update; the rest of it says which job is meant. */
const UPDATABLE = Object.entries<Member>(UpdateJobRequest.members).flatMap(([name, {location}]) =>
  location ? [] : [name],
)
const NOTHING: Pick<Plan, 'members' | 'requests'> = {members: [], requests: []}

/** @param found nothing where there is no such job */
export function planJob(input: Structure, found: Found | undefined): Plan {
  if (!found) return creation(CreateJob, input)
  const {jobId} = known(CreateJobRequest, input)
  const members = differences(input, found, ['jobId'])
  if (known(Job, found.shown).status === 'DELETION_IN_PROGRESS')
    return refusal(members, `${jobId} is being deleted`, 'Apply the file again when the job is gone')
  if (members.length === 0) return {action: 'unchanged', ...NOTHING}
  const fixed = members.filter((name) => !UPDATABLE.includes(name) && name !== 'tags')
  if (fixed.length > 0)
    return refusal(members, `fixed when ${jobId} was created: ${fixed.join(', ')}`, 'Use another jobId')
  if (found.ended !== undefined) return refusal(members, `${jobId} ended ${found.ended}`, 'Use another jobId')
  return {action: 'update', members, requests: updatesOf(input, found, members)}
}

/** AWS has no update of templates: the old one goes, and the new one comes. */
export function planTemplate(input: Structure, found: Found | undefined): Plan {
  if (!found) return creation(CreateJobTemplate, input)
  const members = differences(input, found, ['jobTemplateId', 'jobArn'])
  if (members.length === 0) return {action: 'unchanged', ...NOTHING}
  if (members.every((name) => name === 'tags')) return {action: 'update', members, requests: tagging(input, found)}
  const restore = templateInput(found.shown, found.tags)
  return {
    action: 'replace',
    members,
    requests: [
      {
        operation: DeleteJobTemplate,
        input: inputOf(DeleteJobTemplate, {jobTemplateId: known(CreateJobTemplate.input, input).jobTemplateId ?? ''}),
      },
      {operation: CreateJobTemplate, input},
    ],
    restore: {operation: CreateJobTemplate, input: restore},
  }
}

function creation(operation: Operation, input: Structure): Plan {
  return {action: 'create', members: [], requests: [{operation, input}]}
}

const refusal = (members: readonly string[], reason: string, hint: string): Plan => ({
  action: 'refuse',
  members,
  requests: [],
  reason,
  hint,
})

function differences(input: Structure, {shown, document, tags}: Found, ids: readonly string[]): string[] {
  return [...input].flatMap(([name, written]) => {
    if (ids.includes(name)) return []
    if (name === 'tags') return missingTags(written, tags).length > 0 ? [name] : []
    const compare = COMPARE[name] ?? saysTheSame
    return compare(written, name === 'document' ? (document ?? shown.get(name)) : shown.get(name)) ? [] : [name]
  })
}

function updatesOf(input: Structure, found: Found, members: readonly string[]): Request[] {
  const changed = UPDATABLE.filter((name) => members.includes(name))
  const {jobId = ''} = known(CreateJobRequest, input)
  const update: Structure = new Map<string, Value>([
    ['jobId', jobId],
    ...changed.map((name): [string, Value] => [name, input.get(name) ?? null]),
    ...inputOf(UpdateJob, {jobId, namespaceId: known(Job, found.shown).namespaceId}),
  ])
  return [
    ...(changed.length > 0 ? [{operation: UpdateJob, input: update}] : []),
    ...(members.includes('tags') ? tagging(input, found) : []),
  ]
}

function tagging(input: Shaped<typeof CreateJobRequest>, {arn, tags}: Found): Request[] {
  const missing = missingTags(input.get('tags') ?? [], tags)
  const tagged = inputOf(TagResource, {resourceArn: arn, tags: []}).set('tags', missing)
  return missing.length === 0 ? [] : [{operation: TagResource, input: tagged}]
}

/** Key by key: tags that the file does not name stay. */
function missingTags(written: Value, tags: readonly KnownTag[]): Structure[] {
  const values = new Map(tags.map(({Key, Value = ''}) => [Key, Value]))
  const given = isList(written) ? written.filter(isStructure) : []
  return given.filter((tag) => {
    const {Key, Value = ''} = known(Tag, tag)
    return values.get(Key) !== Value
  })
}
