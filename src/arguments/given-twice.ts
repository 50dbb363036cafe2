// A flag that is given more than once: what was given first would be lost without a word.
import {UsageError} from '../errors/cli-error.js'
import type {Shape} from '../model/vocabulary.js'
import {shellQuote} from '../text/shell-quote.js'

type Words = readonly string[]

/** Whether what was given each time can be one value together. */
export const joins = (shape: Shape | undefined): boolean =>
  shape !== undefined && ['list', 'structure', 'map'].includes(shape.type)

/** One value may be given again, as long as it is the same. @param shape of the member that the flag sets, if any */
export const losesFirst = (shape: Shape | undefined, before: Words, now: Words): boolean =>
  joins(shape) || before.join('\0') !== now.join('\0')

/** @param words of each time */
export function givenTwice(flag: string, shape: Shape | undefined, words: readonly Words[]): UsageError {
  return new UsageError(`argument ${flag}: given twice`, {
    hints: [joins(shape) ? joinedHint(flag, shape, words.flat()) : oneValueHint(flag, words.flat())],
  })
}

function joinedHint(flag: string, shape: Shape | undefined, words: Words): string {
  const quoted = quote(shape?.type === 'list' ? words : joinedPairs(words))
  return quoted === '' ? `Give ${flag} once, with all of its values` : `Give all of it at once: ${flag} ${quoted}`
}

/** Shorthand is joined by commas; JSON and files are not. */
const joinedPairs = (words: Words): Words =>
  words.some((word) => /^\s*[{[]|^fileb?:/.test(word)) ? [] : [words.join(',')]

const oneValueHint = (flag: string, words: Words): string =>
  quote(words).length > MOST
    ? `${flag} takes one value: leave out one of the two`
    : `It takes one value: leave out ${words.map((word) => `${flag} ${quote([word])}`).join(' or ')}`

/** Longer values are not repeated. */
const MOST = 120

const quote = (words: Words): string => words.map((word) => shellQuote(word)).join(' ')
