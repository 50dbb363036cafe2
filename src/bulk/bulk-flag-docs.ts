// The flags of an operation on many things at once: plain data, for its help, its manifest and completion, and what is said
// where one is typed that does not apply.
import {onlyInOurSpelling} from '../errors/words.js'

/** Requests at the same time, where --concurrency says nothing else. */
export const DEFAULT_CONCURRENCY = 16

export interface BulkFlagDoc {
  readonly flag: string
  /** What stands for its value in the help; switches have none. */
  readonly value?: string
  readonly doc: string
}

export const bulkFlagDocs: readonly BulkFlagDoc[] = [
  {
    flag: '--from',
    value: 'file|-',
    doc: 'Work on each line of a file or of standard input: an id, an input as JSON, or what --output ndjson prints of a listing. Empty lines and lines that begin with # are ignored',
  },
  {flag: '--continue-on-error', doc: 'Go on when an item fails; without it, the first failure stops the rest'},
  {
    flag: '--concurrency',
    value: 'number',
    doc: `Requests at the same time; fewer while the service throttles (default: ${DEFAULT_CONCURRENCY})`,
  },
  {flag: '--journal', value: 'file', doc: 'Note in this file what is done, and skip that when started again'},
]

interface Typed {
  readonly command: string
  /** Whether the command works on many things at once. */
  readonly takesMany: boolean
  /** Whether it was spelled as the AWS CLI spells it, where it never does. */
  readonly awsSpelling: boolean
}

/** @returns where the flag applies; nothing for any other word */
export function bulkFlagElsewhere({command, takesMany, awsSpelling}: Typed, word: string): string | undefined {
  const flag = bulkFlagDocs.find((doc) => word === doc.flag || word.startsWith(`${doc.flag}=`))?.flag
  if (flag === undefined) return undefined
  if (!takesMany) return `${command} has no ${flag}; commands that take many ids have it, such as cancel-job`
  if (awsSpelling) return onlyInOurSpelling(command, flag)
  return `${flag} is for many at once: add --from FILE, or put the ids before the first flag`
}
