// Ids and lines → the words that each item adds to the command. Knows nothing of what is done with them.

import {BadValue} from '../arguments/bad-value.js'
import {flagOf} from '../arguments/operation-flags.js'
import {jsonValue, withoutShell} from '../arguments/values/json-value.js'
import {UsageError} from '../errors/cli-error.js'
import {isFileUrl} from '../text/file-url.js'
import {listedIds} from './listed-ids.js'
import {LINES_OF_LISTING} from './refuse-document.js'

export interface Item {
  /** As it was given: what the journal and the result name. */
  readonly text: string
  /** Where it was given: `line 3 of things.txt`, `argument 2`. */
  readonly location: string
  /** Flags with their values. */
  readonly words: readonly string[]
}

interface Line {
  readonly text: string
  readonly location: string
}

type Listed = ReturnType<typeof listedIds>

/**
 * Each as it is asked for, also those that come twice.
 * @param keys members that tell one item from another
 * @param shared the words that all items share; a key among them is not asked of the lines
 */
export function* readItems(
  lines: Iterable<Line>,
  keys: readonly string[],
  shared: readonly string[],
): Generator<Item, void, undefined> {
  const open = keys.filter((key) => !shared.some((word) => word === flagOf(key) || word.startsWith(`${flagOf(key)}=`)))
  for (const {text: whole, location} of lines) {
    const text = whole.trim()
    if (text === '') continue
    const listed = text.startsWith('{') ? listedIds(text) : undefined
    if (listed) refuseOther(listed, keys, shared, location)
    yield readItem({text, location}, listed, open)
  }
}

/** A line is an input as JSON, or one value for each key that the command leaves open: bare, or as a listing prints it. */
function readItem({text, location}: Line, listed: Listed, open: readonly string[]): Item {
  if (text.startsWith('{') && !listed)
    return {text, location, words: [`--cli-input-json=${checkedJson(text, location)}`]}
  const values = listed ? open.flatMap((key) => listed(key) ?? []) : text.split(/[\s,]+/)
  if (open.length === 0 || values.length !== open.length) throw wrongCount(text, values.length, open, location)
  const loaded = values.find(isFileUrl)
  if (loaded !== undefined) throw new UsageError(`${location} names a file instead of holding an id: '${loaded}'`)
  const words = values.map((value, index) => `${flagOf(open[index] ?? '')}=${value}`)
  return {text: listed ? values.join(' ') : text, location, words}
}

/** A listing of one job must not be used for work on the things of another. */
function refuseOther(
  listed: NonNullable<Listed>,
  keys: readonly string[],
  shared: readonly string[],
  location: string,
): void {
  for (const key of keys) {
    const [given, value] = [givenValue(flagOf(key), shared), listed(key)]
    if (given === undefined || value === undefined || given === value) continue
    throw new UsageError(`${location} is of '${value}', but ${flagOf(key)} says '${given}'`, {
      hints: [`Leave ${flagOf(key)} out, to take it from each line`],
    })
  }
}

function givenValue(flag: string, words: readonly string[]): string | undefined {
  const at = words.indexOf(flag)
  return at < 0 ? words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1) : words[at + 1]
}

function wrongCount(text: string, count: number, open: readonly string[], location: string): UsageError {
  const flags = open.map(flagOf)
  const wanted = open.length === 0 ? 'nothing: all of them are given as flags' : flags.join(' and ')
  const held = `${count} ${count === 1 ? 'value' : 'values'}`
  return new UsageError(`${location} has ${held}, but each item is ${wanted}: '${text}'`, {
    hints: [
      ...(open.length > 1 ? [`Give ${flags[0]} once for all, or write both on each line`] : []),
      LINES_OF_LISTING,
    ],
  })
}

/** Here no shell is to blame, and the location is known. */
function checkedJson(text: string, location: string): string {
  try {
    jsonValue(text)
    return text
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const {message, hints, cause} = withoutShell(error)
    throw new UsageError(`${location}: ${message}`, {hints, cause})
  }
}
