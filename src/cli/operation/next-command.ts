// An operation that was carried out → the command that is likely to come next. Knows no service.
import type {Operation} from '../../model/vocabulary.js'
import {nameCommand, nameFlag} from '../../text/name-command.js'
import type {Structure} from '../../value/value.js'

type Next = (id: (member: string) => string, connection: string) => string

const tags: Next = (id, connection) =>
  `iotjobs list-tags-for-resource ${nameFlag('--resource-arn', id('resourceArn'))}${connection}`

/** Of every operation that changes something, but for commands that devices are sent. */
const NEXT: Readonly<Record<string, Next>> = {
  CreateJob: (id, connection) => nameCommand('watch', id('jobId'), connection),
  UpdateJob: (id, connection) => nameCommand('describe-job', id('jobId'), `${connection} --output view`),
  CancelJob: (id, connection) => nameCommand('describe-job', id('jobId'), `${connection} --output view`),
  AssociateTargetsWithJob: (id, connection) => nameCommand('watch', id('jobId'), connection),
  CancelJobExecution: (id, connection) => nameCommand('executions', id('jobId'), connection),
  DeleteJob: (_, connection) => `iotjobs jobs${connection}`,
  DeleteJobExecution: (id, connection) => nameCommand('executions', id('jobId'), connection),
  DeleteJobTemplate: (_, connection) => `iotjobs list-job-templates${connection}`,
  TagResource: tags,
  UntagResource: tags,
  StartNextPendingJobExecution: (id, connection) =>
    nameCommand('data get-pending-job-executions', id('thingName'), connection),
  UpdateJobExecution: (id, connection) =>
    nameCommand('data start-next-pending-job-execution', id('thingName'), connection),
  CreateJobTemplate: (id, connection) => nameCommand('describe-job-template', id('jobTemplateId'), connection),
}

/** @param connection the connection flags */
export function nextCommand({name}: Operation, input: Structure, connection: string): string | undefined {
  return NEXT[name]?.((member) => String(input.get(member)), connection)
}
