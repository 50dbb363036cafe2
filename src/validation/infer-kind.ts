// What a file with members is, where it is not an input: a job document, or what a command has printed. Told from its members alone.
import {operations} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {membersOf} from './members.js'
import {type Problem, problem} from './problem.js'

export type Kind =
  | {readonly kind: 'input'}
  | {readonly kind: 'document'}
  | {readonly kind: 'output'; readonly operation: Operation}

/** A document has no member of any operation's input, nor several in another case; an output has them all, and some that no input has. */
export function inferKind(input: Structure): Kind {
  const names = [...input.keys()].filter((name) => name !== '$schema')
  if (names.length === 0 || input.has('$schema')) return {kind: 'input'}
  const isInput = (name: string) => operations.some((operation) => membersOf(operation.input).byName.has(name))
  if (names.every(isInput)) return {kind: 'input'}
  const output = operations.find((operation) => operation.output && hasAll(operation.output.members, names))
  if (output) return {kind: 'output', operation: output}
  return names.some(isInput) || nearNames(names) > 1 ? {kind: 'input'} : {kind: 'document'}
}

/** `Targets`, `job-id`, `DOCUMENT_SOURCE`: slips, where there are several of them. */
function nearNames(names: readonly string[]): number {
  const known = new Set(operations.flatMap(({input}) => Object.keys(input.members).map(plain)))
  return names.filter((name) => known.has(plain(name))).length
}

const plain = (name: string) => name.toLowerCase().replace(/[-_]/g, '')

const hasAll = (members: object, names: readonly string[]) => names.every((name) => Object.hasOwn(members, name))

/** @returns what was given as the input of a create operation instead; nothing for what may be one */
export function misplacedKind(input: Structure): Exclude<Kind, {kind: 'input'}> | undefined {
  const typed = ['jobId', 'targets', 'jobTemplateId', 'description']
  const kind = inferKind(new Map([...input].filter(([name]) => !typed.includes(name))))
  return kind.kind === 'input' ? undefined : kind
}

/** One problem in the place of one for each member. */
export function notARequest(kind: Exclude<Kind, {kind: 'input'}>, command: string): Problem {
  if (kind.kind === 'document')
    return problem('E115', [], {
      expected: {what: 'a job document'},
      fix: 'Give it as --document file://NAME, or put it into a request as its member document',
    })
  const isJob = kind.operation.name === 'DescribeJob'
  return problem('E115', [], {
    expected: {what: `the output of ${kind.operation.command}`},
    fix: isJob ? 'iotjobs export JOB writes the input that makes such a job' : `Give the input of ${command}`,
  })
}
