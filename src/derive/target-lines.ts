// The lines of a file, or the words of a flag → names of things or groups, each with its location. Pure; knows no files.
import {UsageError} from '../errors/cli-error.js'
import {parseArn} from '../model/arn.js'
import {ThingGroupName, ThingName} from '../model/iot/scalars.js'

export type TargetKind = 'thing' | 'thinggroup'

export interface TargetWord {
  readonly name: string
  /** Where it was given as one. */
  readonly arn: string | undefined
  /** `Line 3 of things.txt`, `--thing`. */
  readonly location: string
}

/**
 * A name or an ARN a line. Empty lines, and those that begin with #, are skipped.
 * @throws UsageError for the lines that are neither, the first ten
 */
export function targetLines(text: string, title: string): TargetWord[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const given = lines.map((line, index) => ({text: line.trim(), location: `Line ${index + 1} of ${title}`}))
  return targetWords(
    'thing',
    given.filter((line) => line.text !== '' && !line.text.startsWith('#')),
  )
}

/** @throws UsageError for the words that are neither a name nor an ARN of the kind, the first ten */
export function targetWords(
  kind: TargetKind,
  given: readonly {readonly text: string; readonly location: string}[],
): TargetWord[] {
  const read = given.map((word) => ({word, ...readWord(kind, word.text)}))
  const wrong = read.filter(({problem}) => problem !== undefined)
  if (wrong.length > 0) {
    const shown = wrong.slice(0, MAX_SHOWN).map(({word, problem}) => `${word.location}: ${problem}`)
    const more = wrong.length - shown.length
    throw new UsageError([...shown, ...(more > 0 ? [`and ${more} more`] : [])], {hints: [HINTS[kind]]})
  }
  return read.map(({word: {location}, name = '', arn}) => ({name, arn, location}))
}

const MAX_SHOWN = 10
const HINTS: Readonly<Record<TargetKind, string>> = {
  thing: 'A thing is written as its name, or as its ARN: arn:aws:iot:eu-west-1:123456789012:thing/pump-1',
  thinggroup: 'A group is written as its name, or as its ARN: arn:aws:iot:eu-west-1:123456789012:thinggroup/line-a',
}
const WORDS: Readonly<Record<TargetKind, string>> = {thing: 'thing', thinggroup: 'thing group'}

interface Read {
  readonly name?: string
  readonly arn?: string | undefined
  readonly problem?: string
}

function readWord(kind: TargetKind, text: string): Read {
  const shape = kind === 'thing' ? ThingName : ThingGroupName
  const arn = text.startsWith('arn:') ? parseArn(text) : undefined
  if (text.startsWith('arn:') && arn?.type !== kind) {
    const other = arn?.type === 'thinggroup' || arn?.type === 'thing' ? WORDS[arn.type] : undefined
    const what = other === undefined ? '' : `; it is the ARN of a ${other}`
    return {problem: `'${text}' is not the ARN of a ${WORDS[kind]}${what}`}
  }
  const name = arn?.name ?? text
  const isName = new RegExp(`^(?:${shape.pattern})$`).test(name) && name.length <= shape.max
  if (isName) return {name, arn: arn && text}
  return {problem: `'${text}' is not a valid name of a ${WORDS[kind]}`}
}
