// The words that commands take behind their names, beside flags; a command file says what they are.

import {idMemberOf} from '../../cli/operation/word-for-id.js'
import {operationOf} from '../../cli/runtime/invocation.js'
import {kindOfIdMember, TAGGABLE} from '../../model/resources.js'
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
    // The last member tells one item from another; the others are given once for all.
    const member = known.bulkKeys.at(-1) ?? (given.length === 0 ? idMemberOf(operation) : undefined)
    return member === undefined ? undefined : namesFor(member)
  }
  const args = Object.values(known.args)
  const {names: wanted} = args[given.length] ?? (known.strict ? undefined : args.at(-1)) ?? {}
  return wanted && completableOf(wanted, given)
}

function namesFor(member: string): Source | undefined {
  if (member === 'resourceArn') return names(TAGGABLE, 'arn')
  const kind = kindOfIdMember(member)
  return kind && names([kind])
}
