// An operation that was carried out → the command that is likely to come next. Knows no service.
import type {Operation} from '../../model/vocabulary.js'
import {nameCommand} from '../../value/name-command.js'
import type {Structure} from '../../value/value.js'

const NEXT: Readonly<Record<string, (id: (member: string) => string, place: string) => string>> = {
  CreateJob: (id, place) => nameCommand('watch', id('jobId'), place),
  UpdateJob: (id, place) => nameCommand('describe-job', id('jobId'), `${place} --output view`),
  CancelJob: (id, place) => nameCommand('describe-job', id('jobId'), `${place} --output view`),
  AssociateTargetsWithJob: (id, place) => nameCommand('watch', id('jobId'), place),
  CancelJobExecution: (id, place) => nameCommand('executions', id('jobId'), place),
  CreateJobTemplate: (id, place) => nameCommand('describe-job-template', id('jobTemplateId'), place),
}

/** @param place what a command needs besides, to reach the same service */
export function nextCommand({name}: Operation, input: Structure, place: string): string | undefined {
  return NEXT[name]?.((member) => String(input.get(member)), place)
}
