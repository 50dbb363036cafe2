// Files on the command line → inputs of create-job and create-job-template, all checked before anything is asked or sent.
import {dirname, resolve} from 'node:path'
import {isUnreadable, readRequestFile} from '../../arguments/files/read-request-file.js'
import {severityPolicyOf} from '../../cli/errors/severity-policy-of.js'
import {openPolicy, type PolicyCheck} from '../../cli/operation/policy-problems.js'
import {type DocumentText, readInputFile} from '../../cli/runtime/input-file.js'
import {commandWords} from '../../cli/runtime/invocation.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import type {ValidationContext} from '../../validation/context.js'
import {inferKind, notARequest} from '../../validation/infer-kind.js'
import {inferOperations} from '../../validation/infer-operations.js'
import {InputError} from '../../validation/input-error.js'
import {leaveOutEmpty} from '../../validation/leave-out-empty.js'
import {type Problem, problem} from '../../validation/problem.js'
import {type LocatedProblem, locateProblems} from '../../validation/report/located-problem.js'
import {applySeverityPolicy} from '../../validation/severity-policy.js'
import {isError, validate} from '../../validation/validate.js'
import type {Structure} from '../../value/value.js'
import {unreadableFile} from '../validate/unreadable-file.js'

export interface AppliedFile {
  readonly name: string
  readonly kind: 'job' | 'template'
  readonly id: string
  readonly input: Structure
  /** Of a start or end that may have passed: an error only where the job is still to be created. */
  readonly late: readonly LocatedProblem[]
}

export interface CheckedFiles {
  readonly files: readonly AppliedFile[]
  /** Warnings of all files. */
  readonly warnings: readonly LocatedProblem[]
}

const KINDS: Readonly<Record<string, AppliedFile['kind']>> = {CreateJob: 'job', CreateJobTemplate: 'template'}
/** A job that is there may have started long ago, and is not created now. */
const TIMES = ['E382', 'E383', 'E384', 'E385', 'W389', 'E504']

/** @throws InputError with all problems of all files; UsageError where two files name one thing */
export async function readFiles(
  names: readonly string[],
  context: ValidationContext,
  runtime: Runtime,
): Promise<CheckedFiles> {
  const read: (AppliedFile & {readonly located: readonly LocatedProblem[]})[] = []
  const located: LocatedProblem[] = []
  const policy = await openPolicy(runtime)
  for (const name of names) {
    const file = await readInputFile(name, runtime)
    const result = await readFile(file, context, policy, runtime)
    for (const one of result.located) located.push(one)
    if ('input' in result) read.push(result)
  }
  if (located.some((one) => isError(one.problem))) throw new InputError(located)
  refuseTwice(read)
  return {files: read, warnings: located}
}

interface Unusable {
  readonly located: readonly LocatedProblem[]
}

async function readFile(
  file: DocumentText,
  context: ValidationContext,
  policy: PolicyCheck | undefined,
  runtime: Runtime,
): Promise<Unusable | (AppliedFile & Unusable)> {
  const read = await readRequestFile(file, dirname(resolve(runtime.cwd, file.name)))
  if (isUnreadable(read)) return {located: [await unreadableFile(file, read)]}
  const kind = inferKind(read.input)
  if (kind.kind !== 'input') return {located: [{problem: notARequest(kind, 'create-job'), source: file}]}
  const schema = read.schema === undefined ? [] : ([['$schema', read.schema]] as const)
  const told = inferOperations(new Map([...schema, ...read.input]), context)
  const operation = told.find(({name}) => Object.hasOwn(KINDS, name))
  if (!operation) return {located: [otherOperation(told, file)]}
  const {input, problems: empty} = leaveOutEmpty(operation, read.input)
  const broken = (await policy?.check(operation, input, context.now)) ?? []
  const problems = applySeverityPolicy(
    [...empty, ...validate(operation, input, context), ...broken],
    await severityPolicyOf(runtime.globals),
  ).filter(({severity}) => severity !== 'note')
  const isLate = ({code}: Problem) => TIMES.includes(code)
  const id = String(input.get(operation.name === 'CreateJob' ? 'jobId' : 'jobTemplateId') ?? '')
  return {
    name: file.name,
    kind: KINDS[operation.name] ?? 'job',
    id,
    input,
    late: await locateProblems(problems.filter(isLate), read.sourceOf),
    located: await locateProblems(
      problems.filter((one) => !isLate(one)),
      read.sourceOf,
    ),
  }
}

function otherOperation(told: readonly Operation[], source: DocumentText): LocatedProblem {
  const what = `the input of ${told.slice(0, 3).map(commandWords).join(', ')}`
  const fix = 'apply takes inputs of create-job and create-job-template'
  return {problem: problem('E115', [], {expected: {what}, fix}), source}
}

function refuseTwice(files: readonly AppliedFile[]): void {
  const names = new Map<string, string>()
  for (const {kind, id, name} of files) {
    const before = names.get(`${kind} ${id}`)
    if (before !== undefined)
      throw new UsageError(`${before} and ${name} are both about the ${kind} "${id}"`, {hints: ['Keep one of the two']})
    names.set(`${kind} ${id}`, name)
  }
}
