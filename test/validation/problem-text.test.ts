import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../src/model/operations.js'
import {InputError} from '../../src/validation/input-error.js'
import {problem} from '../../src/validation/problem.js'
import {problemLines, problemText} from '../../src/validation/problem-text.js'
import {Float} from '../../src/value/value.js'
import {problemsOf} from './inputs.js'

describe('problemText', () => {
  const worded: [id: OperationId, changes: {[member: string]: unknown}, headline: string, fix: string][] = [
    ['iot.DescribeJob', {jobId: undefined}, 'E101 jobId: is required', 'Add jobId: Job to show'],
    ['iot.DescribeJob', {jobid: 'x'}, 'E102 jobid: is not a member of the request', 'Did you mean "jobId"?'],
    [
      'iot.UpdateJob',
      {timeoutConfig: {inProgressTimeoutInMinutes: '5m'}},
      'E103 timeoutConfig.inProgressTimeoutInMinutes: "5m" is of type string, but integer is needed',
      'Use a value of that type',
    ],
    ['iot.ListJobs', {maxResults: 0}, 'E104 maxResults: 0 is below the minimum, 1', 'Use at least 1'],
    ['iot.ListJobs', {maxResults: 5000}, 'E201 maxResults: 5000 is above the maximum, 250', 'Use at most 250'],
    [
      'iot.DescribeJob',
      {jobId: 'v2.1'},
      'E204 jobId: "v2.1" does not match [a-zA-Z0-9_-]+: "." not allowed',
      'Try "v2-1"',
    ],
    [
      'iot.DescribeManagedJobTemplate',
      {templateVersion: '0.1'},
      'E204 templateVersion: "0.1" does not match ^[1-9]+.[0-9]+',
      'Use only the characters that the pattern allows',
    ],
    [
      'iot.ListJobs',
      {status: 'QUEUED'},
      'E205 status: "QUEUED" is not one of IN_PROGRESS, CANCELED, COMPLETED, DELETION_IN_PROGRESS, SCHEDULED',
      'Use one of IN_PROGRESS, CANCELED, COMPLETED, DELETION_IN_PROGRESS, SCHEDULED',
    ],
    [
      'iot.CancelJobExecution',
      {statusDetails: {'a.b': 'v'}},
      'E204 statusDetails["a.b"] (key): "a.b" does not match [a-zA-Z0-9:_-]+: "." not allowed',
      'Try "a-b"',
    ],
    [
      'iot.UpdateJob',
      {description: undefined},
      'E411 (request): an update must change at least one of description, presignedUrlConfig, ' +
        'jobExecutionsRolloutConfig, abortConfig, timeoutConfig, jobExecutionsRetryConfig',
      'Give one of these members',
    ],
  ]
  for (const [id, changes, headline, fix] of worded) {
    it(headline.slice(0, 60), () => {
      const [first] = problemsOf(id, changes)
      assert.ok(first)
      assert.deepEqual(problemLines(first), [headline, `     ${fix}`])
    })
  }

  it('prints values as JSON, cut where they are long', () => {
    const headlines = [new Float(20), null, ['a'], new Map([['a', 1]]), 'x'.repeat(200)].map(
      (value) => problemText(problem('E104', ['m'], {value, expected: {min: 1}})).headline.split(' is ')[0],
    )
    assert.deepEqual(headlines, ['20.0', 'null', '["a"]', '{"a":1}', `"${'x'.repeat(77)}…"`])
  })
})

describe('InputError', () => {
  it('has every problem, two lines each, and the exit code of bad input', () => {
    const problems = problemsOf('iot.CreateJob', {jobId: undefined, targets: []})
    const error = new InputError(problems.map((problem) => ({problem})))
    assert.equal(error.exitCode, 252)
    assert.equal(error.code, 'ParamValidation')
    assert.deepEqual(
      error.located.map(({problem}) => problem),
      problems,
    )
    assert.deepEqual(error.message.split('\n').slice(0, 3), [
      'Parameter validation failed:',
      'E101 jobId: is required',
      '     Add jobId: Name for the job, unique in the account and region; letters, digits, - and _',
    ])
    assert.equal(error.message.split('\n').length, 1 + 2 * problems.length)
  })
})
