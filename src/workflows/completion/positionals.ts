// The words that commands take behind their names, beside flags; a command file says what they are.
import {operationOf} from '../../cli/runtime/invocation.js'
import {completableOf} from './completable.js'
import {type KnownCommand, names, type Source} from './suggestions.js'

interface Given {
  readonly given: readonly string[]
  readonly isBehindFlag: boolean
}

/** @returns nothing where no further word is taken */
export function positionalOf(id: string, {given, isBehindFlag}: Given, known: KnownCommand): Source | undefined {
  // Many ids stand before the first flag.
  if (operationOf(id)) return isBehindFlag ? undefined : BULK[known.bulkKeys.at(-1) ?? '']
  const {words = [], more} = known.completion
  const wanted = words[given.length] ?? more
  return wanted && completableOf(wanted, given)
}

/** By the last member that tells one item from another; the others are given once for all. */
const BULK: Readonly<Record<string, Source>> = {
  jobId: names(['job']),
  thingName: names(['thing']),
  resourceArn: names(['job', 'template'], 'arn'),
}
