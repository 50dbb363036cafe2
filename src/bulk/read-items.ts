// Ids and lines → the words that each item adds to the command. Knows nothing of what is done with them.
import {BadValue} from '../arguments/bad-value.js'
import {jsonValue, withoutShell} from '../arguments/json-value.js'
import {flagOf} from '../arguments/operation-flags.js'
import {UsageError} from '../errors/cli-error.js'

export interface Item {
  /** As it was given: what the journal and the result name. */
  readonly text: string
  /** Where it was given: `line 3 of things.txt`, `argument 2`. */
  readonly place: string
  /** Flags with their values. */
  readonly words: readonly string[]
}

/**
 * @param keys members that tell one item from another
 * @param shared the words that all items share; a key among them is not asked of the lines
 */
export function readItems(
  lines: Iterable<{readonly text: string; readonly place: string}>,
  keys: readonly string[],
  shared: readonly string[],
): Item[] {
  const flags = keys.map(flagOf)
  const open = flags.filter((flag) => !shared.some((word) => word === flag || word.startsWith(`${flag}=`)))
  const items = new Map<string, Item>()
  for (const {text, place} of lines) {
    const trimmed = text.trim()
    if (trimmed !== '' && !items.has(trimmed))
      items.set(trimmed, {text: trimmed, place, words: wordsOf(trimmed, open, place)})
  }
  return [...items.values()]
}

/** Here no shell is to blame, and the place is known. */
function checkedJson(text: string, place: string): string {
  try {
    jsonValue(text)
    return text
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const {message, hints, cause} = withoutShell(error)
    throw new UsageError(`${place}: ${message}`, {hints, cause})
  }
}

/** A line is an input as JSON, or one value for each key that the command leaves open. */
function wordsOf(text: string, open: readonly string[], place: string): string[] {
  if (text.startsWith('{')) return [`--cli-input-json=${checkedJson(text, place)}`]
  const values = text.split(/[\s,]+/)
  if (values.length !== open.length) {
    const wanted = open.length === 0 ? 'nothing: all of them are given as flags' : open.join(' and ')
    throw new UsageError(`${place} has ${values.length} values, but each item is ${wanted}: '${text}'`, {
      hints: open.length > 1 ? [`Give ${open[0]} once for all, or write both on each line`] : [],
    })
  }
  const loaded = values.find((value) => /^fileb?:\/\//.test(value))
  if (loaded !== undefined) throw new UsageError(`${place} names a file instead of holding an id: '${loaded}'`)
  return values.map((value, index) => `${open[index]}=${value}`)
}
