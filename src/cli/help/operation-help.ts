// The help of an operation's command, derived from the table. Text only; nothing is printed here.

import {type OperationFlag, operationFlags} from '../../arguments/operation-flags.js'
import {shapeSyntax} from '../../arguments/shape-syntax.js'
import {bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {numbersText} from '../../schema/bounds-text.js'
import {globalLines, splitExamples, titled} from './command-help.js'
import {wrapText} from './wrap-text.js'

export interface HelpOptions {
  /** As typed: `iotjobs update-job`. */
  readonly command: string
  /** As the command file has them. */
  readonly examples: readonly string[]
  readonly width: number
  /** What `--output` may be, where it is not what it may be everywhere. */
  readonly outputFormats?: readonly string[] | undefined
  /** What the command adds to the AWS CLI's flags. */
  readonly own: readonly OperationFlag[]
  /** Whether it also works on many things at once. */
  readonly takesMany: boolean
}

export function operationHelp(operation: Operation, options: HelpOptions): string {
  const flags = operationFlags(operation, options.own).filter(({hidden}) => !hidden)
  const required = flags.filter((flag) => flag.required)
  const optional = flags.filter((flag) => !flag.required)
  const [first, more] = splitExamples(options.examples, options.command, options.width)
  const sections = [
    wrapText(operation.doc, options.width),
    ...titled('EXAMPLES', first),
    ['USAGE', `  $ ${usage(options.command, required)}`],
    ...section('REQUIRED', required, operation, options.width),
    ...section('OPTIONS', optional, operation, options.width),
    ...(options.takesMany ? manyAtOnce(options.width) : []),
    ...titled('MORE EXAMPLES', more),
    ...answer(operation, options.width),
    [...outputLine(options.outputFormats), ...globalLines(options.width)],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const usage = (command: string, required: readonly OperationFlag[]) =>
  [command, ...required.map((flag) => `${flag.flag} <value>${flag.kind === 'list' ? '...' : ''}`), '[options]'].join(
    ' ',
  )

function section(title: string, flags: readonly OperationFlag[], operation: Operation, width: number): string[][] {
  return flags.length === 0 ? [] : [[title, ...flags.flatMap((flag) => flagLines(flag, operation, width))]]
}

const MANY_AT_ONCE =
  'Several ids may stand before the first flag. Each gives a line of JSON when it is done; --output can only be ndjson'

function manyAtOnce(width: number): string[][] {
  const lines = bulkFlagDocs.flatMap((flag) => [
    `  ${flag.flag}${flag.value ? ` <${flag.value}>` : ''}`,
    ...wrapText(flag.doc, width, 6),
  ])
  return [['MANY AT ONCE', ...wrapText(MANY_AT_ONCE, width, 2), ...lines]]
}

function flagLines(flag: OperationFlag, operation: Operation, width: number): string[] {
  const member = flag.member === undefined ? undefined : operation.input.members[flag.member]
  const shape = member?.shape
  const negated = flag.kind === 'switch' && flag.member !== undefined ? ` | --no-${flag.flag.slice(2)}` : ''
  const value = flag.value ?? (shape && flag.kind !== 'switch' ? typeWord(shape) : undefined)
  const head = `  ${flag.flag}${negated}${value ? ` <${value}>` : ''}${flag.kind === 'list' ? '...' : ''}`
  const below =
    member && shape ? [...bounds(member, 6, width), ...nested(shape, 6, width), ...syntax(shape, flag, width)] : []
  return [head, ...wrapText(flag.doc, width, 6), ...below]
}

function typeWord(shape: Shape): string {
  return shape.type === 'list' ? typeWord(shape.member) : shape.type
}

function bounds(member: Member, indent: number, width: number): string[] {
  const {shape} = member
  const words = shape.type === 'string' && shape.enum ? [`One of: ${shape.enum.join(', ')}`] : []
  const numbers = numbersText(member)
  const lines = [...words, ...(numbers === '' ? [] : [numbers.charAt(0).toUpperCase() + numbers.slice(1)])]
  return lines.flatMap((line) => wrapText(line, width, indent))
}

/** The members of a structure below its flag, each with its own line. */
function nested(shape: Shape, indent: number, width: number): string[] {
  if (shape.type === 'list') return nested(shape.member, indent, width)
  if (shape.type === 'map') return nested(shape.value, indent, width)
  return shape.type === 'structure' ? members(shape, indent, width) : []
}

function members(shape: StructureShape, indent: number, width: number): string[] {
  return Object.entries(shape.members).flatMap(([name, member]) => {
    const mark = member.required ? ', required' : ''
    const words = member.shape.type === 'string' && member.shape.enum ? [member.shape.enum.join(' | ')] : []
    const range = [...words, numbersText(member)].filter((phrase) => phrase !== '').join('; ')
    return [
      ...wrapText(
        `${name} (${typeWord(member.shape)}${mark}): ${member.doc}${range ? ` [${range}]` : ''}`,
        width,
        indent,
        indent + 4,
      ),
      ...nested(member.shape, indent + 4, width),
    ]
  })
}

function syntax(shape: Shape, flag: OperationFlag, width: number): string[] {
  const forms = shapeSyntax(shape)
  return forms ? wrapText(`Shorthand: ${flag.flag} ${forms.shorthand}`, width, 6, 8) : []
}

function answer({output, paging}: Operation, width: number): string[][] {
  if (!output || Object.keys(output.members).length === 0) return [['ANSWER', '  Nothing is printed when it succeeds']]
  const pages = paging
    ? wrapText(`All pages are fetched and joined in ${paging.resultKey}; see --max-items`, width, 2)
    : []
  return [['ANSWER', ...members(output, 2, width), ...pages]]
}

/** Only where they are not those of every operation. */
const outputLine = (formats?: readonly string[]) => (formats ? [`--output <${formats.join('|')}>`] : [])
