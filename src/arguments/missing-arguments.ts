// Required flags that are not there → what was meant by the words that stand around instead.

import {UsageError} from '../errors/cli-error.js'
import {didYouMean, requiredText} from '../errors/words.js'
import type {Spelling} from './spelling.js'
import {unexpectedArgumentHints} from './unexpected-arguments.js'

/** A wizard can ask for what is missing, so those who can start one tell this from other mistakes. */
export class MissingArguments extends UsageError {
  constructor(
    readonly flags: readonly string[],
    stray: readonly string[],
    spelling: Spelling,
    ...help: readonly string[]
  ) {
    const meant = guess(flags, stray, spelling)
    super(requiredText(flags), {
      hints: [...(meant === undefined ? strayHints(stray, flags, spelling) : [meant]), ...help],
    })
  }
}

/** What nothing is known of is at least named: the first thing that is wrong may be that it was typed. */
function strayHints(words: readonly string[], flags: readonly string[], {command, elsewhere}: Spelling): string[] {
  const hints = unexpectedArgumentHints(words, flags, elsewhere)
  const unknown = words.find((word) => /^--\w/.test(word))?.split('=')[0]
  return hints.length > 0 || unknown === undefined ? hints : [`${command} has no ${unknown}`]
}

/** Words without flags are ids: of other things a value says more than one word. */
export function guess(
  flags: readonly string[],
  words: readonly string[],
  {command, takesMany}: Spelling,
): string | undefined {
  const isAlone = flags.length === 1 && words.length === 1 && words[0]?.startsWith('-') === false
  const named = isAlone ? flags : flags.filter(isIdFlag)
  if (words.length === 0 || named.length === 0 || !(isAlone || words.every(isId))) return undefined
  const pairs = named.slice(0, words.length).map((flag, index) => `${flag} ${words[index]}`)
  if (takesMany && words.length > 1 && flags.length === 1) return `Put the ids first: ${command} ${words.join(' ')}`
  const typed = pairs.join(' ')
  return words.length > named.length ? `${command} takes one at a time: ${typed}` : didYouMean(typed)
}

export const isIdFlag = (flag: string): boolean => /-(?:id|name|arn)$/.test(flag)

const isId = (word: string) => /^\w(?:[\w:/-]*[\w-])?$/.test(word)
