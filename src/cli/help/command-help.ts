// The help of a command that is not an operation, from what its class declares. Text only; nothing is printed here.
import {breakText, wrapCommand, wrapText} from './wrap-text.js'

export interface DeclaredCommand {
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly examples?: readonly string[] | undefined
  readonly args?: Readonly<Record<string, DeclaredArg>> | undefined
  readonly flags?: Readonly<Record<string, DeclaredFlag>> | undefined
  readonly outputFormats?: readonly string[] | undefined
  /** In place of what follows from arguments and flags; with `<%= command.id %>`. */
  readonly usage?: string | undefined
  /** Whether the last argument may be given once only. */
  readonly strict?: boolean | undefined
}

interface DeclaredArg {
  readonly description?: string | undefined
  readonly required?: boolean | undefined
}

interface DeclaredFlag {
  readonly type: string
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly helpValue?: string | readonly string[] | undefined
  readonly options?: readonly string[] | undefined
  readonly required?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly default?: unknown
}

/** @param command as typed: `iotjobs local fleet create` */
export function commandHelp(declared: DeclaredCommand, command: string, width: number): string {
  const {summary = '', description, args = {}, flags = {}, outputFormats = []} = declared
  const [first, more] = splitExamples(declared.examples ?? [], command, width)
  const shown = Object.entries(flags).filter(([, {hidden}]) => !hidden)
  const [required, optional] = [shown.filter(([, flag]) => flag.required), shown.filter(([, flag]) => !flag.required)]
  const output =
    outputFormats.length === 0
      ? []
      : [...breakText(`--output <${outputFormats.join('|')}>`, width, 2, 6), ...wrapText(OUTPUT, width, 6)]
  const sections = [
    wrapText(summary, width),
    ...titled('EXAMPLES', first),
    ['USAGE', ...wrapText(`$ ${usage(command, declared, required, optional)}`, width, 2, 4)],
    ...(description === undefined ? [] : [description.split('\n').flatMap((line) => wrapped(line, width))]),
    ...titled(
      'ARGUMENTS',
      Object.entries(args).flatMap(([name, arg]) => [
        `  ${argName(name)}`,
        ...wrapText(arg.description ?? '', width, 6),
      ]),
    ),
    ...titled(
      'REQUIRED',
      required.flatMap(([name, flag]) => flagLines(name, flag, width)),
    ),
    ...titled('OPTIONS', [...optional.flatMap(([name, flag]) => flagLines(name, flag, width)), ...output]),
    ...titled('MORE EXAMPLES', more),
    globalLines(width),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** A term and what it means, apart by blanks, stay apart where the line is broken. */
const wrapped = (line: string, width: number) => wrapText(line, width, 0, /^\S+(?: \S+)* {2,}/.exec(line)?.[0].length)

const OUTPUT = 'Format of what is printed on stdout (iotjobs help formats)'

/** An example may also be of another command: only the program's name is filled in there. */
const exampleText = (example: string, command: string) =>
  example.replaceAll('<%= config.bin %> <%= command.id %>', command).replaceAll('<%= config.bin %>', 'iotjobs')

/** Two stand first, since they say more than a list of flags; the others come last. */
export function splitExamples(examples: readonly string[], command: string, width: number): [string[], string[]] {
  const lines = examples.map((example) => wrapCommand(`$ ${exampleText(example, command)}`, width))
  return [lines.slice(0, 2).flat(), lines.slice(2).flat()]
}

/** What every command takes is said once. */
export const globalLines = (width: number): string[] =>
  wrapText('--local, --region, --profile, --query, --output and others: iotjobs help options', width)

export const titled = (title: string, lines: readonly string[]): string[][] =>
  lines.length === 0 ? [] : [[title, ...lines]]

const argName = (name: string) => name.toUpperCase()

function usage(
  command: string,
  {args = {}, strict = true, usage: written}: DeclaredCommand,
  required: readonly Flag[],
  optional: readonly Flag[],
): string {
  if (written !== undefined) return written.replaceAll('<%= command.id %>', command)
  const names = Object.entries(args)
  const words = names.map(([name, arg], index) => {
    const word = `${argName(name)}${!strict && index === names.length - 1 ? '...' : ''}`
    return arg.required ? word : `[${word}]`
  })
  const flags = required.map(([name, flag]) => `--${name}${valueText(flag)}`)
  const others = optional.map(([name, flag]) => `[--${name}${valueText(flag)}]`)
  return [command, ...words, ...flags, ...(others.length <= FEW ? others : ['[options]'])].join(' ')
}

type Flag = readonly [name: string, flag: DeclaredFlag]

/** Optional flags that the usage names. */
const FEW = 2

function flagLines(name: string, flag: DeclaredFlag, width: number): string[] {
  const usual =
    flag.default === undefined || typeof flag.default === 'function' ? '' : ` (default: ${String(flag.default)})`
  return [
    ...breakText(`--${name}${valueText(flag)}`, width, 2, 6),
    ...wrapText(`${flag.summary ?? flag.description ?? ''}${usual}`, width, 6),
  ]
}

function valueText({type, helpValue, options}: DeclaredFlag): string {
  if (type === 'boolean') return ''
  if (options) return ` <${options.join('|')}>`
  const value = typeof helpValue === 'string' ? helpValue : (helpValue?.[0] ?? '<value>')
  return ` ${value}`
}
