// The words of a command that takes any number of them, but at least one.
import {UsageError} from '../errors/cli-error.js'

/**
 * @param argv words without flags; those behind a `--` are words whatever they begin with
 * @param typed the words as typed, where the parser has taken the `--` away
 * @throws UsageError where there is none, or one is a flag that the command does not know
 */
export function requireWords(
  argv: readonly unknown[],
  title: string,
  hint: string,
  typed: readonly string[] = argv.map(String),
): string[] {
  const dashes = typed.indexOf('--')
  const behind = dashes === -1 ? [] : typed.slice(dashes + 1)
  const all = argv.map(String)
  const before = all.slice(0, all.length - behind.length).filter((word) => word !== '--')
  const flags = before.filter((word) => word.startsWith('-') && word !== '-')
  if (flags.length > 0) {
    throw new UsageError(`Unknown options: ${flags.join(', ')}`, {hints: ['Add --help to see what the command takes']})
  }
  const words = [...before, ...behind]
  if (words.length === 0) throw new UsageError(`the following arguments are required: ${title}`, {hints: [hint]})
  return words
}
