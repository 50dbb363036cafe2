// How a list is paged: the flags for it, and what turns paging off.
import {UsageError} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import {parseInteger} from '../value/number-text.js'
import {isStructure, type Structure, type Value} from '../value/value.js'
import type {ParameterFiles} from './files/parameter-file.js'
import type {GlobalFlags} from './global-flags.js'
import {flagOf, MAX_ITEMS, PAGE_SIZE, STARTING_TOKEN} from './operation-flags.js'
import type {ScannedOperation} from './scan-operation.js'

export interface Paging {
  /** Whether all pages are fetched and joined; otherwise one request is sent and its answer printed whole. */
  readonly on: boolean
  readonly startingToken?: string
  /** Items a request asks for. */
  readonly pageSize?: number | bigint
  /** Items in all. */
  readonly maxItems?: number | bigint
}

/** What the AWS CLI takes beside the members of a list operation, in a document alone. */
export const PAGINATION_CONFIG = 'PaginationConfig'

const PAGING_FLAGS = [STARTING_TOKEN, PAGE_SIZE, MAX_ITEMS]

export async function readPaging(
  operation: Operation,
  {given}: ScannedOperation,
  globals: GlobalFlags,
  input: Structure,
  files: ParameterFiles,
): Promise<Paging> {
  if (!operation.paging) return {on: false}
  const written = input.get(PAGINATION_CONFIG)
  const typed = [
    ...PAGING_FLAGS.filter((flag) => given.has(flag)),
    ...(written === undefined ? [] : [PAGINATION_CONFIG]),
  ]
  const off = whatTurnsOff(operation, globals, input)
  if (off.length > 0 && typed.length > 0) {
    throw new UsageError(
      `Error during pagination: Cannot specify ${off.join(', ')} along with pagination arguments: ${typed.join(', ')}`,
      {
        hints: [
          `Leave out ${off.join(' and ')} to list page after page, or ${typed.join(' and ')} to send one request`,
        ],
      },
    )
  }
  if (off.length > 0) return {on: false}
  return {
    on: true,
    ...(written === undefined ? {} : readPaginationConfig(written)),
    ...(await text(given, files)),
    ...wholeNumber('pageSize', PAGE_SIZE, given),
    ...wholeNumber('maxItems', MAX_ITEMS, given),
  }
}

function whatTurnsOff({paging}: Operation, globals: GlobalFlags, input: Structure): string[] {
  const members = [paging?.limitKey, 'nextToken'].filter((name) => name !== undefined && input.has(name))
  return [...(globals.noPaginate ? ['--no-paginate'] : []), ...members.map((name) => flagOf(name ?? ''))]
}

/** As the AWS CLI's own library has it; flags win over it. */
function readPaginationConfig(value: Value): Omit<Paging, 'on'> {
  const config = isStructure(value) ? value : undefined
  const unknown = [...(config?.keys() ?? [])].find((name) => !CONFIG_KEYS.includes(name))
  if (!config || unknown !== undefined) {
    throw new UsageError(
      `${PAGINATION_CONFIG}: ${unknown === undefined ? 'not a structure' : `no member '${unknown}'`}`,
      {
        hints: ['It takes MaxItems, PageSize and StartingToken'],
      },
    )
  }
  const count = (name: string) =>
    config.has(name) ? readCount(`${PAGINATION_CONFIG}.${name}`, String(config.get(name))) : undefined
  const [maxItems, pageSize, token] = [count('MaxItems'), count('PageSize'), config.get('StartingToken')]
  return {
    ...(maxItems === undefined ? {} : {maxItems}),
    ...(pageSize === undefined ? {} : {pageSize}),
    ...(typeof token === 'string' ? {startingToken: token} : {}),
  }
}

const CONFIG_KEYS = ['MaxItems', 'PageSize', 'StartingToken']

async function text(given: ScannedOperation['given'], files: ParameterFiles): Promise<{startingToken?: string}> {
  const token = given.get(STARTING_TOKEN)?.[0]
  if (token === undefined) return {}
  const loaded = await files.load(token, STARTING_TOKEN)
  return {startingToken: loaded === undefined ? token : String(loaded)}
}

const WHOLE = ['Write a whole number from 1, or leave the option out for all']

function wholeNumber<Key extends string>(
  key: Key,
  flag: string,
  given: ScannedOperation['given'],
): {[K in Key]?: number | bigint} {
  const word = given.get(flag)?.[0]
  return word === undefined ? {} : ({[key]: readCount(`argument ${flag}`, word)} as {[K in Key]?: number | bigint})
}

/** @throws UsageError for what is not a whole number from 1 */
export function readCount(subject: string, word: string): number | bigint {
  const value = parseInteger(word)
  if (value === undefined) throw new UsageError(`${subject}: invalid int value: '${word}'`, {hints: WHOLE})
  if (value <= 0) throw new UsageError(`${subject}: must be 1 or more, not ${value}`, {hints: WHOLE})
  return value
}
