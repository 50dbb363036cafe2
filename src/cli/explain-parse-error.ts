// What oclif's parser throws → errors in the words of all others: what was wrong, where, and what to do. Knows the flags
// and arguments of a command as declared, and nothing of what it does.
import {invalidChoice} from '../arguments/choice-error.js'
import {globalFlags} from '../arguments/global-flags.js'
import {UsageError} from '../errors/cli-error.js'
import {nearest} from '../value/nearest.js'

export interface Declared {
  readonly flags: Readonly<Record<string, DeclaredFlag>>
  readonly args: Readonly<Record<string, {readonly description?: string | undefined}>>
}

interface DeclaredFlag {
  readonly summary?: string | undefined
  readonly helpValue?: string | readonly string[] | undefined
  readonly options?: readonly string[] | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}

const SEE_HELP = 'Add --help to see what the command takes'

export function explainParseError(error: Error, declared: Declared): UsageError {
  const message = error.message.replace(/\s*See more help with --help\s*$/, '')
  for (const [pattern, explain] of EXPLANATIONS) {
    const match = pattern.exec(message)
    if (match) return explain(match, declared)
  }
  return new UsageError(message, {hints: [SEE_HELP], cause: error})
}

type Explain = (match: RegExpExecArray, declared: Declared) => UsageError

/** oclif's messages are the only place that has all of what it knows; a test holds them to its parser. */
const EXPLANATIONS: readonly (readonly [RegExp, Explain])[] = [
  [/^Missing \d+ required args?:\n([\s\S]*?)(?:\n\nNote: |$)/, missingWords],
  [/Missing required flag/, missingFlags],
  [/^Nonexistent flags?: (.*)$/s, ([, flags = ''], {flags: known}) => unknownFlags(flags.split(', '), known)],
  [/^Unexpected arguments?: (.*)$/s, ([, words = ''], {args}) => tooManyWords(words, Object.keys(args))],
  [
    /^Expected --([\w-]+)=(.*) to be one of: /s,
    ([, flag = '', value = ''], {flags}) => invalidChoice(`--${flag}`, value, flags[flag]?.options ?? []),
  ],
  [/^Parsing --([\w-]+)\s+Expected an integer .*received: (.*)$/s, noInteger],
  [/^Flag --([\w-]+) expects a value/, noValue],
  [/--([\w-]+)=\S* cannot also be provided when using --([\w-]+)/, together],
]

function missingWords([, list = '']: RegExpExecArray, {args}: Declared): UsageError {
  const missing = Object.keys(args).filter((name) => new RegExp(`^${name}\\b`, 'm').test(list))
  return required(missing.map((name) => [name, args[name]?.description]))
}

function missingFlags({input}: RegExpExecArray, {flags}: Declared): UsageError {
  const missing = [...input.matchAll(/Missing required flag ([\w-]+)/g)].map(([, name = '']) => name)
  return required(missing.map((name) => [`--${name}`, flags[name]?.summary]))
}

function required(missing: readonly (readonly [name: string, what: string | undefined])[]): UsageError {
  return new UsageError(`the following arguments are required: ${missing.map(([name]) => name).join(', ')}`, {
    hints: [...missing.flatMap(([name, what]) => (what === undefined ? [] : [`${name}: ${what}`])), SEE_HELP],
  })
}

function unknownFlags(flags: readonly string[], known: Declared['flags']): UsageError {
  const names = [...Object.keys(known).map((name) => `--${name}`), ...globalFlags.map(({flag}) => flag)]
  const hints = flags.flatMap((flag) => {
    const name = flag.split('=')[0] ?? flag
    const near = nearest(name, names)
    return near === undefined ? [] : [`For ${name}, did you mean ${near}?`]
  })
  return new UsageError(`Unknown options: ${flags.join(', ')}`, {hints: [...hints, SEE_HELP]})
}

function tooManyWords(words: string, args: readonly string[]): UsageError {
  const takes =
    args.length === 0 ? 'The command takes options alone' : `The command takes ${args.join(' ')}, and options`
  return new UsageError(`Too many words: ${words}`, {hints: [`${takes}; quote what has blanks in it`, SEE_HELP]})
}

function noInteger([, flag = '', value = '']: RegExpExecArray, {flags}: Declared): UsageError {
  const {min, max} = flags[flag] ?? {}
  const from = min === undefined ? '' : max === undefined ? `, at least ${min}` : ` from ${min} to ${max}`
  return new UsageError(`argument --${flag}: '${value}' is no whole number${from}`, {hints: [SEE_HELP]})
}

function noValue([, flag = '']: RegExpExecArray, {flags}: Declared): UsageError {
  const {summary, helpValue = '<value>'} = flags[flag] ?? {}
  const hints = [`Write it as --${flag} ${helpValue}${summary === undefined ? '' : `: ${summary}`}`, SEE_HELP]
  return new UsageError(`argument --${flag}: expected one argument`, {hints})
}

function together([, one = '', other = '']: RegExpExecArray): UsageError {
  return new UsageError(`--${other} and --${one} exclude each other`, {hints: ['Leave out one of the two', SEE_HELP]})
}
