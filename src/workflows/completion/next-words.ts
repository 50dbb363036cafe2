// The words that lead on to a command: `local` → `fleet`, `serve`.
import {operationOf, SERVICES} from '../../cli/runtime/invocation.js'
import type {TypedCommand} from './typed-command.js'

export function nextWords({path, awsSpelling, isHelp}: TypedCommand, ids: readonly string[]): readonly string[] {
  const prefix = path === '' ? '' : `${path}:`
  const known = ids.filter((id) => id.startsWith(prefix) && (awsSpelling === undefined || isOf(awsSpelling, id)))
  const words = known.map((id) => id.slice(prefix.length).split(':')[0] ?? '')
  return path === '' && awsSpelling === undefined ? [...words, ...SERVICES, ...(isHelp ? [] : ['help'])] : words
}

/** The AWS CLI's services have operations, and none of our own commands. */
const isOf = (service: string, id: string) => operationOf(id)?.service === service
