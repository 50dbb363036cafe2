// argv → the global flags, wherever they stand, and the words that are left for the command. The first scan of three.
import {UsageError} from '../errors/cli-error.js'
import {dashHints, emptyValue, expectedOne, LEAVE_OUT_ONE, takesNoValue, writtenAs} from '../errors/words.js'
import {operations} from '../model/operations.js'
import {invalidChoice} from './choice-error.js'
import {classifyWord} from './classify-words.js'
import {givenTwice, losesFirst} from './given-twice.js'
import {type GlobalFlag, type GlobalFlags, globalFlags} from './global-flags.js'
import {operationFlags} from './operation-flags.js'
import {WordQueue} from './word-queue.js'

export interface ScannedGlobals {
  readonly globals: GlobalFlags
  /** Everything else, in order. */
  readonly rest: readonly string[]
}

const flagNames = globalFlags.flatMap(({flag, alias}) => (alias ? [flag, alias] : [flag]))

/**
 * @param others flags that operations have: a short form that may mean one of them is never taken for a global flag
 * @throws UsageError for a missing value, a bad choice or an ambiguous short form
 */
export function scanGlobals(
  argv: readonly string[],
  others: () => readonly string[] = () => operationFlagNames(argv),
): ScannedGlobals {
  const globals: Record<string, string | true> = {}
  const rest: string[] = []
  const queue = new WordQueue(argv)
  for (let word = queue.take(); word !== undefined; word = queue.take()) {
    if (word === '--') {
      for (const left of [word, ...queue.takeAll()]) rest.push(left)
      break
    }
    const read = classifyWord(word, flagNames, others)
    if (read.kind === 'ambiguous') throw ambiguous(read.text, read.candidates)
    const flag = read.kind === 'flag' ? find(read.flag) : undefined
    if (read.kind !== 'flag' || !flag) {
      rest.push(word)
      continue
    }
    if (flag.kind === 'switch') globals[flag.key] = switched(flag, read.attached)
    else globals[flag.key] = added(flag, globals[flag.key], takeValue(flag, read.attached, queue))
  }
  refuseOpposites(globals)
  return {globals, rest}
}

/**
 * Once the command is known: a beginning that was taken for a global flag may stand for one of the command's own.
 * @param names of its flags, without their dashes
 * @throws UsageError
 */
export function refuseAmbiguous(argv: readonly string[], names: readonly string[]): void {
  scanGlobals(argv, () => names.map((name) => `--${name}`))
}

const OPPOSITES = [['cliAutoPrompt', 'noCliAutoPrompt']] as const

function refuseOpposites(globals: GlobalFlags): void {
  for (const pair of OPPOSITES) {
    if (!pair.every((key) => globals[key] !== undefined)) continue
    const [one, other] = pair.map((wanted) => globalFlags.find(({key}) => key === wanted)?.flag)
    throw new UsageError(`argument ${other}: not allowed with argument ${one}`, {hints: [LEAVE_OUT_ONE]})
  }
}

export function ambiguous(text: string, candidates: readonly string[]): UsageError {
  return new UsageError(`ambiguous option: ${text} could match ${candidates.join(', ')}`, {
    hints: ['Write the option out in full'],
  })
}

/** The flags of the operation that is named; asked for only where a short form was typed. Of others `refuseAmbiguous` knows. */
function operationFlagNames(argv: readonly string[]): readonly string[] {
  const word = argv.find((candidate) => operations.some(({command}) => command === candidate)) ?? ''
  const named = operations.filter(({command}) => command === word)
  const isOurs = !named.some(({service}) => argv.includes(service))
  const own = isOurs && Object.hasOwn(LIKE_GLOBALS, word) ? (LIKE_GLOBALS[word] ?? []) : []
  return [...new Set([...named.flatMap((operation) => operationFlags(operation).map(({flag}) => flag)), ...own])]
}

/** What commands add to the AWS CLI's flags, where a global flag begins with it; a test holds the list to the commands. */
export const LIKE_GLOBALS: Readonly<Record<string, readonly string[]>> = {'create-job': ['--end']}

function find(name: string): GlobalFlag | undefined {
  return globalFlags.find(({flag, alias}) => flag === name || alias === name)
}

function added({flag, adds, once}: GlobalFlag, before: string | true | undefined, value: string): string {
  if (typeof before !== 'string') return value
  if (once && losesFirst(undefined, [before], [value])) throw givenTwice(flag, undefined, [[before], [value]])
  return adds ? `${before},${value}` : value
}

function switched(flag: GlobalFlag, attached: string | undefined): true {
  if (attached !== undefined) throw takesNoValue(flag.flag, attached, [`${flag.flag} takes no value`])
  return true
}

function takeValue(flag: GlobalFlag, attached: string | undefined, queue: WordQueue): string {
  const value = attached ?? (isValue(queue.first) ? queue.take() : undefined)
  if (value === undefined) throw noValue(flag, queue.first)
  const {choices, checkedByCommand, mayBeEmpty} = flag
  if (value === '' && !mayBeEmpty && !choices) throw emptyValue(flag.flag)
  if (choices && !checkedByCommand && !choices.includes(value)) throw invalidChoice(flag.flag, value, choices)
  return value
}

const noValue = ({flag, choices, value = 'value', doc}: GlobalFlag, next: string | undefined) =>
  expectedOne(flag, [
    writtenAs(flag, choices?.join('|') ?? `<${value}>`, doc),
    ...(isFlag(next) ? [] : dashHints(flag, next)),
  ])

const isFlag = (word: string | undefined) =>
  word !== undefined && classifyWord(word, flagNames, () => []).kind === 'flag'

const isValue = (word: string | undefined) =>
  word !== undefined && classifyWord(word, flagNames, () => []).kind === 'value'
