// One input file → the operation that it is for and its problems, in place.

import {dirname, resolve} from 'node:path'
import {BadValue} from '../../arguments/bad-value.js'
import {inlineDocument} from '../../arguments/files/inline-document.js'
import {isUnreadable, type ReadRequest, readRequestFile} from '../../arguments/files/read-request-file.js'
import type {PolicyCheck} from '../../cli/operation/policy-problems.js'
import type {DocumentText} from '../../cli/runtime/input-file.js'
import {commandWords} from '../../cli/runtime/invocation.js'
import {isStagesFile, readStagesFile} from '../../derive/stages-file.js'
import {operationById} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {ValidationContext} from '../../validation/context.js'
import {validateDocument} from '../../validation/document/validate-document.js'
import {inferKind, notARequest} from '../../validation/infer-kind.js'
import {inferOperations} from '../../validation/infer-operations.js'
import {leaveOutEmpty} from '../../validation/leave-out-empty.js'
import {type Problem, problem} from '../../validation/problem.js'
import {type LocatedProblem, locateProblems} from '../../validation/report/located-problem.js'
import {applySeverityPolicy, type SeverityPolicy} from '../../validation/severity-policy.js'
import {reportUneditedSkeleton} from '../../validation/unedited-skeleton.js'
import {validate} from '../../validation/validate.js'
import {printAsTyped} from '../../value/json/json-print.js'
import type {Structure, Value} from '../../value/value.js'
import {unreadableFile} from './unreadable-file.js'

export interface CheckedFile {
  readonly name: string
  /** What it was checked as: `create-job`, `job document`; absent where that is unknown. */
  readonly as?: string
  readonly located: readonly LocatedProblem[]
}

export interface Check {
  /** Told from the members of the file where absent. */
  readonly operation: Operation | undefined
  /** Whether every file is a job document. */
  readonly isDocument: boolean
  readonly context: ValidationContext
  readonly severityPolicy: SeverityPolicy
  readonly cwd: string
  /** A team's own rules, where there are any. */
  readonly policy?: PolicyCheck | undefined
}

export async function checkFile(file: DocumentText, check: Check): Promise<CheckedFile> {
  const {name} = file
  const {operation, context, cwd} = check
  const read = await readRequestFile(file, dirname(resolve(cwd, name)))
  const as = check.isDocument ? DOCUMENT : operation && commandWords(operation)
  if (isUnreadable(read)) return {name, located: [await unreadableFile(file, read)], ...(as === undefined ? {} : {as})}
  const {input} = read
  if (!operation && !check.isDocument && isStagesFile(input)) return checkStagesFile(file, input, check)
  const kind = check.isDocument ? {kind: 'document' as const} : operation ? {kind: 'input' as const} : inferKind(input)
  if (kind.kind === 'document') return checkDocumentFile(file, input, check)
  if (kind.kind === 'output') return {name, located: [{problem: notARequest(kind, 'create-job'), source: file}]}
  const told = operation ? [operation] : inferOperations(withSchema(read), context)
  const [first] = told
  if (!first || told.length > 1) return {name, located: [unclear(file, told)]}
  const located = await locateProblems(await problemsOf(first, input, check), read.sourceOf)
  return {name, as: commandWords(first), located}
}

export const DOCUMENT = 'job document'

async function problemsOf(
  operation: Operation,
  input: Structure,
  {context, severityPolicy, policy}: Check,
): Promise<Problem[]> {
  const {input: sent, problems: empty} = leaveOutEmpty(operation, input)
  const found = reportUneditedSkeleton(operation, sent, validate(operation, sent, context), context)
  const broken = (await policy?.check(operation, sent, context.now)) ?? []
  return applySeverityPolicy([...empty, ...found, ...broken], severityPolicy)
}

/** The file itself, and the job of its stages where that stands in it; a file that it names is checked by its own name. */
async function checkStagesFile(file: DocumentText, input: Structure, check: Check): Promise<CheckedFile> {
  const {faults, plan} = readStagesFile(input)
  const own = faults.map(({path, message}) => problem('E116', path, {expected: {message}}))
  const stage = plan?.stages[0]
  const inJob = typeof plan?.job === 'object' && stage ? await jobProblems(plan.job, stage.jobId, check, file) : []
  const located = await locateProblems([...applySeverityPolicy(own, check.severityPolicy), ...inJob], async () => file)
  return {name: file.name, as: STAGES, located}
}

async function jobProblems(job: Structure, jobId: string, check: Check, {name}: DocumentText): Promise<Problem[]> {
  const folder = dirname(resolve(check.cwd, name))
  try {
    const {input} = await inlineDocument(job, {text: '', format: 'yaml', folder})
    const whole = new Map<string, Value>([['jobId', jobId], ['targets', [ANY_THING]], ...input])
    const found = await problemsOf(operationById('iot.CreateJob'), whole, check)
    return found.map((one) => ({...one, path: ['job', ...one.path]}))
  } catch (error) {
    if (!(error instanceof BadValue)) throw error
    const [reason = ''] = error.message.replace(/^document: /, '').split('\n')
    return [problem('E114', ['job', 'document'], {expected: {reason}})]
  }
}

export const STAGES = 'stages'
const ANY_THING = 'arn:aws:iot:us-east-1:123456789012:thing/any'

const withSchema = ({input, schema}: ReadRequest): Structure =>
  schema === undefined ? input : new Map([['$schema', schema], ...input])

/** A document in YAML is one that is not sent yet: it counts as the JSON that is made of it. */
async function checkDocumentFile(file: DocumentText, input: Structure, check: Check): Promise<CheckedFile> {
  const isJson = file.format === 'json'
  const text = isJson ? file.text : printAsTyped(input)
  const problems = applySeverityPolicy(validateDocument(text, check.context), check.severityPolicy)
  const source = {...file, format: isJson ? ('text' as const) : file.format, depth: 1}
  return {name: file.name, as: DOCUMENT, located: await locateProblems(problems, async () => source)}
}

const MOST = 5

function unclear(source: DocumentText, told: readonly Operation[]): LocatedProblem {
  const names = told.map(commandWords)
  const words = names.length > MOST ? [...names.slice(0, MOST), `${names.length - MOST} others`] : names
  return {problem: problem('E111', [], {expected: {words}}), source}
}
