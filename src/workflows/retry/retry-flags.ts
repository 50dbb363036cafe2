// The flags of retry and rollback beside those of create-job: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'
import {oclifFlags} from '../../cli/operation/oclif-flags.js'
import {operationById} from '../../model/operations.js'
import type {Member, Operation} from '../../model/vocabulary.js'
import {allowMissingFlag} from '../targets/target-flags.js'
import {RETRY_DEFAULT, RETRY_STATUSES, ROLLBACK_DEFAULT, ROLLBACK_STATUSES} from './statuses.js'

export const STATUS = '--status'
export const REASON = '--reason'
export const EXCEPT_REASON = '--except-reason'
export const WAIT = '--wait'
export const TO = '--to'
export const CANCEL = '--cancel'

const status = (doc: string, names: 'retry status' | 'rollback status'): OperationFlag => ({
  flag: STATUS,
  kind: 'list',
  repeats: true,
  value: 'status',
  names,
  doc,
})

const shared: readonly OperationFlag[] = [
  {
    flag: REASON,
    kind: 'list',
    repeats: true,
    value: 'glob',
    doc: "Only things that failed with this reason, as shown by failures, with * and ?: 'no space*'",
  },
  {
    flag: EXCEPT_REASON,
    kind: 'list',
    repeats: true,
    value: 'glob',
    doc: 'Leave out things that failed with this reason',
  },
  allowMissingFlag,
  {flag: WAIT, kind: 'switch', doc: 'Wait until the new job is over; the exit code is its verdict, as of wait'},
]

export const retryFlags: readonly OperationFlag[] = [
  status(
    `Things by the status of their last attempt, with commas: ${RETRY_STATUSES.join(', ')}; default: ${RETRY_DEFAULT.join()}`,
    'retry status',
  ),
  ...shared,
]

export const rollbackFlags: readonly OperationFlag[] = [
  {
    flag: TO,
    kind: 'scalar',
    value: 'job',
    names: 'job',
    doc: 'The job whose document goes out again, with what signs its URLs',
  },
  status(
    `Things by the status of their last attempt, with commas: ${ROLLBACK_STATUSES.join(', ')}; default: ${ROLLBACK_DEFAULT.join()}`,
    'rollback status',
  ),
  ...shared,
  {flag: CANCEL, kind: 'switch', doc: 'Cancel the job first, if it is not over'},
]

/** What follows from the job that is continued, and is not to be given. */
const SETTLED = ['targets', 'targetSelection', 'jobTemplateArn', 'documentParameters']

/** CreateJob as a continuation takes it: nothing has to be given, and what follows from the job is not a flag. */
export const continuingOperation: Operation = {
  ...operationById('iot.CreateJob'),
  input: {
    ...operationById('iot.CreateJob').input,
    members: Object.fromEntries(
      Object.entries(operationById('iot.CreateJob').input.members)
        .filter(([name]) => !SETTLED.includes(name))
        .map(([name, {required: _, ...member}]: [string, Member]) => [name, member]),
    ),
  },
}

/** As oclif's help knows them: the input is made from the job, so that there is no skeleton of it. */
export function helpFlags(own: readonly OperationFlag[]): ReturnType<typeof oclifFlags> {
  const {'generate-cli-skeleton': _, ...flags} = oclifFlags(continuingOperation, own)
  return flags
}
