// The name of an operation in any of its spellings → its row of the table.
import {invalidChoice} from '../arguments/choice-error.js'
import {UsageError} from '../errors/cli-error.js'
import {operations} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'

const PLANES = {iot: 'iot', data: 'iot-jobs-data', 'iot-jobs-data': 'iot-jobs-data'} as const

/**
 * @param name `create-job`, `CreateJob`, `data update-job-execution`, `iot-jobs-data.UpdateJobExecution`; a name that both
 * planes have is the control plane's
 * @throws UsageError that names the nearest
 */
export function operationNamed(name: string, argument: string): Operation {
  const words = name.trim().split(/[\s.:]+/)
  const plane = words.length > 1 && isPlane(words[0]) ? PLANES[words[0]] : undefined
  const wanted = plane ? (words[1] ?? '') : (words[0] ?? '')
  const candidates = operations.filter(({service}) => plane === undefined || service === plane)
  const found = candidates.find((operation) => operation.command === wanted || operation.name === wanted)
  if (found) return found
  const {message} = invalidChoice(
    argument,
    name,
    candidates.map(({command}) => command),
  )
  throw new UsageError(message, {
    hints: ['Operations are written like create-job, or data update-job-execution; iotjobs help lists them'],
  })
}

/** The words that lead to an operation's command: `create-job`, `data update-job-execution`. */
export const commandWords = ({service, command}: Operation): string => (service === 'iot' ? command : `data ${command}`)

const isPlane = (word: string | undefined): word is keyof typeof PLANES =>
  word !== undefined && Object.hasOwn(PLANES, word)
