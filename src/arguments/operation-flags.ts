// An operation's members as flags: what the AWS CLI derives from the same table.
import type {Member, Operation, Shape} from '../model/vocabulary.js'
import type {Named} from './declared-words.js'

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
  /** Given again, it adds to what it was given before; other flags take the last. */
  readonly repeats?: true
  /** Which required flags may be missing where it is given; `all`, or their names. */
  readonly standsFor?: 'all' | readonly string[]
  /** Heading under which help has it, where it goes only with others. */
  readonly section?: string
  /** Of flags of ours: what their values name. */
  readonly names?: Named
}

export const inSection = (section: string, flags: readonly OperationFlag[]): readonly OperationFlag[] =>
  flags.map((flag) => ({...flag, section}))

export const SKELETON_KINDS = ['input', 'yaml-input', 'output', 'minimal', 'annotated'] as const
export type SkeletonKind = (typeof SKELETON_KINDS)[number]

export const INPUT_JSON = '--cli-input-json'
export const INPUT_YAML = '--cli-input-yaml'
export const SKELETON = '--generate-cli-skeleton'
export const STARTING_TOKEN = '--starting-token'
export const PAGE_SIZE = '--page-size'
export const MAX_ITEMS = '--max-items'

/** What stands for the value of a flag in help: its own word, else the type of its member. */
export function valueWord({kind, value}: OperationFlag, shape: Shape | undefined): string | undefined {
  return value ?? (shape && kind !== 'switch' ? typeWord(shape) : undefined)
}

export const typeWord = (shape: Shape): string => (shape.type === 'list' ? typeWord(shape.member) : shape.type)

/** `inProgressTimeoutInMinutes` is `--in-progress-timeout-in-minutes`. */
export function flagOf(member: string): `--${string}` {
  return `--${member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** @param own what the command adds to the AWS CLI's flags */
export function operationFlags(operation: Operation, own: readonly OperationFlag[] = []): readonly OperationFlag[] {
  const members = Object.entries(operation.input.members).flatMap(([name, member]) =>
    memberFlags(operation, name, member),
  )
  return [...members, ...documentFlags, ...pagingFlags(operation), skeletonFlag, ...own]
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
    standsFor: 'all',
  },
  {flag: INPUT_YAML, kind: 'scalar', value: 'yaml', doc: 'The same in YAML', standsFor: 'all'},
]

const skeletonFlag: OperationFlag = {
  flag: SKELETON,
  kind: 'choice',
  value: SKELETON_KINDS.join('|'),
  doc: 'Print a document to fill in: every member, minimal (what is required), or annotated, YAML with bounds; output is a sample response',
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
    {
      flag: STARTING_TOKEN,
      kind: 'scalar',
      value: 'token',
      doc: 'Go on where NextToken of an earlier response left off',
    },
    ...(paging.limitKey ? [size] : []),
    {flag: MAX_ITEMS, kind: 'scalar', value: 'number', doc: 'Items to print in all; NextToken says where to go on'},
  ]
}
