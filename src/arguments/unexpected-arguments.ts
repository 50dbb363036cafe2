// Words of a command line that no flag takes → what was meant by them.
import {nearest} from '../text/nearest.js'
import {longDashHint} from '../text/pasted-characters.js'
import type {Spelling} from './spelling.js'

/**
 * @param names of the flags there are, those that are still missing first
 * @param elsewhere what is known of words that are flags of other commands
 */
export function unexpectedArgumentHints(
  words: readonly string[],
  names: readonly string[],
  elsewhere: Spelling['elsewhere'] = () => undefined,
): string[] {
  const split = words.some((word) => !word.startsWith('-') && /[{}[\],:]$|^[{[]/.test(word))
  const expanded = words.some((word) => /^[\w.#/:-]+=[^=]*=/.test(word))
  return [
    ...words.flatMap(
      (word) => elsewhere(word) ?? [...blankHint(word), ...longDashHint(word), ...flagHint(word, names)],
    ),
    ...(expanded ? ['The shell has taken the braces for its own: put the whole value into single quotes'] : []),
    ...(split && !expanded ? ['The shell splits a value at its spaces: put the whole of it into single quotes'] : []),
  ]
}

/** The shell makes a word of a blank that a backslash stands before. */
function blankHint(word: string): string[] {
  if (word === '' || word.trim() !== '') return []
  return ['A line goes on only where the backslash is its very last character: remove the spaces after it']
}

function flagHint(word: string, names: readonly string[]): string[] {
  if (!word.startsWith('--')) return []
  const choices = word.split('|')
  if (choices.length > 1) return [`Write one of the two: ${choices.join(' or ')}`]
  const name = word.split('=')[0] ?? word
  if (names.includes(name)) return [behindDashes(name)]
  const others = names.filter((candidate) => !areOpposite(candidate, name))
  // People shorten from the front: --rollout-config for --job-executions-rollout-config.
  const meant =
    others.find((candidate) => name.length > 6 && candidate.endsWith(name.slice(1))) ??
    onlyOne(others.filter((candidate) => name.length > 3 && candidate.startsWith(name))) ??
    nearest(name, others)
  return meant === undefined ? [] : [`For ${name}, did you mean ${meant}?`]
}

/** The only place where a flag is not taken for one. */
export const behindDashes = (flag: string): string =>
  `Everything after -- is a value, not an option: put ${flag} before it`

/** Who typed --no-force must not be led to --force. */
const areOpposite = (one: string, other: string) => one === `--no-${other.slice(2)}` || other === `--no-${one.slice(2)}`

const onlyOne = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined)
