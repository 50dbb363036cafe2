// What oclif's parser throws → errors in the words of all others: what was wrong, where, and what to do. Knows the flags
// and arguments of a command as declared, and nothing of what it does.
import {invalidChoice} from '../arguments/choice-error.js'
import {globalFlags} from '../arguments/global-flags.js'
import {unexpectedArgumentHints} from '../arguments/unexpected-arguments.js'
import {UsageError} from '../errors/cli-error.js'

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
  readonly required?: boolean | undefined
  readonly exclusive?: readonly unknown[] | undefined
}

/** What oclif's errors carry beside their text. Their classes are not exported, so that these members tell them apart. */
interface ParseError extends Error {
  /** Flags that there are none of, as typed. */
  readonly flags?: unknown
  /** Words that are too many, or the declared arguments that are missing. */
  readonly args?: unknown
  /** What was read, where flags do not fit together. */
  readonly parse?: {readonly output?: {readonly flags: Readonly<Record<string, unknown>>} | undefined}
}

const SEE_HELP = 'Add --help to see what the command takes'

export function explainParseError(error: ParseError, declared: Declared): UsageError {
  const message = error.message.replace(/\s*See more help with --help\s*$/, '')
  return (
    ofMembers(error, declared) ??
    ofMessage(message, declared) ??
    new UsageError(message, {hints: [SEE_HELP], cause: error})
  )
}

function ofMembers({flags, args, parse}: ParseError, declared: Declared): UsageError | undefined {
  if (isTexts(flags)) return unknownFlags(flags, declared.flags)
  if (isTexts(args)) return tooManyWords(args, Object.keys(declared.args))
  if (Array.isArray(args)) return missingWords(args, declared.args)
  return parse?.output && atOdds(parse.output.flags, declared.flags)
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Of a value that does not fit, oclif's text is the only place that has the flag; a test holds it to its parser. */
const EXPLANATIONS: readonly (readonly [RegExp, (match: RegExpExecArray, flags: Declared['flags']) => UsageError])[] = [
  [
    /^Expected --([\w-]+)=(.*) to be one of: /s,
    ([, flag = '', value = ''], flags) => invalidChoice(`--${flag}`, value, flags[flag]?.options ?? []),
  ],
  [/^Parsing --([\w-]+)\s+Expected an integer .*received: (.*)$/s, noInteger],
  [/^Flag --([\w-]+) expects (?:a value|one of)/, noValue],
]

function ofMessage(message: string, {flags}: Declared): UsageError | undefined {
  for (const [pattern, explain] of EXPLANATIONS) {
    const match = pattern.exec(message)
    if (match) return explain(match, flags)
  }
  return undefined
}

function missingWords(missing: readonly {readonly name?: unknown}[], args: Declared['args']): UsageError {
  const names = Object.keys(args).filter((name) => missing.some((arg) => arg.name === name))
  return required(names.map((name) => [name, args[name]?.description]))
}

/** @param given by name; absent where nothing was typed and there is no default */
function atOdds(given: Readonly<Record<string, unknown>>, flags: Declared['flags']): UsageError | undefined {
  const isGiven = (name: unknown) => typeof name === 'string' && given[name] !== undefined
  const declared = Object.entries(flags)
  const missing = declared.filter(([name, flag]) => flag.required && !isGiven(name))
  if (missing.length > 0) return required(missing.map(([name, {summary}]) => [`--${name}`, summary]))
  for (const [name, {exclusive}] of declared) {
    const other = isGiven(name) ? exclusive?.find(isGiven) : undefined
    if (other !== undefined) return together(name, String(other))
  }
  return undefined
}

function required(missing: readonly (readonly [name: string, what: string | undefined])[]): UsageError {
  return new UsageError(`the following arguments are required: ${missing.map(([name]) => name).join(', ')}`, {
    hints: [...missing.flatMap(([name, what]) => (what === undefined ? [] : [`${name}: ${what}`])), SEE_HELP],
  })
}

function unknownFlags(flags: readonly string[], known: Declared['flags']): UsageError {
  const names = [...Object.keys(known).map((name) => `--${name}`), ...globalFlags.map(({flag}) => flag)]
  return new UsageError(`Unknown options: ${flags.join(', ')}`, {
    hints: [...unexpectedArgumentHints(flags, names), SEE_HELP],
  })
}

function tooManyWords(words: readonly string[], args: readonly string[]): UsageError {
  const takes =
    args.length === 0 ? 'The command takes options alone' : `The command takes ${args.join(' ')}, and options`
  return new UsageError(`Too many words: ${words.join(', ')}`, {
    hints: [`${takes}; quote what has blanks in it`, SEE_HELP],
  })
}

function noInteger([, flag = '', value = '']: RegExpExecArray, flags: Declared['flags']): UsageError {
  const {min, max} = flags[flag] ?? {}
  const from = min === undefined ? '' : max === undefined ? `, at least ${min}` : ` from ${min} to ${max}`
  return new UsageError(`argument --${flag}: '${value}' is not a whole number${from}`, {hints: [SEE_HELP]})
}

function noValue([, flag = '']: RegExpExecArray, flags: Declared['flags']): UsageError {
  const {summary, options, helpValue = options?.join('|') ?? '<value>'} = flags[flag] ?? {}
  const hints = [`Write it as --${flag} ${helpValue}${summary === undefined ? '' : `: ${summary}`}`, SEE_HELP]
  return new UsageError(`argument --${flag}: expected one argument`, {hints})
}

function together(one: string, other: string): UsageError {
  return new UsageError(`--${one} and --${other} exclude each other`, {hints: ['Leave out one of the two', SEE_HELP]})
}
