// Answers → the questions that apply, and the input that they make. The one place where answers become an input.
import type {Operation, Shape, StructureShape} from '../model/vocabulary.js'
import type {Structure, Value} from '../value/value.js'
import type {Question} from './question.js'

export interface Basis {
  readonly operation: Operation
  /** What the input starts from: a job, a file, or nothing. */
  readonly base: Structure
  /** Members that flags have given; they win, and are not asked for. */
  readonly given: Structure
}

export interface Walked {
  readonly questions: readonly Question[]
  /** Members in the order of the table, as the same members typed as flags would be. */
  readonly input: Structure
}

/** A question applies, or not, by the answers before it; answers of questions that no longer apply are ignored. */
export function walk(
  plan: readonly Question[],
  {operation, base, given}: Basis,
  answers: ReadonlyMap<string, string>,
): Walked {
  const questions: Question[] = []
  let input: Structure = new Map([...base, ...given])
  for (const question of plan) {
    if (given.has(question.member) || !question.applies({answers, input})) continue
    questions.push(question)
    const answer = answers.get(question.id)
    if (answer !== undefined) input = question.apply(input, answer)
  }
  return {questions, input: orderedMembers(operation.input, input)}
}

/** What is unknown to the table comes last, for validation to report. */
function ordered(shape: Shape, value: Value): Value {
  if (shape.type === 'list' && Array.isArray(value)) return value.map((item) => ordered(shape.member, item))
  return shape.type === 'structure' && value instanceof Map ? orderedMembers(shape, value) : value
}

function orderedMembers({members}: StructureShape, input: Structure): Structure {
  const names = [...new Set([...Object.keys(members), ...input.keys()])]
  return new Map(
    names.flatMap((name) => {
      const value = input.get(name)
      const shape = Object.hasOwn(members, name) ? members[name]?.shape : undefined
      return value === undefined ? [] : [[name, shape ? ordered(shape, value) : value] as const]
    }),
  )
}
