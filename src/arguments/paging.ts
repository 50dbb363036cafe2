// How a list is paged: the flags for it, and what turns paging off.
import {UsageError} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import {parseInteger} from '../value/number-text.js'
import type {Structure} from '../value/value.js'
import type {GlobalFlags} from './global-flags.js'
import {flagOf, MAX_ITEMS, PAGE_SIZE, STARTING_TOKEN} from './operation-flags.js'
import type {ParameterFiles} from './parameter-file.js'
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

const PAGING_FLAGS = [STARTING_TOKEN, PAGE_SIZE, MAX_ITEMS]

export async function readPaging(
  operation: Operation,
  {given}: ScannedOperation,
  globals: GlobalFlags,
  input: Structure,
  files: ParameterFiles,
): Promise<Paging> {
  if (!operation.paging) return {on: false}
  const typed = PAGING_FLAGS.filter((flag) => given.has(flag))
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
    ...(await text(given, files)),
    ...wholeNumber('pageSize', PAGE_SIZE, given),
    ...wholeNumber('maxItems', MAX_ITEMS, given),
  }
}

function whatTurnsOff({paging}: Operation, globals: GlobalFlags, input: Structure): string[] {
  const members = [paging?.limitKey, 'nextToken'].filter((name) => name !== undefined && input.has(name))
  return [...(globals.noPaginate ? ['--no-paginate'] : []), ...members.map((name) => flagOf(name ?? ''))]
}

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
  if (word === undefined) return {}
  const value = parseInteger(word)
  if (value === undefined) throw new UsageError(`argument ${flag}: invalid int value: '${word}'`, {hints: WHOLE})
  if (value <= 0) throw new UsageError(`argument ${flag}: must be 1 or more, not ${value}`, {hints: WHOLE})
  return {[key]: value} as {[K in Key]?: number | bigint}
}
