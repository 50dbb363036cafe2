// What an earlier run has begun and not noted → whether it has been done, as far as looking tells. Reads only.
import type {Session} from '../../cli/session/session.js'
import {isNotFound} from '../../errors/failure.js'
import {operationById} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import {isStructure, type Structure} from '../../value/value.js'

interface Lookup {
  readonly operation: Operation
  readonly members: readonly string[]
  /** The member of the answer that has the status. */
  readonly shown: string
  /** That show that it is done. */
  readonly done: readonly string[]
}

const job = {operation: operationById('iot.DescribeJob'), members: ['jobId'], shown: 'job'}
const execution = {
  operation: operationById('iot.DescribeJobExecution'),
  members: ['jobId', 'thingName'],
  shown: 'execution',
}

/** Those that are refused when they are sent again; all others change nothing then, and are sent again. */
const LOOKUPS: Readonly<Record<string, Lookup>> = {
  'iot.CancelJob': {...job, done: ['CANCELED', 'DELETION_IN_PROGRESS']},
  'iot.DeleteJob': {...job, done: ['DELETION_IN_PROGRESS']},
  'iot.CancelJobExecution': {...execution, done: ['CANCELED', 'REMOVED']},
}

/**
 * @returns whether it need not be sent again: what is gone is done, too
 * @throws CliError where the service does not tell
 */
export async function isDoneAlready({service, name}: Operation, input: Structure, session: Session): Promise<boolean> {
  const lookup = LOOKUPS[`${service}.${name}`]
  if (!lookup) return false
  try {
    const answer = await session.send(lookup.operation, membersOf(input, lookup.members))
    const found = answer.get(lookup.shown)
    return isStructure(found) && lookup.done.includes(String(found.get('status')))
  } catch (error) {
    if (isNotFound(error)) return true
    throw error
  }
}

const membersOf = (input: Structure, names: readonly string[]): Structure =>
  new Map([...input].filter(([name]) => names.includes(name)))
