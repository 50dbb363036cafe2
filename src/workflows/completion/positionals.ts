// The words that commands take behind their names, beside flags; a command file says what they are.

import {idMemberOf} from '../../cli/operation/word-for-id.js'
import {operationOf} from '../../cli/runtime/invocation.js'
import {type ResourceKind, resources} from '../../model/resources.js'
import type {Operation} from '../../model/vocabulary.js'
import {completableOf} from './completable.js'
import {type KnownCommand, names, type Source} from './suggestions.js'

interface Given {
  readonly given: readonly string[]
  readonly isBehindFlag: boolean
}

/** @returns nothing where no further word is taken */
export function positionalOf(id: string, {given, isBehindFlag}: Given, known: KnownCommand): Source | undefined {
  // Many ids stand before the first flag.
  const operation = operationOf(id)
  if (operation) {
    if (isBehindFlag) return undefined
    return BULK[known.bulkKeys.at(-1) ?? ''] ?? (given.length === 0 ? idOf(operation) : undefined)
  }
  const {words = [], more} = known.completion
  const wanted = words[given.length] ?? more
  return wanted && completableOf(wanted, given)
}

/** The one id that the operation needs. */
function idOf(operation: Operation): Source | undefined {
  const member = idMemberOf(operation)
  const kinds = Object.entries(resources).filter(([, {idMember}]) => idMember === member)
  return kinds.length === 0 ? undefined : names(kinds.map(([kind]) => kind as ResourceKind))
}

/** By the last member that tells one item from another; the others are given once for all. */
const BULK: Readonly<Record<string, Source>> = {
  jobId: names(['job']),
  thingName: names(['thing']),
  resourceArn: names(['job', 'template'], 'arn'),
}
