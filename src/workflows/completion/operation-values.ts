// The values of an operation's flags, derived from the table.
import {INPUT_JSON, INPUT_YAML, operationFlags, SKELETON_KINDS} from '../../arguments/operation-flags.js'
import {bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import {KINDS, kindsOfArnMember, type ResourceKind, resources, TAGGABLE, TARGETABLE} from '../../model/resources.js'
import type {Operation, Shape} from '../../model/vocabulary.js'
import {fileUrls} from './file-urls.js'
import {shorthand} from './shorthand.js'
import {files, names, nothing, type Source, words} from './suggestions.js'

export interface OperationValues {
  readonly source: Source
  readonly optional: boolean
  readonly isList: boolean
}

/** @returns nothing for a flag that the operation does not have, or that takes no value */
export function operationValues(operation: Operation, name: string): OperationValues | undefined {
  const flag = operationFlags(operation).find((one) => one.flag === name)
  if (flag?.kind === 'choice') return {source: words(SKELETON_KINDS), optional: true, isList: false}
  if (flag?.kind === 'switch') return undefined
  if (flag) return {source: sourceOf(operation, name, flag.member), optional: false, isList: flag.kind === 'list'}
  const bulk = bulkFlagDocs.find((one) => one.flag === name)
  return bulk?.value === undefined
    ? undefined
    : {source: bulk.value.startsWith('file') ? files : nothing, optional: false, isList: false}
}

function sourceOf(operation: Operation, flag: string, member: string | undefined): Source {
  const isDocument = [INPUT_JSON, INPUT_YAML, '--document'].includes(flag)
  const isNew = member !== undefined && NEW[operation.command] === member
  const shape = member === undefined || isNew ? undefined : operation.input.members[member]?.shape
  const values = shape ? ofShape(shape) : nothing
  return async (cursor) => (await fileUrls(cursor, isDocument)) ?? values(cursor)
}

/** Names that are made up, not looked up. */
const NEW: Readonly<Record<string, string>> = {'create-job': 'jobId', 'create-job-template': 'jobTemplateId'}

function ofShape(shape: Shape): Source {
  const known = NAMES[shape.name]
  if (known) return known
  if (shape.type === 'string') return shape.enum ? words(shape.enum) : nothing
  if (shape.type === 'structure') return shorthand(shape)
  return shape.type === 'list' ? ofShape(shape.member) : nothing
}

/** By the name of the shape: what it is a name of. */
const NAMES: Readonly<Record<string, Source>> = {
  ...Object.fromEntries(KINDS.map((kind) => [idShapeOf(kind), names([kind])])),
  // A shape of its own, as it may be `$next`.
  DescribeJobExecutionJobId: names(['job']),
  JobArn: names(kindsOfArnMember('jobArn'), 'arn'),
  JobTemplateArn: names(kindsOfArnMember('jobTemplateArn'), 'arn'),
  ResourceArn: names(TAGGABLE, 'arn'),
  TargetArn: names(TARGETABLE, 'arn'),
}

function idShapeOf(kind: ResourceKind): string {
  const {describe, idMember} = resources[kind]
  return describe.input.members[idMember]?.shape.name ?? ''
}
