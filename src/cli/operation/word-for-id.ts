// `describe-job fw-2`: a bare word in front stands for the id of the one thing that an operation acts on. Knows no values.
import {flagOf} from '../../arguments/operation-flags.js'
import {takeBulkFlags} from '../../bulk/bulk-flags.js'
import {resources} from '../../model/resources.js'
import type {Operation} from '../../model/vocabulary.js'

const ID_MEMBERS: readonly string[] = Object.values(resources).map(({idMember}) => idMember)

/** @returns nothing where the operation makes something new, or needs several ids */
export function idMemberOf({name, input}: Operation): string | undefined {
  const required = Object.keys(input.members).filter((member) => input.members[member]?.required)
  const ids = required.filter((member) => ID_MEMBERS.includes(member))
  return name.startsWith('Create') || ids.length !== 1 ? undefined : ids[0]
}

/**
 * @param takesMany whether several words in front are work on many things
 * @returns the words with the id behind its flag; as they were where no single id stands in front
 */
export function withIdFlag(operation: Operation, argv: readonly string[], takesMany: boolean): readonly string[] {
  const [word, ...rest] = isBehindDashes(argv) ? [argv.at(-1) ?? '', ...argv.slice(0, -2)] : argv
  const member = idMemberOf(operation)
  if (member === undefined || word === undefined || (word.startsWith('-') && !isBehindDashes(argv))) return argv
  if (takesMany && isBulk([word.replace(/^-/, ''), ...rest])) return argv
  const flag = flagOf(member)
  const isGiven = rest.some((other) => other === flag || other.startsWith(`${flag}=`))
  return isGiven ? argv : [`${flag}=${word}`, ...rest]
}

/** `describe-job --output json -- -x`: how an id that begins with a dash is distinguished from a flag. */
const isBehindDashes = (argv: readonly string[]) =>
  argv.at(-2) === '--' && !argv.slice(0, -2).some((word) => word === '--') && (argv[0] ?? '').startsWith('-')

const BULK_FLAGS = /^--(?:from|journal|concurrency|continue-on-error)(?:=|$)/

function isBulk(argv: readonly string[]): boolean {
  return argv.some((word) => BULK_FLAGS.test(word)) || takeBulkFlags(argv)?.ids.length !== 1
}
