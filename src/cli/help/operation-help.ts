// The help of an operation's command, derived from the table. Text only; nothing is printed here.

import {flagOf, type OperationFlag, operationFlags, typeWord, valueWord} from '../../arguments/operation-flags.js'
import {shapeSyntax} from '../../arguments/shape-syntax.js'
import {bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import {OUTPUT_FORMATS} from '../../model/output-formats.js'
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {numbersText} from '../../schema/bounds-text.js'
import {globalLines, splitExamples, titled} from './command-help.js'
import {breakText, wrapText} from './wrap-text.js'

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
  /** The member that a bare word in front stands for. */
  readonly wordMember?: string | undefined
}

export function operationHelp(operation: Operation, options: HelpOptions): string {
  const flags = operationFlags(operation, options.own).filter(({hidden}) => !hidden)
  const required = flags.filter((flag) => flag.required)
  const optional = flags.filter((flag) => !flag.required)
  const sections = [...new Set(optional.flatMap(({section = []}) => section))]
  const inPlaceOf = (flag: OperationFlag) => flags.filter(({standsFor = []}) => standsFor.includes(flag.flag))
  const shown = (title: string | undefined) => optional.filter((flag) => flag.section === title)
  const [first, more] = splitExamples(options.examples, options.command, options.width)
  const parts = [
    wrapText(operation.doc, options.width),
    ...titled('EXAMPLES', first),
    ['USAGE', ...wrapText(`$ ${usage(required, operation, options)}`, options.width, 2, 4)],
    ...titled(
      'REQUIRED',
      required.flatMap((flag) => requiredLines(flag, inPlaceOf(flag), operation, options)),
    ),
    ...[undefined, ...sections].flatMap((title) =>
      titled(
        title ?? 'OPTIONS',
        shown(title).flatMap((flag) => flagLines(flag, operation, options.width)),
      ),
    ),
    ...(options.takesMany ? manyAtOnce(options.width) : []),
    ...titled('MORE EXAMPLES', more),
    ...answer(operation, options.width),
    [...outputLine(options.outputFormats, options.width), ...globalLines(options.width)],
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function usage(required: readonly OperationFlag[], operation: Operation, options: HelpOptions): string {
  const {command, wordMember, takesMany} = options
  const word = wordMember === undefined ? [] : [`${wordOf(wordMember)}${takesMany ? '...' : ''}`]
  const flags = required.filter(({member}) => member !== wordMember)
  return [command, ...word, ...flags.map((flag) => headText(flag, operation)), '[options]'].join(' ')
}

/** `jobTemplateId` is `JOB-TEMPLATE`. */
const wordOf = (member: string) =>
  flagOf(member)
    .slice(2)
    .replace(/-(?:id|name)$/, '')
    .toUpperCase()

function requiredLines(
  flag: OperationFlag,
  others: readonly OperationFlag[],
  operation: Operation,
  {wordMember, width}: HelpOptions,
): string[] {
  const [head = '', ...lines] = flagLines(flag, operation, width)
  const instead = others.map((other) => other.flag).join(', ')
  return [
    flag.member !== undefined && flag.member === wordMember ? `  ${wordOf(wordMember)}, or ${head.trim()}` : head,
    ...lines,
    ...(instead === '' ? [] : wrapText(`Not needed with ${instead}`, width, 6)),
  ]
}

const MANY_AT_ONCE =
  'Several ids may come before the first flag. Each prints one line of JSON when it is done; --output can only be ndjson'

function manyAtOnce(width: number): string[][] {
  const lines = bulkFlagDocs.flatMap((flag) => [
    `  ${flag.flag}${flag.value ? ` <${flag.value}>` : ''}`,
    ...wrapText(flag.doc, width, 6),
  ])
  return [['MANY AT ONCE', ...wrapText(MANY_AT_ONCE, width, 2), ...lines]]
}

function headText(flag: OperationFlag, operation: Operation): string {
  const shape = shapeOf(flag, operation)
  const negated = flag.kind === 'switch' && flag.member !== undefined ? ` | --no-${flag.flag.slice(2)}` : ''
  const value = valueWord(flag, shape)
  return `${flag.flag}${negated}${value ? ` <${value}>` : ''}${flag.kind === 'list' ? '...' : ''}`
}

const memberOf = ({member}: OperationFlag, {input}: Operation) =>
  member === undefined ? undefined : input.members[member]

const shapeOf = (flag: OperationFlag, operation: Operation) => memberOf(flag, operation)?.shape

function flagLines(flag: OperationFlag, operation: Operation, width: number): string[] {
  const member = memberOf(flag, operation)
  const below = member
    ? [...bounds(member, 6, width), ...nested(member.shape, 6, width), ...syntax(member.shape, flag, width)]
    : []
  return [...breakText(headText(flag, operation), width, 2, 6), ...wrapText(flag.doc, width, 6), ...below]
}

function bounds(member: Member, indent: number, width: number): string[] {
  const {shape} = member
  const words = shape.type === 'string' && shape.enum ? [`One of: ${shape.enum.join(', ')}`] : []
  const numbers = limitsText(member)
  const lines = [...words, ...(numbers === '' ? [] : [numbers.charAt(0).toUpperCase() + numbers.slice(1)])]
  return lines.flatMap((line) => wrapText(line, width, indent))
}

/** A default that the sentence states is not repeated. */
const limitsText = ({doc, shape, default: standard}: Member) =>
  numbersText(standard === undefined || doc.includes(`default: ${standard}`) ? {shape} : {shape, default: standard})

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
    const range = [...words, limitsText(member)].filter((phrase) => phrase !== '').join('; ')
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
  return forms ? breakText(`Shorthand: ${flag.flag} ${forms.shorthand}`, width, 6, 8) : []
}

function answer({output, paging}: Operation, width: number): string[][] {
  if (!output || Object.keys(output.members).length === 0) return [['ANSWER', '  Nothing is printed when it succeeds']]
  const pages = paging
    ? wrapText(`All pages are fetched and joined in ${paging.resultKey}; see --max-items`, width, 2)
    : []
  return [['ANSWER', ...members(output, 2, width), ...pages]]
}

/** Only what is not a format everywhere. */
function outputLine(formats: readonly string[] | undefined, width: number): string[] {
  const own = (formats ?? []).filter((format) => !OUTPUT_FORMATS.some((usual) => usual === format))
  return own.length === 0 ? [] : wrapText(`--output may also be ${own.join(', ')}: iotjobs help formats`, width)
}
