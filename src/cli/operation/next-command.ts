// An operation that was carried out → the command that is likely to come next. Knows no service.
import type {Operation} from '../../model/vocabulary.js'
import {nameCommand, nameFlag} from '../../value/name-command.js'
import type {Structure} from '../../value/value.js'

type Next = (id: (member: string) => string, place: string) => string

const tags: Next = (id, place) =>
  `iotjobs list-tags-for-resource ${nameFlag('--resource-arn', id('resourceArn'))}${place}`

/** Of every operation that changes something, but for commands that devices are sent. */
const NEXT: Readonly<Record<string, Next>> = {
  CreateJob: (id, place) => nameCommand('watch', id('jobId'), place),
  UpdateJob: (id, place) => nameCommand('describe-job', id('jobId'), `${place} --output view`),
  CancelJob: (id, place) => nameCommand('describe-job', id('jobId'), `${place} --output view`),
  AssociateTargetsWithJob: (id, place) => nameCommand('watch', id('jobId'), place),
  CancelJobExecution: (id, place) => nameCommand('executions', id('jobId'), place),
  DeleteJob: (_, place) => `iotjobs jobs${place}`,
  DeleteJobExecution: (id, place) => nameCommand('executions', id('jobId'), place),
  DeleteJobTemplate: (_, place) => `iotjobs list-job-templates${place}`,
  TagResource: tags,
  UntagResource: tags,
  StartNextPendingJobExecution: (id, place) => nameCommand('data get-pending-job-executions', id('thingName'), place),
  UpdateJobExecution: (id, place) => nameCommand('data start-next-pending-job-execution', id('thingName'), place),
  CreateJobTemplate: (id, place) => nameCommand('describe-job-template', id('jobTemplateId'), place),
}

/** @param place what a command needs besides, to reach the same service */
export function nextCommand({name}: Operation, input: Structure, place: string): string | undefined {
  return NEXT[name]?.((member) => String(input.get(member)), place)
}
