import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {serviceAdvice} from '../../../../src/cli/errors/advice/service-advice.js'
import {type OperationId, operationById, operations} from '../../../../src/model/operations.js'

const around = {region: 'eu-west-1', profile: 'p', connections: {iotjobs: '', aws: ''}}
const advise = (code: string, id: OperationId, local = false, message = '') =>
  serviceAdvice(code, {operation: operationById(id), ...around, local, message}).join('\n')

const cases: readonly (readonly [string, OperationId, RegExp])[] = [
  ['ResourceNotFoundException', 'iot.DescribeJob', /iotjobs list-jobs\n.*eu-west-1/],
  ['ResourceNotFoundException', 'iot.DescribeJobTemplate', /list-job-templates/],
  ['ResourceNotFoundException', 'iot.DescribeManagedJobTemplate', /list-managed-job-templates/],
  ['ResourceNotFoundException', 'iot.CancelJobExecution', /list-job-executions-for-thing/],
  ['ResourceNotFoundException', 'iot-jobs-data.UpdateJobExecution', /list-job-executions-for-thing/],
  ['AccessDeniedException', 'iot.UpdateJob', /iot:UpdateJob$/],
  [
    'AccessDeniedException',
    'iot-jobs-data.UpdateJobExecution',
    /iotjobsdata:UpdateJobExecution\n.*endpoint of the account/,
  ],
  ['UnauthorizedException', 'iot.DescribeEndpoint', /iot:DescribeEndpoint/],
  ['ThrottlingException', 'iot.UpdateJob', /adaptive/],
  ['ExpiredToken', 'iot.UpdateJob', /aws sso login --profile p/],
  ['ExpiredTokenException', 'iot.UpdateJob', /aws sso login --profile p/],
  ['LimitExceededException', 'iot.CreateJob', /Service Quotas/],
  ['LimitExceededException', 'iot.DeleteJob', /wait/],
  ['InvalidStateTransitionException', 'iot.CancelJobExecution', /--force/],
  ['InvalidStateTransitionException', 'iot-jobs-data.UpdateJobExecution', /describe/],
  ['VersionConflictException', 'iot.CancelJobExecution', /--expected-version/],
  ['UnrecognizedClientException', 'iot.UpdateJob', /access key of the profile "p" in eu-west-1/],
  ['SignatureDoesNotMatch', 'iot.UpdateJob', /clock/],
  ['InvalidRequestException', 'iot.UpdateJob', /--dry-run/],
  ['UnknownOperationException', 'iot-jobs-data.UpdateJobExecution', /--endpoint-url/],
]

const unknown: readonly (readonly [message: string, id: OperationId, aws: RegExp, local: RegExp])[] = [
  ['Thing thing-001 cannot be found.', 'iot.CreateJob', /: aws iot list-things$/, /: iotjobs local fleet list$/],
  ['Thing group job-1 cannot be found.', 'iot.CreateJob', /list-thing-groups$/, /: iotjobs local fleet list$/],
  ['Target arn:aws:iot:r:1:thing/a cannot be found.', 'iot.CreateJob', /list-things and/, /local fleet list$/],
  ['Job Template t cannot be found.', 'iot.CreateJob', /iotjobs list-job-templates$/, /list-job-templates$/],
  ['Managed job template AWS-Rebot cannot be found.', 'iot.CreateJob', /list-managed-/, /list-managed-job-templates$/],
  ['Job thing-1 cannot be found.', 'iot.CancelJobExecution', /iotjobs list-jobs$/, /iotjobs list-jobs$/],
  ['Job execution of job a on thing b', 'iot.DescribeJobExecution', /executions-for-thing/, /executions-for-thing/],
  ['Job document source https://x cannot be found.', 'iot.CreateJob', /may AWS IoT read/, /--document file/],
  ['Package version of p', 'iot.CreateJob', /list-packages$/, /no software packages$/],
  ['Command arn:aws:iot:r:1:command/c', 'iot-jobs-data.StartCommandExecution', /list-commands$/, /no commands$/],
  ['Not found', 'iot.ListJobExecutionsForThing', /list-things$/, /local fleet list$/],
  ['Not found', 'iot.ListJobExecutionsForJob', /list-jobs$/, /list-jobs$/],
]

describe('serviceAdvice', () => {
  for (const [message, id, aws, local] of unknown) {
    it(`after ResourceNotFoundException of ${id}: ${message}`, () => {
      assert.match(advise('ResourceNotFoundException', id, false, message).split('\n')[0] ?? '', aws)
      assert.match(advise('ResourceNotFoundException', id, true, message), local)
    })
  }
  for (const [code, id, expected] of cases) {
    it(`after ${code} of ${id}`, () => assert.match(advise(code, id), expected))
  }
  it('does not speak of regions to those who have none', () => {
    assert.doesNotMatch(advise('ResourceNotFoundException', 'iot.DescribeJob', true), /region/)
  })
  it('has something to say about every error of the table', () => {
    const silent = operations.flatMap((operation) =>
      operation.errors
        .filter(({name}) => serviceAdvice(name, {operation, ...around, local: false, message: ''}).length === 0)
        .map(({name}) => `${operation.name} ${name}`),
    )
    assert.deepEqual(silent, [])
  })
  it('carries where the request went, in the words of each program', () => {
    const connections = {iotjobs: ' --profile p --local-state s', aws: ' --profile p'}
    const told = (message: string, local: boolean) =>
      serviceAdvice('ResourceNotFoundException', {
        operation: operationById('iot.CreateJob'),
        ...around,
        connections,
        local,
        message,
      })[0]
    assert.equal(told('Job j', true), 'To list them: iotjobs list-jobs --profile p --local-state s')
    assert.equal(told('Thing t', true), 'To list them: iotjobs local fleet list --profile p --local-state s')
    assert.equal(told('Thing t', false), 'To list them: aws iot list-things --profile p')
  })
  it('says nothing about what it does not know', () => assert.equal(advise('toString', 'iot.DescribeJob'), ''))
})
