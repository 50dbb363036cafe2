// The words of a command that is not an operation → the values of what it declares. Checks all that the declarations say, and
// nothing that only the command can know. Flags are written in full: a short form would mean another flag one day.
import type {UsageError} from '../errors/cli-error.js'
import {dashHints, emptyValue, expectedOne, notWholeNumber, takesNoValue, writtenAs} from '../errors/words.js'
import {invalidChoice} from './choice-error.js'
import {classifyWord} from './classify-words.js'
import {checkDeclared, flagNames, SEE_HELP} from './declared-checks.js'
import {type DeclaredFlag, type DeclaredWords, isResource} from './declared-words.js'
import {givenTwice, losesFirst} from './given-twice.js'
import {WordQueue} from './word-queue.js'

export interface ScannedWords {
  /** By name without dashes: booleans, texts, numbers, lists of these; undefined where nothing is given or holds by default. */
  readonly flags: Readonly<Record<string, unknown>>
  readonly args: Readonly<Record<string, string | undefined>>
  /** All words beside flags. */
  readonly argv: readonly string[]
  /** Words by flag, as typed: `--status`; booleans have none. */
  readonly given: ReadonlyMap<string, readonly string[]>
}

/** @throws UsageError */
export function scanDeclared(declared: DeclaredWords, argv: readonly string[]): ScannedWords {
  const scan = new Scan(declared.flags)
  scan.run(argv)
  checkDeclared(scan, declared)
  const names = Object.keys(declared.args)
  return {
    flags: Object.fromEntries(
      Object.entries(declared.flags).map(([name, flag]) => [name, flagValue(name, flag, scan)]),
    ),
    args: Object.fromEntries(names.map((name, index) => [name, scan.words[index]])),
    argv: scan.words,
    given: scan.given,
  }
}

class Scan {
  readonly given = new Map<string, string[]>()
  readonly switches = new Map<string, boolean>()
  readonly words: string[] = []
  readonly unknown: string[] = []
  private readonly names: readonly string[]

  constructor(private readonly flags: DeclaredWords['flags']) {
    this.names = flagNames(flags)
  }

  run(argv: readonly string[]): void {
    const queue = new WordQueue(argv)
    for (let word = queue.take(); word !== undefined; word = queue.take()) {
      if (word === '--') {
        for (const left of queue.takeAll()) this.words.push(left)
        return
      }
      const read = classifyWord(word, this.names)
      if (read.kind === 'flag') this.give(read.flag, read.attached, queue)
      else (read.kind === 'value' ? this.words : this.unknown).push(word)
    }
  }

  /** By its name without dashes, whichever way round it is given. */
  isGiven(name: string): boolean {
    return this.given.has(`--${name}`) || this.switches.has(name)
  }

  private give(typed: string, attached: string | undefined, queue: WordQueue): void {
    const name = typed.slice(2)
    const flag = this.flags[name]
    if (flag?.type === 'option') this.take(name, flag, attached, queue)
    else if (attached !== undefined) throw takesNoValue(typed, attached, [`${typed} takes no value`, SEE_HELP])
    else if (flag) this.flip(name, true)
    else this.flip(name.slice('no-'.length), false)
  }

  private flip(name: string, on: boolean): void {
    this.switches.set(name, on)
    if (on) this.given.set(`--${name}`, [])
    else this.given.delete(`--${name}`)
  }

  private take(name: string, flag: DeclaredFlag, attached: string | undefined, queue: WordQueue): void {
    const [typed, isList] = [`--${name}`, flag.multiple === true && flag.multipleNonGreedy !== true]
    const taken: string[] = attached === undefined ? [] : [attached]
    const isNext = () => queue.first !== undefined && classifyWord(queue.first, this.names).kind === 'value'
    const isAnother = () => isList && attached === undefined && fitsBeside(flag, queue.first)
    while (isNext() && (taken.length === 0 || isAnother())) taken.push(queue.take() ?? '')
    if (taken.length === 0) throw noValue(typed, flag, queue.first, this.names)
    if (taken.includes('') && !isResource(flag.names)) throw emptyValue(typed)
    const before = this.given.get(typed)
    if (before && flag.multiple) for (const word of taken) before.push(word)
    else if (before && losesFirst(undefined, before, taken)) throw givenTwice(typed, undefined, [before, taken])
    else this.given.set(typed, taken)
  }
}

/** Behind pairs, what is none is a word of its own: `--parameter a=b fw-2`. */
const fitsBeside = ({helpValue}: DeclaredFlag, next = '') => helpValue !== KEY_VALUE || next.includes('=')

const KEY_VALUE = '<key=value>'

function noValue(typed: string, flag: DeclaredFlag, next: string | undefined, names: readonly string[]): UsageError {
  const {summary, options, helpValue = options?.join('|') ?? '<value>'} = flag
  const isFlag = next !== undefined && classifyWord(next, names).kind === 'flag'
  return expectedOne(typed, [writtenAs(typed, helpValue, summary), ...(isFlag ? [] : dashHints(typed, next)), SEE_HELP])
}

function flagValue(name: string, flag: DeclaredFlag, {given, switches}: Scan): unknown {
  if (flag.type === 'boolean') return switches.get(name) ?? flag.default ?? false
  const values = given.get(`--${name}`)?.map((word) => readWord(`--${name}`, flag, word))
  return values === undefined ? flag.default : flag.multiple ? values : values[0]
}

function readWord(typed: string, {options, isNumber, min, max}: DeclaredFlag, word: string): string | number {
  if (options && !options.includes(word)) throw invalidChoice(typed, word, options)
  return isNumber ? readNumber(typed, word, min, max) : word
}

function readNumber(typed: string, word: string, min: number | undefined, max: number | undefined): number {
  const number = /^-?\d+$/.test(word) ? Number(word) : Number.NaN
  const fits = Number.isSafeInteger(number) && number >= (min ?? number) && number <= (max ?? number)
  if (fits) return number
  throw notWholeNumber(typed, word, {min, max}, {hints: [SEE_HELP]})
}
