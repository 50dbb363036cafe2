// How to check what became of a request whose outcome is unknown, as a command.

import {connectionFlags} from '../../../arguments/connection-flags.js'
import type {GlobalFlags} from '../../../arguments/global-flags.js'
import type {UnsettledRequest} from '../../../errors/cli-error.js'
import {shellFlag} from '../../../text/shell-quote.js'

/** A command that looks, with the members that it needs. */
type Check = readonly [command: string, ...members: readonly string[]]

const JOB: Check = ['describe-job', 'jobId']
const EXECUTION: Check = ['describe-job-execution', 'jobId', 'thingName']
const TEMPLATE: Check = ['describe-job-template', 'jobTemplateId']
const TAGS: Check = ['list-tags-for-resource', 'resourceArn']

const CHECKS: Readonly<Record<string, Check>> = {
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

export function checkOutcomeAdvice({operation, names}: UnsettledRequest, globals: GlobalFlags): readonly string[] {
  const check = CHECKS[operation]
  const unknown = 'The request may have been carried out anyway'
  if (!check) return [`${unknown}: check before you send it again`]
  const [command, ...members] = check
  const flags = members.map((member) => ` ${shellFlag(flagOf(member), names.get(member) ?? '')}`).join('')
  return [`${unknown}. To check: iotjobs ${command}${flags}${connectionFlags(globals)}`]
}

const flagOf = (member: string) => `--${member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
