// What was typed for a command that is not an operation, held against what it declares: unknown flags, words that are too many
// or missing, flags that do not go together. Looks into no value but for whether it is empty.
import {UsageError} from '../errors/cli-error.js'
import {
  emptyFileName,
  emptyValue,
  excludeEachOther,
  LEAVE_OUT_ONE,
  needsOther,
  requiredArguments,
  shownWord,
  unknownOptions,
} from '../errors/words.js'
import {resources} from '../model/resources.js'
import {longDashHint} from '../text/pasted-characters.js'
import {type DeclaredArg, type DeclaredWords, isResource, type Named} from './declared-words.js'
import {globalFlags} from './global-flags.js'
import {flagOf} from './operation-flags.js'
import {behindDashes, unexpectedArgumentHints} from './unexpected-arguments.js'

interface Typed {
  readonly words: readonly string[]
  /** What looks like a flag, and is none of the command's. */
  readonly unknown: readonly string[]
  /** @param name without dashes */
  isGiven(name: string): boolean
}

/** @throws UsageError for the first that is wrong */
export function checkDeclared(typed: Typed, declared: DeclaredWords): void {
  refuseUnknown(typed, declared)
  refuseMore(typed, declared)
  refuseEmpty(typed, declared)
  demandRequired(typed, declared)
  checkTogether(typed, declared)
}

export const SEE_HELP = 'Add --help to see what the command takes'

/** With dashes, both ways round. */
export const flagNames = (flags: DeclaredWords['flags']): string[] =>
  Object.entries(flags).flatMap(([name, {allowNo}]) => (allowNo ? [`--${name}`, `--no-${name}`] : [`--${name}`]))

function refuseUnknown({unknown}: Typed, {flags, args}: DeclaredWords): void {
  if (unknown.length === 0) return
  const names = [...flagNames(flags), ...globalFlags.map(({flag}) => flag)]
  const wordFor = (word: string) => bareWordHint(word, args)
  throw unknownOptions(unknown, [...unexpectedArgumentHints(unknown, names, wordFor), SEE_HELP])
}

/** Operations take as a flag what stands by itself here: `--job-id fw-2`. */
function bareWordHint(word: string, args: DeclaredWords['args']): string | undefined {
  const flag = word.split('=', 1)[0]
  const isFor = ([name, {names}]: readonly [string, DeclaredArg]) =>
    flag === `--${name}` || (isResource(names) && flag === flagOf(resources[names].idMember))
  const name = Object.entries(args).find(isFor)?.[0]
  return name && `Write the ${name} without ${flag}`
}

function refuseMore({words}: Typed, {args, flags, strict}: DeclaredWords): void {
  const names = Object.keys(args)
  if (!strict || words.length <= names.length) return
  const known = [...flagNames(flags), ...globalFlags.map(({flag}) => flag)]
  const dashed = known.filter((flag) => words.includes(flag))
  const takes =
    names.length === 0 ? 'The command takes only options' : `The command takes ${names.join(', ')} and options`
  throw new UsageError(`Too many words: ${words.slice(names.length).map(shownWord).join(', ')}`, {
    hints: [
      ...dashed.map(behindDashes),
      ...words.flatMap(longDashHint),
      `${takes}; put quotes around a value with spaces`,
      SEE_HELP,
    ],
  })
}

function demandRequired(typed: Typed, {args, flags}: DeclaredWords): void {
  const words = Object.entries(args).filter(
    ([, arg], index) => typed.words[index] === undefined && isNeeded(arg, typed),
  )
  const missing = [
    ...words.map(([name, {description, unless = []}]) => ({
      name: [name, ...unless.map((flag) => `--${flag}`)].join(', or '),
      what: description,
    })),
    ...Object.entries(flags)
      .filter(([name, {required}]) => required && !typed.isGiven(name))
      .map(([name, {summary}]) => ({name: `--${name}`, what: summary})),
  ]
  if (missing.length === 0) return
  const hints = missing.flatMap(({name, what}) => (what === undefined ? [] : [`${name}: ${what}`]))
  throw requiredArguments(
    missing.map(({name}) => name),
    [...hints, SEE_HELP],
  )
}

const isNeeded = ({required, unless = []}: DeclaredArg, typed: Typed) =>
  required === true || (unless.length > 0 && !unless.some((flag) => typed.isGiven(flag)))

function checkTogether(typed: Typed, {flags}: DeclaredWords): void {
  for (const [name, {exclusive = [], dependsOn = []}] of Object.entries(flags)) {
    if (!typed.isGiven(name)) continue
    const other = exclusive.find((one) => typed.isGiven(one))
    if (other !== undefined) throw excludeEachOther(`--${name}`, `--${other}`, [LEAVE_OUT_ONE, SEE_HELP])
    const lacking = dependsOn.find((one) => !typed.isGiven(one))
    if (lacking !== undefined) throw needsOther(`--${name}`, `--${lacking}`, [SEE_HELP])
  }
}

/** What names something with an id is held to the bounds of that id later. */
function refuseEmpty({words}: Typed, {args}: DeclaredWords): void {
  const declared = Object.entries(args)
  for (const [index, word] of words.entries()) {
    const [name = 'argument', arg] = declared[Math.min(index, declared.length - 1)] ?? []
    if (word === '') refuseEmptyName(name, arg?.names)
  }
}

function refuseEmptyName(typed: string, names: Named | undefined): void {
  if (names === 'file') throw emptyFileName()
  if (!isResource(names) && names !== 'file or job') throw emptyValue(typed)
}
