// What a rule for hints looks at: the problem, and the text around it, cut short so that rules stay cheap.
import type {Shape} from '../../../model/vocabulary.js'
import type {ShorthandProblem, ShorthandSyntaxError} from '../syntax-error.js'

export interface ErrorContext {
  readonly problem: ShorthandProblem
  readonly expected: string | undefined
  readonly received: string | undefined
  /** Text before and after the error. */
  readonly before: string
  readonly after: string
  /** The innermost bracket that is still open. */
  readonly open: readonly string[]
  readonly text: string
  readonly offset: number
  readonly shape: Shape
}

/** A sentence that says what to write, or nothing where the rule does not apply. */
export type Rule = (context: ErrorContext) => string | undefined

const NEARBY = 200

export function errorContext({problem, text, offset, open}: ShorthandSyntaxError, shape: Shape): ErrorContext {
  return {
    problem,
    expected: problem.kind === 'expected' ? problem.expected : undefined,
    received: problem.kind === 'expected' ? problem.received : undefined,
    before: text.slice(Math.max(0, offset - NEARBY), offset),
    after: text.slice(offset, offset + NEARBY),
    open,
    text,
    offset,
    shape,
  }
}
