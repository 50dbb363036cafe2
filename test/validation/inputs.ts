// Inputs that are valid as they stand, and a way to change one member, so that a case shows only what it is about.

import {type OperationId, operationById} from '../../src/model/operations.js'
import type {ValidationContext} from '../../src/validation/context.js'
import type {Problem} from '../../src/validation/problem.js'
import {validate} from '../../src/validation/validate.js'
import {pathText} from '../../src/value/path.js'
import {fromPlain} from '../../src/value/plain.js'
import {isStructure} from '../../src/value/value.js'

export const NOW = Date.UTC(2026, 0, 1)
export const THING = 'arn:aws:iot:us-east-1:123456789012:thing/door-1'
export const GROUP = 'arn:aws:iot:us-east-1:123456789012:thinggroup/doors'
export const ROLE = 'arn:aws:iam::123456789012:role/JobDocuments'

type Json = {readonly [member: string]: unknown}

/** The least that each operation takes. */
export const LEAST: {readonly [Id in OperationId]?: Json} = {
  'iot.CreateJob': {jobId: 'job-1', targets: [THING], document: '{"operation":"reboot"}'},
  'iot.UpdateJob': {jobId: 'job-1', description: 'new'},
  'iot.CancelJob': {jobId: 'job-1'},
  'iot.AssociateTargetsWithJob': {jobId: 'job-1', targets: [GROUP]},
  'iot.CreateJobTemplate': {jobTemplateId: 'template-1', description: 'doors', document: '{"operation":"reboot"}'},
  'iot.CancelJobExecution': {jobId: 'job-1', thingName: 'door-1'},
  'iot.DeleteJobExecution': {jobId: 'job-1', thingName: 'door-1', executionNumber: 1},
  'iot.DescribeManagedJobTemplate': {templateName: 'AWS-Reboot'},
  'iot.ListJobExecutionsForJob': {jobId: 'job-1'},
  'iot.TagResource': {resourceArn: 'arn:aws:iot:us-east-1:123456789012:job/job-1', tags: [{Key: 'a'}]},
  'iot.DescribeJob': {jobId: 'job-1'},
  'iot-jobs-data.DescribeJobExecution': {jobId: 'job-1', thingName: 'door-1'},
  'iot-jobs-data.UpdateJobExecution': {jobId: 'job-1', thingName: 'door-1', status: 'IN_PROGRESS'},
  'iot-jobs-data.StartNextPendingJobExecution': {thingName: 'door-1'},
  'iot-jobs-data.StartCommandExecution': {
    targetArn: THING,
    commandArn: 'arn:aws:iot:us-east-1:123456789012:command/lock',
  },
}

/** @param changes members to set beside the least input; `undefined` removes one */
export function problemsOf(id: OperationId, changes: Json = {}, context: Partial<ValidationContext> = {}): Problem[] {
  const input = fromPlain({...LEAST[id], ...changes})
  if (!isStructure(input)) throw new Error('an input is a structure')
  return validate(operationById(id), input, {now: NOW, depth: 'all', ...context})
}

/** Problems as `E201 timeoutConfig.inProgressTimeoutInMinutes`, in order. */
export const namesOf = (problems: readonly Problem[]): string[] =>
  problems.map(({code, path}) => `${code} ${pathText(path) || '(request)'}`)

export const found = (id: OperationId, changes?: Json, context?: Partial<ValidationContext>): string[] =>
  namesOf(problemsOf(id, changes, context))

/** Only what stops a request. */
export const errors = (id: OperationId, changes?: Json, context?: Partial<ValidationContext>): string[] =>
  namesOf(problemsOf(id, changes, context).filter(({severity}) => severity === 'error'))
