// The words of a command that takes any number of them, but at least one.
import {UsageError} from '../errors/cli-error.js'

/** @throws UsageError where there is none, or one is a flag that the command does not know */
export function requireWords(argv: readonly unknown[], title: string, hint: string): string[] {
  const words = argv.map(String)
  const flags = words.filter((word) => word.startsWith('-') && word !== '-')
  if (flags.length > 0) {
    throw new UsageError(`Unknown options: ${flags.join(', ')}`, {hints: ['Add --help to see what the command takes']})
  }
  if (words.length === 0) throw new UsageError(`the following arguments are required: ${title}`, {hints: [hint]})
  return words
}
