// A flag that takes several values at once, given more than once: the first would be lost without a word.
import {UsageError} from '../errors/cli-error.js'
import type {Shape} from '../model/vocabulary.js'
import {shellQuote} from '../text/shell-quote.js'

export const holdsSeveral = ({type}: Shape): boolean => type === 'list' || type === 'structure' || type === 'map'

/** @param words of each time */
export function givenTwice(flag: string, shape: Shape, words: readonly (readonly string[])[]): UsageError {
  const joined = shape.type === 'list' ? words.flat() : joinedPairs(words.flat())
  const quoted = joined.map((word) => shellQuote(word)).join(' ')
  return new UsageError(`argument ${flag}: given twice`, {
    hints: [quoted === '' ? `Give ${flag} once, with all of its values` : `Give all of it at once: ${flag} ${quoted}`],
  })
}

/** Shorthand is joined by commas; JSON and files are not. */
const joinedPairs = (words: readonly string[]): string[] =>
  words.some((word) => /^\s*[{[]|^fileb?:/.test(word)) ? [] : [words.join(',')]
