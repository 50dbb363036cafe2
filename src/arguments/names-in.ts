// What was typed → the words that name something by its id, each with what it was typed for.
import type {ResourceKind} from '../model/resources.js'
import {type DeclaredWords, isFileWord, isResource, type Named} from './declared-words.js'
import type {OperationFlag} from './operation-flags.js'
import type {ScannedWords} from './scan-declared.js'

export interface TypedName {
  /** `--thing`, or `job` for a word beside flags. */
  readonly typed: string
  readonly kind: ResourceKind
  readonly name: string
}

export function namesIn(
  {given, argv}: Pick<ScannedWords, 'given' | 'argv'>,
  {flags, args}: DeclaredWords,
): TypedName[] {
  const declared = Object.entries(args)
  const words = argv.flatMap((name, index) => {
    const [typed = '', arg] = declared[Math.min(index, declared.length - 1)] ?? []
    return typedName(typed, arg?.names, name)
  })
  return [...words, ...[...given].flatMap(([flag, names]) => namesOf(flag, flags[flag.slice(2)]?.names, names))]
}

/** The same of the flags that a command adds to an operation's. */
export const namesOfFlags = (given: ScannedWords['given'], own: readonly OperationFlag[]): TypedName[] =>
  own.flatMap(({flag, names}) => namesOf(flag, names, given.get(flag) ?? []))

const namesOf = (flag: string, kind: Named | undefined, names: readonly string[]): TypedName[] =>
  names.flatMap((name) => typedName(flag, kind, name))

/** What has no id is checked where it is read. */
function typedName(typed: string, kind: Named | undefined, name: string): TypedName[] {
  if (kind === 'file or job') return isFileWord(name) ? [] : [{typed, kind: 'job', name}]
  return isResource(kind) ? [{typed, kind, name}] : []
}
