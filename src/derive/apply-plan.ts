// What a file says of a job or a template, and what exists → what has to be done, or why it cannot be. Pure: who reads and
// who sends is not its affair.
import {known} from '../members/known.js'
import {Tag} from '../model/iot/tag.js'
import {operationById} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
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
const UPDATABLE = [
  'description',
  'presignedUrlConfig',
  'jobExecutionsRolloutConfig',
  'abortConfig',
  'timeoutConfig',
  'jobExecutionsRetryConfig',
]
const NOTHING: Pick<Plan, 'members' | 'requests'> = {members: [], requests: []}

/** @param found nothing where there is no such job */
export function planJob(input: Structure, found: Found | undefined): Plan {
  if (!found) return creation('iot.CreateJob', input)
  const jobId = String(input.get('jobId'))
  const members = differences(input, found, ['jobId'])
  if (found.shown.get('status') === 'DELETION_IN_PROGRESS')
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
  if (!found) return creation('iot.CreateJobTemplate', input)
  const members = differences(input, found, ['jobTemplateId', 'jobArn'])
  if (members.length === 0) return {action: 'unchanged', ...NOTHING}
  if (members.every((name) => name === 'tags')) return {action: 'update', members, requests: tagging(input, found)}
  const restore = templateInput(found.shown, found.tags)
  return {
    action: 'replace',
    members,
    requests: [
      {
        operation: operationById('iot.DeleteJobTemplate'),
        input: new Map([['jobTemplateId', input.get('jobTemplateId') ?? '']]),
      },
      {operation: operationById('iot.CreateJobTemplate'), input},
    ],
    restore: {operation: operationById('iot.CreateJobTemplate'), input: restore},
  }
}

function creation(id: 'iot.CreateJob' | 'iot.CreateJobTemplate', input: Structure): Plan {
  return {action: 'create', members: [], requests: [{operation: operationById(id), input}]}
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
  const namespace = found.shown.get('namespaceId')
  const update: Structure = new Map<string, Value>([
    ['jobId', input.get('jobId') ?? ''],
    ...changed.map((name): [string, Value] => [name, input.get(name) ?? null]),
    ...(typeof namespace === 'string' ? [['namespaceId', namespace] as const] : []),
  ])
  return [
    ...(changed.length > 0 ? [{operation: operationById('iot.UpdateJob'), input: update}] : []),
    ...(members.includes('tags') ? tagging(input, found) : []),
  ]
}

function tagging(input: Structure, {shown, tags}: Found): Request[] {
  const arn = shown.get('jobArn') ?? shown.get('jobTemplateArn') ?? ''
  const missing = missingTags(input.get('tags') ?? [], tags)
  const tagged: Structure = new Map<string, Value>([
    ['resourceArn', arn],
    ['tags', missing],
  ])
  return missing.length === 0 ? [] : [{operation: operationById('iot.TagResource'), input: tagged}]
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
