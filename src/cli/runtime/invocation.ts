// How an operation is named and typed: a command's words, its id, the AWS CLI's spelling of it.
import {invalidChoice} from '../../arguments/choice-error.js'
import type {OperationFlag} from '../../arguments/operation-flags.js'
import type {Spelling} from '../../arguments/spelling.js'
import {bulkFlagElsewhere} from '../../bulk/bulk-flag-docs.js'
import {onlyInOurSpelling} from '../../errors/words.js'
import {operationByCommand, operations} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Runtime} from './runtime.js'

/** The AWS CLI's services, and the topic under which we have their commands. */
const TOPICS: Readonly<Record<string, string>> = {iot: '', 'iot-jobs-data': 'data'}
const PLANES = {iot: 'iot', data: 'iot-jobs-data', 'iot-jobs-data': 'iot-jobs-data'} as const

export const SERVICES: readonly string[] = Object.keys(TOPICS)

/** @returns nothing where the word is not a service */
export const topicOf = (word: string): string | undefined => (Object.hasOwn(TOPICS, word) ? TOPICS[word] : undefined)

/** The words that lead to an operation's command: `create-job`, `data update-job-execution`. */
export const commandWords = ({service, command}: Operation): string =>
  [topicOf(service), command].filter((word) => word).join(' ')

interface OfCommand {
  /** Whether it also works on many things at once. */
  readonly takesMany?: boolean
  /** What it adds to the AWS CLI's flags. */
  readonly own?: readonly OperationFlag[]
}

/** An operation as it was typed: in our words, or in the AWS CLI's. */
export function spellingOf(
  operation: Operation,
  {awsSpelling}: Pick<Runtime, 'awsSpelling'>,
  {takesMany = false, own = []}: OfCommand = {},
): Spelling {
  const {command} = operation
  const words = awsSpelling ? `${operation.service} ${operation.command}` : commandWords(operation)
  return {
    command: `iotjobs ${words}`,
    isAws: awsSpelling,
    takesMany: takesMany && !awsSpelling,
    elsewhere: (word) =>
      bulkFlagElsewhere({command, takesMany, awsSpelling}, word) ??
      (awsSpelling ? ownFlagElsewhere(command, own, word) : undefined),
  }
}

function ownFlagElsewhere(command: string, own: readonly OperationFlag[], word: string): string | undefined {
  const flag = own.find((one) => word === one.flag || word.startsWith(`${one.flag}=`))?.flag
  return flag && onlyInOurSpelling(command, flag)
}

/** @param id of a command: `update-job`, `data:update-job-execution` */
export function operationOf(id: string): Operation | undefined {
  return id.startsWith('data:')
    ? operationByCommand('iot-jobs-data', id.slice('data:'.length))
    : operationByCommand('iot', id)
}

/**
 * @param name `create-job`, `CreateJob`, `data update-job-execution`, `iot-jobs-data.UpdateJobExecution`; a name that both
 * planes have is the control plane's
 * @throws UsageError that names the nearest
 */
export function operationByName(name: string, argument: string): Operation {
  const found = findOperation(name)
  if (found) return found
  throw invalidChoice(
    argument,
    name,
    namedIn(name).candidates.map(({command}) => command),
    ['Operations are written like create-job, or data update-job-execution: iotjobs help operations lists them'],
  )
}

/** @returns nothing where no operation has the name */
export function findOperation(name: string): Operation | undefined {
  const {candidates, wanted} = namedIn(name)
  return candidates.find((operation) => operation.command === wanted || operation.name === wanted)
}

function namedIn(name: string): {readonly candidates: readonly Operation[]; readonly wanted: string} {
  const words = name.trim().split(/[\s.:]+/)
  const plane = words.length > 1 && isPlane(words[0]) ? PLANES[words[0]] : undefined
  const wanted = plane ? (words[1] ?? '') : (words[0] ?? '')
  return {candidates: operations.filter(({service}) => plane === undefined || service === plane), wanted}
}

const isPlane = (word: string | undefined): word is keyof typeof PLANES =>
  word !== undefined && Object.hasOwn(PLANES, word)
