// What a rule between members gets, and where it may find a problem: only in members that an operation takes.
import type {PathIn, Shaped} from '../members/shaped.js'
import type {InputShape, OperationId} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import type {ProblemCode} from './codes.js'
import type {ValidationContext} from './context.js'
import type {Json} from './document/job-document.js'
import {type Details, type Problem, problem} from './problem.js'

type Input = InputShape<OperationId>
type NameIn<Of> = Of extends {readonly members: infer M} ? keyof M : never
type MemberIn<Of, Name> = Of extends {readonly members: infer M} ? (Name extends keyof M ? M[Name] : never) : never

/** The input of any operation: a rule is for several, and each has some of these members. */
interface AnyInput {
  readonly type: 'structure'
  readonly name: string
  readonly members: {readonly [Name in NameIn<Input>]: MemberIn<Input, Name>}
}

export type RuleInput = Shaped<AnyInput>
export type InputPath = readonly [] | PathIn<AnyInput>

export interface Request {
  readonly operation: Operation
  readonly input: RuleInput
  /** The job document, where there is one and it is JSON. */
  readonly document: Json | undefined
  readonly context: ValidationContext
}

/** Values of the wrong type are reported by depth 1: a rule ignores them. */
export type Rule = (request: Request) => Problem[]

/** A path to a member that no operation takes does not compile. */
export const problemAt = (code: ProblemCode, path: InputPath, details?: Details): Problem =>
  problem(code, path, details)
