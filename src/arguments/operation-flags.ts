// An operation's members as flags: what the AWS CLI derives from the same table.
import type {Member, Operation} from '../model/vocabulary.js'

export interface OperationFlag {
  readonly flag: `--${string}`
  /**
   * `scalar` takes one word, `list` any number up to the next flag, `switch` none, `choice` one word or none.
   */
  readonly kind: 'scalar' | 'list' | 'switch' | 'choice'
  /** The member that it sets; absent for the flags that every operation has. */
  readonly member?: string
  /** What a switch sets its member to. */
  readonly on?: boolean
  readonly required?: boolean
  /** Left out of help: the pagination members that `--page-size` and `--starting-token` replace. */
  readonly hidden?: boolean
  /** What stands for the value in help; derived from the member where absent. */
  readonly value?: string
  readonly doc: string
}

export const SKELETON_KINDS = ['input', 'yaml-input', 'output', 'minimal', 'annotated'] as const
export type SkeletonKind = (typeof SKELETON_KINDS)[number]

export const INPUT_JSON = '--cli-input-json'
export const INPUT_YAML = '--cli-input-yaml'
export const SKELETON = '--generate-cli-skeleton'
export const STARTING_TOKEN = '--starting-token'
export const PAGE_SIZE = '--page-size'
export const MAX_ITEMS = '--max-items'
export const WIZARD = '--wizard'
export const DIFF = '--diff'
export const IF_UNMODIFIED_SINCE = '--if-unmodified-since'

/** `inProgressTimeoutInMinutes` is `--in-progress-timeout-in-minutes`. */
export function flagOf(member: string): `--${string}` {
  return `--${member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

export function operationFlags(operation: Operation): readonly OperationFlag[] {
  const members = Object.entries(operation.input.members).flatMap(([name, member]) =>
    memberFlags(operation, name, member),
  )
  return [...members, ...documentFlags, ...pagingFlags(operation), skeletonFlag, ...(ownFlags[operation.name] ?? [])]
}

function memberFlags(operation: Operation, name: string, member: Member): OperationFlag[] {
  const flag = flagOf(name)
  const {doc, shape} = member
  const isPaging = operation.paging !== undefined && (name === operation.paging.limitKey || name === 'nextToken')
  const common = {member: name, doc, required: member.required === true, hidden: isPaging}
  if (shape.type !== 'boolean') return [{...common, flag, kind: shape.type === 'list' ? 'list' : 'scalar'}]
  return [
    {...common, flag, kind: 'switch', on: true},
    {...common, flag: `--no-${flag.slice(2)}`, kind: 'switch', on: false, hidden: true},
  ]
}

const documentFlags: readonly OperationFlag[] = [
  {
    flag: INPUT_JSON,
    kind: 'scalar',
    value: 'json',
    doc: 'Members as one JSON document, file://… or - for standard input; flags win over it',
  },
  {flag: INPUT_YAML, kind: 'scalar', value: 'yaml', doc: 'The same in YAML'},
]

const skeletonFlag: OperationFlag = {
  flag: SKELETON,
  kind: 'choice',
  value: SKELETON_KINDS.join('|'),
  doc: 'Print a document to fill in: every member, minimal (what is required), or annotated, YAML with bounds; output is a sample answer',
}

/** What the AWS CLI does not have. */
const wizardFlag: OperationFlag = {
  flag: WIZARD,
  kind: 'switch',
  doc: 'Ask for what is not given, one question at a time; nothing is sent before a review',
}
const diffFlag: OperationFlag = {
  flag: DIFF,
  kind: 'switch',
  doc: 'Show what would change, and what that would do; sends only with --yes. Exit code 0: nothing differs, 1: something does, 252: the service would refuse it',
}
/** Named as the header of HTTP that asks for the same. */
const ifUnmodifiedFlag: OperationFlag = {
  flag: IF_UNMODIFIED_SINCE,
  kind: 'scalar',
  value: 'time',
  doc: 'Send only if nobody has updated the job after this time, with its zone; --diff prints the one that it has read',
}
const ownFlags: Readonly<Record<string, readonly OperationFlag[]>> = {
  CreateJob: [wizardFlag],
  UpdateJob: [diffFlag, ifUnmodifiedFlag, wizardFlag],
}

function pagingFlags({paging}: Operation): OperationFlag[] {
  if (!paging) return []
  const size: OperationFlag = {
    flag: PAGE_SIZE,
    kind: 'scalar',
    value: 'number',
    doc: 'Items to ask the service for in one request',
  }
  return [
    {flag: STARTING_TOKEN, kind: 'scalar', value: 'token', doc: 'Go on where NextToken of an earlier answer left off'},
    ...(paging.limitKey ? [size] : []),
    {flag: MAX_ITEMS, kind: 'scalar', value: 'number', doc: 'Items to print in all; NextToken says where to go on'},
  ]
}
