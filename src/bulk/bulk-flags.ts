// The words of an operation on many things → what is meant for the whole, and the words that each item shares.
import {dashHints, emptyValue, expectedOne, notWholeNumber, writtenAs} from '../errors/words.js'
import {bulkFlagDocs, DEFAULT_CONCURRENCY} from './bulk-flag-docs.js'

export interface BulkFlags {
  /** Ids typed before the first flag. */
  readonly ids: readonly string[]
  /** A file, or `-` for standard input. */
  readonly from: string | undefined
  /** The file that remembers what is done. */
  readonly journal: string | undefined
  readonly concurrency: number
  readonly continueOnError: boolean
  /** The operation's own flags. */
  readonly rest: readonly string[]
}

const MOST = 64

/** @returns nothing where one thing is meant, as in the AWS CLI */
export function takeBulkFlags(argv: readonly string[]): BulkFlags | undefined {
  const firstFlag = argv.findIndex((word) => word.startsWith('-'))
  const ids = firstFlag === -1 ? argv : argv.slice(0, firstFlag)
  const words = argv.slice(ids.length)
  const from = take(words, '--from')
  if (ids.length === 0 && from.value === undefined) return undefined
  const journal = take(from.rest, '--journal')
  const concurrency = take(journal.rest, '--concurrency')
  const rest = concurrency.rest.filter((word) => word !== '--continue-on-error')
  return {
    ids,
    from: from.value,
    journal: journal.value,
    concurrency: readConcurrency(concurrency.value),
    continueOnError: rest.length < concurrency.rest.length,
    rest,
  }
}

interface Taken {
  readonly value: string | undefined
  readonly rest: readonly string[]
}

/** Given again, the last counts, as with any flag. */
function take(words: readonly string[], flag: string): Taken {
  let taken = takeOnce(words, flag)
  for (let next = taken; next.value !== undefined; next = takeOnce(taken.rest, flag)) taken = next
  return taken
}

function takeOnce(words: readonly string[], flag: string): Taken {
  const index = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
  const word = words[index]
  if (word === undefined) return {value: undefined, rest: words}
  const attached = word === flag ? undefined : word.slice(flag.length + 1)
  const value = attached ?? words[index + 1]
  if (value === undefined || (attached === undefined && /^--./.test(value)))
    throw expectedOne(flag, [howWritten(flag), ...dashHints(flag, value)])
  if (value === '') throw emptyValue(flag)
  return {value, rest: words.toSpliced(index, attached === undefined ? 2 : 1)}
}

function howWritten(flag: string): string {
  const {value, doc} = bulkFlagDocs.find((one) => one.flag === flag) ?? {}
  return writtenAs(flag, `<${value ?? 'value'}>`, doc)
}

function readConcurrency(text: string | undefined): number {
  if (text === undefined) return DEFAULT_CONCURRENCY
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= MOST) return number
  throw notWholeNumber('--concurrency', text, {min: 1, max: MOST})
}
