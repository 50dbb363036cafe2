// The words after an operation's name → the flags given, with their words. Values are not looked into yet.
import type {UsageError} from '../errors/cli-error.js'
import {dashHints, emptyValue, expectedOne, takesNoValue, unknownOptions, writtenAs} from '../errors/words.js'
import type {Operation, Shape, StructureShape} from '../model/vocabulary.js'
import {invalidChoice} from './choice-error.js'
import {classifyWord, type Word} from './classify-words.js'
import {isResource} from './declared-words.js'
import {givenTwice, joins, losesFirst} from './given-twice.js'
import {globalFlags} from './global-flags.js'
import {guess, isIdFlag, MissingArguments} from './missing-arguments.js'
import {
  type OperationFlag,
  operationFlags,
  SKELETON,
  SKELETON_KINDS,
  type SkeletonKind,
  valueWord,
} from './operation-flags.js'
import {ambiguous} from './scan-globals.js'
import type {Spelling} from './spelling.js'
import {unexpectedArgumentHints} from './unexpected-arguments.js'
import {WordQueue} from './word-queue.js'

export interface ScannedOperation {
  /** Words by flag; the last occurrence of a flag counts. Switches have no words. */
  readonly given: ReadonlyMap<string, readonly string[]>
  /** By member, the last of `--force` and `--no-force`. */
  readonly switches: ReadonlyMap<string, boolean>
  /** What is to be said before anything is sent. */
  readonly warnings: readonly string[]
  readonly skeleton?: SkeletonKind
  /** Beside the flags, as many as the command takes. */
  readonly words: readonly string[]
}

const globalNames = globalFlags.map(({flag}) => flag)
const globalFlagNames = () => globalNames

/**
 * @param argv words without the global flags
 * @throws UsageError for arity, ambiguous, missing and unknown flags, in the AWS CLI's order
 */
export const scanOperation = (operation: Operation, argv: readonly string[], ...more: ScanOptions): ScannedOperation =>
  operationScanner(operation, ...more)(argv)

type ScanOptions = [
  spelling?: Spelling,
  /** Flags that the command adds to the AWS CLI's. */
  own?: readonly OperationFlag[],
  /** How many words the command takes beside flags. */
  mostWords?: number,
]

/** For the words of many requests: their flags are made once. */
export function operationScanner(
  operation: Operation,
  ...[spelling = spelledByName(operation), own = [], mostWords = 0]: ScanOptions
): (argv: readonly string[]) => ScannedOperation {
  const flags = operationFlags(operation, own)
  return (argv) => {
    const scan = new Scan(flags, own, operation, spelling.isAws ?? true)
    // As the AWS CLI does; where words are taken, what follows are those.
    scan.run(argv[0] === '--' && mostWords === 0 ? argv.slice(1) : argv)
    if (spelling.idFlag !== undefined) scan.takeId(spelling.idFlag)
    const skeleton = skeletonKind(scan.given.get(SKELETON))
    demandRequired(flags, scan, skeleton, spelling)
    const {words, unknown} = takenWords(scan, mostWords)
    if (unknown.length > 0) throw unknownWords(flags, unknown, scan.given, spelling)
    return {
      given: scan.given,
      switches: scan.switches,
      warnings: scan.warnings,
      words,
      ...(skeleton ? {skeleton} : {}),
    }
  }
}

class Scan {
  readonly given = new Map<string, string[]>()
  readonly switches = new Map<string, boolean>()
  unknown: readonly string[] = []
  /** Of those, the ones that cannot be part of a value that the shell has split, or the value of an unknown flag. */
  private readonly standalone: string[] = []
  /** Words behind a `--`, which are not flags whatever they begin with. */
  behindDashes: readonly string[] = []
  readonly warnings: string[] = []
  private readonly names: readonly string[]
  private readonly members: StructureShape['members']
  private readonly isListing: boolean

  constructor(
    private readonly flags: readonly OperationFlag[],
    private readonly own: readonly OperationFlag[],
    {input, paging}: Operation,
    private readonly isAws: boolean,
  ) {
    this.members = input.members
    this.isListing = paging !== undefined
    this.names = flags.map(({flag}) => flag)
  }

  run(argv: readonly string[]): void {
    const queue = new WordQueue(argv)
    const unknown: string[] = []
    this.unknown = unknown
    let mayGoOn = false
    for (let word = queue.take(); word !== undefined; word = queue.take()) {
      if (word === '--') {
        this.behindDashes = queue.takeAll()
        return
      }
      const read = this.classify(word)
      if (read.kind === 'ambiguous') throw ambiguous(read.text, read.candidates)
      const flag = read.kind === 'flag' ? this.flags.find((candidate) => candidate.flag === read.flag) : undefined
      if (read.kind === 'value' && !mayGoOn) this.standalone.push(word)
      mayGoOn = read.kind !== 'flag' || (flag?.kind !== 'switch' && read.attached === undefined)
      if (read.kind !== 'flag' || !flag) unknown.push(word)
      else if (flag.kind === 'switch') this.flip(flag, read.attached)
      else this.give(flag, this.take(flag, read.attached, queue))
    }
  }

  /** One word by itself names what the operation acts on; of several, none is more likely than another. */
  takeId(flag: string): void {
    const [id, another] = this.unknown.filter((word) => !word.startsWith('-'))
    if (id === undefined || another !== undefined || !this.standalone.includes(id) || this.given.has(flag)) return
    this.given.set(flag, [id])
    this.unknown = this.unknown.filter((word) => word !== id)
  }

  private give(typed: OperationFlag, words: string[]): void {
    const {flag, repeats, member = '', names} = typed
    const isJudgedLater = names === 'file' || isResource(names)
    if (!isJudgedLater && this.own.includes(typed) && words.includes('')) throw emptyValue(flag)
    const before = this.given.get(flag)
    const shape = this.members[member]?.shape
    if (before && !repeats && losesFirst(shape, before, words)) this.refuseSecond(flag, shape, [before, words])
    if (before && repeats) for (const word of words) before.push(word)
    else this.given.set(flag, words)
  }

  /** The AWS CLI drops what was given first, without a word. What could be joined, and a second filter, do not correct it. */
  private refuseSecond(flag: string, shape: Shape | undefined, words: readonly (readonly string[])[]): void {
    if (!this.isAws && (this.isListing || joins(shape))) throw givenTwice(flag, shape, words)
    this.warnings.push(
      `warning: ${flag} is given twice; only the last counts${this.isAws ? ', as in the AWS CLI' : ''}`,
    )
  }

  private classify(word: string): Word {
    return classifyWord(word, this.names, globalFlagNames)
  }

  /** Those without a member are ours, and have no other way round. */
  private flip({flag, member, on}: OperationFlag, attached: string | undefined): void {
    if (attached !== undefined) {
      const other = on ? `--no-${flag.slice(2)}` : `--${flag.slice(5)}`
      throw takesNoValue(flag, attached, [
        `${flag} takes no value${member === undefined ? '' : `; the other way round is ${other}`}`,
      ])
    }
    if (member === undefined) this.given.set(flag, [])
    else if (on !== undefined) this.switches.set(member, on)
  }

  private take(flag: OperationFlag, attached: string | undefined, queue: WordQueue): string[] {
    if (attached !== undefined) return [attached]
    const taken: string[] = []
    const most = flag.kind === 'list' ? Number.POSITIVE_INFINITY : 1
    while (taken.length < most && queue.first !== undefined && this.classify(queue.first).kind === 'value') {
      taken.push(queue.take() ?? '')
    }
    if (taken.length === 0 && flag.kind === 'scalar') {
      throw expectedOne(flag.flag, [this.howWritten(flag), ...this.hintsAtDash(flag, queue.first)])
    }
    return taken
  }

  private howWritten(flag: OperationFlag): string {
    const shape = flag.member === undefined ? undefined : this.members[flag.member]?.shape
    const choices = shape?.type === 'string' ? shape.enum?.join('|') : undefined
    return writtenAs(flag.flag, choices ?? `<${valueWord(flag, shape) ?? 'value'}>`, flag.doc)
  }

  private hintsAtDash({flag}: OperationFlag, next: string | undefined): string[] {
    return next === undefined || this.classify(next).kind === 'flag' ? [] : dashHints(flag, next)
  }
}

/** As many as are taken, first come first; the others stay unknown, in their order. */
function takenWords({unknown, behindDashes}: Scan, most: number): {words: string[]; unknown: string[]} {
  const taken: {words: string[]; unknown: string[]} = {words: [], unknown: []}
  const take = (word: string) => (taken.words.length < most ? taken.words : taken.unknown).push(word)
  for (const word of unknown) word.startsWith('-') ? taken.unknown.push(word) : take(word)
  for (const word of behindDashes) take(word)
  return taken
}

function skeletonKind(words: readonly string[] | undefined): SkeletonKind | undefined {
  if (!words) return undefined
  const word = words[0] ?? 'input'
  const kind = SKELETON_KINDS.find((candidate) => candidate === word)
  if (!kind) throw invalidChoice(SKELETON, word, SKELETON_KINDS)
  return kind
}

/** A document or a skeleton may stand for required flags; a sample answer needs them, unless another flag stands for them. */
function demandRequired(
  flags: readonly OperationFlag[],
  {given, unknown, behindDashes}: Scan,
  skeleton: SkeletonKind | undefined,
  spelling: Spelling,
): void {
  if (skeleton && skeleton !== 'output') return
  const standIns = flags.filter(({flag}) => given.has(flag)).map(({standsFor = []}) => standsFor)
  const isCovered = (flag: string) => standIns.some((covered) => covered === 'all' || covered.includes(flag))
  const missing = flags
    .filter(({flag, required}) => required && !given.has(flag) && !isCovered(flag))
    .map(({flag}) => flag)
  if (missing.length > 0) {
    const hints = [...missing.flatMap((flag) => inPlaceOf(flag, flags)), seeHelp(spelling)]
    throw new MissingArguments(missing, [...unknown, ...behindDashes], spelling, ...hints)
  }
}

/** Flags of ours that stand for just this one. */
function inPlaceOf(flag: string, flags: readonly OperationFlag[]): string[] {
  const others = flags.filter(({standsFor = []}) => standsFor !== 'all' && standsFor.includes(flag))
  return others.length === 0 ? [] : [`In place of ${flag}: ${others.map((other) => other.flag).join(', ')}`]
}

function unknownWords(
  flags: readonly OperationFlag[],
  unknown: readonly string[],
  given: ReadonlyMap<string, readonly string[]>,
  spelling: Spelling,
): UsageError {
  const names = [...flags.map(({flag}) => flag), ...globalNames]
  const missing = flags.filter(({flag, required}) => required && !given.has(flag)).map(({flag}) => flag)
  const meant = guess(missing.filter(isIdFlag), unknown, spelling)
  const hints = meant === undefined ? unexpectedArgumentHints(unknown, names, spelling.elsewhere) : [meant]
  return unknownOptions(unknown, [...hints, seeHelp(spelling)])
}

const seeHelp = ({command}: Spelling) => `${command} --help lists the options`

/** Where the operation was not typed. */
const spelledByName = ({service, command}: Operation): Spelling => ({
  command: `iotjobs ${service} ${command}`,
  elsewhere: () => undefined,
})
