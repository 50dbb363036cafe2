// Where to look what became of a request whose outcome is unknown, as a command.

import {connectionFlags} from '../../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../../arguments/global-flags.js'
import type {UnsettledRequest} from '../../../errors/cli-error.js'
import {shellFlag} from '../../../value/shell-quote.js'

/** A command that looks, with the members that it needs. */
type Look = readonly [command: string, ...members: readonly string[]]

const JOB: Look = ['describe-job', 'jobId']
const EXECUTION: Look = ['describe-job-execution', 'jobId', 'thingName']
const TEMPLATE: Look = ['describe-job-template', 'jobTemplateId']
const TAGS: Look = ['list-tags-for-resource', 'resourceArn']

const LOOKS: Readonly<Record<string, Look>> = {
  CreateJob: JOB,
  UpdateJob: JOB,
  CancelJob: JOB,
  DeleteJob: JOB,
  AssociateTargetsWithJob: JOB,
  CancelJobExecution: EXECUTION,
  DeleteJobExecution: EXECUTION,
  UpdateJobExecution: EXECUTION,
  StartNextPendingJobExecution: ['data get-pending-job-executions', 'thingName'],
  CreateJobTemplate: TEMPLATE,
  DeleteJobTemplate: TEMPLATE,
  TagResource: TAGS,
  UntagResource: TAGS,
}

export function lookAdvice({operation, names}: UnsettledRequest, globals: GlobalFlags): readonly string[] {
  const look = LOOKS[operation]
  const unknown = 'The request may have been carried out all the same'
  if (!look) return [`${unknown}: look before you send it again`]
  const [command, ...members] = look
  const flags = members.map((member) => ` ${shellFlag(flagOf(member), names.get(member) ?? '')}`).join('')
  return [`${unknown}. To look: iotjobs ${command}${flags}${connectionFlags(globals)}`]
}

const flagOf = (member: string) => `--${member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
