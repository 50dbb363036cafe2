// What an earlier run has begun and not noted → whether it has been done, as far as looking tells. Reads only.

import {ask} from '../../cli/session/ask.js'
import type {Session} from '../../cli/session/session.js'
import type {ExecutionStatus} from '../../engine/execution.js'
import type {JobStatus} from '../../engine/job.js'
import {unlessNotFound} from '../../errors/failure.js'
import {known} from '../../members/known.js'
import {CancelJob, CancelJobExecution, DescribeJob, DescribeJobExecution} from '../../model/iot/operations.js'
import type {OperationId} from '../../model/operations.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'

type Lookup = (input: Structure, session: Session) => Promise<boolean>

const job =
  (...done: readonly JobStatus[]): Lookup =>
  async (input, {send}) => {
    const {jobId = ''} = known(CancelJob.input, input)
    const {job: found} = await ask(DescribeJob, {jobId}, send)
    return done.some((status) => status === found?.status)
  }

const execution =
  (...done: readonly ExecutionStatus[]): Lookup =>
  async (input, {send}) => {
    const {jobId = '', thingName = ''} = known(CancelJobExecution.input, input)
    const {execution: found} = await ask(DescribeJobExecution, {jobId, thingName}, send)
    return done.some((status) => status === found?.status)
  }

/** Those that are refused when they are sent again; all others change nothing then, and are sent again. */
const LOOKUPS: Readonly<Partial<Record<OperationId, Lookup>>> = {
  'iot.CancelJob': job('CANCELED', 'DELETION_IN_PROGRESS'),
  'iot.DeleteJob': job('DELETION_IN_PROGRESS'),
  'iot.CancelJobExecution': execution('CANCELED', 'REMOVED'),
}

/**
 * @returns whether it need not be sent again: what is gone is done, too
 * @throws CliError where the service does not tell
 */
export async function isDoneAlready({service, name}: Operation, input: Structure, session: Session): Promise<boolean> {
  const lookup = new Map(Object.entries(LOOKUPS)).get(`${service}.${name}`)
  return lookup !== undefined && ((await unlessNotFound(lookup(input, session))) ?? true)
}
