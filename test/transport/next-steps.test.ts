import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type OperationId, operationById, operations} from '../../src/model/operations.js'
import {nextSteps} from '../../src/transport/next-steps.js'

const advise = (code: string, id: OperationId, local = false) =>
  nextSteps(code, {operation: operationById(id), region: 'eu-west-1', profile: 'p', local}).join('\n')

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

describe('nextSteps', () => {
  for (const [code, id, expected] of cases) {
    it(`after ${code} of ${id}`, () => assert.match(advise(code, id), expected))
  }
  it('does not speak of regions to those who have none', () => {
    assert.doesNotMatch(advise('ResourceNotFoundException', 'iot.DescribeJob', true), /region/)
  })
  it('has something to say about every error of the table', () => {
    const silent = operations.flatMap((operation) =>
      operation.errors
        .filter(({name}) => nextSteps(name, {operation, region: 'r', profile: 'p', local: false}).length === 0)
        .map(({name}) => `${operation.name} ${name}`),
    )
    assert.deepEqual(silent, [])
  })
  it('says nothing about what it does not know', () => assert.equal(advise('toString', 'iot.DescribeJob'), ''))
})
