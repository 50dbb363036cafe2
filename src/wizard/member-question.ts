// A member of the table → the question for it: its words, its bounds, its type. Knows nothing of what members mean.

import {coerce} from '../arguments/shorthand/coerce.js'
import type {PathIn} from '../members/shaped.js'
import type {CreateJobRequest} from '../model/iot/job.js'
import type {Operation, Shape} from '../model/vocabulary.js'
import {boundsText} from '../schema/bounds-text.js'
import {printJson} from '../value/json/json-print.js'
import {type Path, pathText} from '../value/path.js'
import type {Structure, Value} from '../value/value.js'
import {memberAt, valueAt, withMember} from './at-path.js'
import type {Question} from './question.js'

/** A member of a new job; an update takes some of the same. */
export type MemberPath = PathIn<typeof CreateJobRequest>

export interface MemberQuestion {
  readonly title: string
  /** Whether an answer may be left out, and what is left out with it: the member itself where absent. */
  readonly optional?: {readonly means: string; readonly removes?: Path}
  /** Offered where neither an earlier answer nor what the job starts from has one. */
  readonly suggestion?: string
  readonly suggest?: Question['suggest']
  readonly applies?: Question['applies']
  readonly choiceNotes?: Readonly<Record<string, string>>
}

/** @param base what the input starts from */
export function memberQuestion(
  {input: shape}: Operation,
  path: MemberPath,
  base: Structure,
  {title, optional, suggestion, suggest, applies = () => true, choiceNotes = {}}: MemberQuestion,
): Question {
  const member = memberAt(shape, path)
  const known = valueAt(base, path)
  const initial = known === undefined ? suggestion : answerText(known)
  return {
    id: pathText(path),
    title,
    member: String(path[0]),
    hint: [...boundsOf(member.shape), ...(optional ? [`${NONE} for ${optional.means}`] : [])].join('; '),
    help: member.doc,
    ...choicesOf(member.shape, choiceNotes),
    ...(initial === undefined ? {} : {initial}),
    ...(known !== undefined || !suggest ? {} : {suggest}),
    ...(optional ? {empty: optional.means} : {}),
    applies,
    owns: [path],
    apply: (input, answer) =>
      answer === '' ? withMember(input, optional?.removes ?? path, undefined) : set(input, path, member.shape, answer),
    read: async (typed) =>
      optional && isLeftOut(typed, optional.means) ? '' : withoutUnit(member.shape, typed.trim()),
  }
}

/** What leaves an optional member out, since Enter alone takes what is offered. */
export const NONE = '-'

/** Also in the words of the question: `none`, `never`, `no limit`. */
export const isLeftOut = (typed: string, means = 'none'): boolean =>
  [NONE, 'none', means].includes(typed.trim().toLowerCase())

const set = (input: Structure, path: Path, shape: Shape, answer: string) =>
  withMember(input, path, coerce(shape, answer, pathText(path)))

/** Words of an enumeration stand in the menu, and a pattern says less than the check that names what is wrong. */
const boundsOf = (shape: Shape): string[] =>
  shape.type === 'string' && shape.enum ? [] : boundsText(shape).filter((phrase) => !phrase.startsWith('matching'))

/** `150`, though the service knows it as 150.0. */
const answerText = (value: Value) =>
  typeof value === 'string' ? value : printJson(value).replace(/^(-?\d+)\.0$/, '$1')

/** `10%` where a percentage is asked for. */
const withoutUnit = (shape: Shape, typed: string) =>
  shape.type === 'double' && shape.max === 100 ? typed.replace(/\s*%$/, '') : typed

function choicesOf(shape: Shape, notes: Readonly<Record<string, string>>): Pick<Question, 'choices'> {
  if (shape.type !== 'string' || !shape.enum) return {}
  return {
    choices: shape.enum.map((value) => {
      const note = notes[value]
      return {value, label: value, ...(note === undefined ? {} : {note})}
    }),
  }
}
