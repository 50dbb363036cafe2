import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {continuingInput, lineageTags, withDocumentOf} from '../../src/derive/continuing-input.js'
import {printJson} from '../../src/value/json/json-print.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure, Value} from '../../src/value/value.js'

const structure = (plain: object) => fromPlain(plain) as Structure
const tags = (plain: object) => Object.entries(plain).map(([Key, Value]) => ({Key, Value: String(Value)}))
const text = (value: Value) => printJson(value)
const parameter = (key: string) => `\${aws:iot:parameter:${key}}`

const JOB = structure({
  jobId: 'fw-2',
  jobArn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-2',
  targetSelection: 'CONTINUOUS',
  status: 'COMPLETED',
  targets: ['arn:aws:iot:eu-west-1:123456789012:thinggroup/line-a'],
  description: 'pumps',
  presignedUrlConfig: {roleArn: 'arn:aws:iam::123456789012:role/r', expiresInSec: 60},
  jobExecutionsRolloutConfig: {maximumPerMinute: 50},
  abortConfig: {
    criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 5}],
  },
  timeoutConfig: {inProgressTimeoutInMinutes: 30},
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 2}]},
  schedulingConfig: {startTime: '2027-01-01T00:00', endTime: '2027-01-02T00:00', endBehavior: 'CANCEL'},
  namespaceId: 'plant',
  jobTemplateArn: 'arn:aws:iot:eu-west-1:123456789012:jobtemplate/fw',
  destinationPackageVersions: ['arn:aws:iot:eu-west-1:123456789012:package/p/version/1'],
})

describe('the input of a job that goes on with another', () => {
  const input = continuingInput(JOB, {document: '{"a": 1}', tags: tags({team: 'pumps', 'iotjobs:held': 'max=5'})})

  it('has all that the job had, but for its schedule, its template and its targets', () => {
    assert.equal(
      [...input.keys()].join(' '),
      'document description presignedUrlConfig jobExecutionsRolloutConfig abortConfig timeoutConfig tags namespaceId ' +
        'jobExecutionsRetryConfig destinationPackageVersions targetSelection',
    )
    assert.equal(input.get('targetSelection'), 'SNAPSHOT')
    assert.equal(input.get('document'), '{"a": 1}')
    assert.equal(text(input.get('tags') ?? null), '[{"Key":"team","Value":"pumps"}]')
  })

  it("writes a managed template's parameters into the document", () => {
    const document = `{"path": "${parameter('pathTo')}", "user": "${parameter('runAsUser')}"}`
    const job = structure({documentParameters: {pathTo: 'a "quoted" \\ path'}})
    const filled = continuingInput(job, {document})
    assert.equal(filled.get('document'), '{"path": "a \\"quoted\\" \\\\ path", "user": ""}')
    assert.equal(filled.has('documentParameters'), false)
  })

  it('takes document and signing of another job for a rollback, and lacks what that job has not', () => {
    const back = withDocumentOf(
      input,
      structure({document: '{"b": 2}', timeoutConfig: {inProgressTimeoutInMinutes: 1}}),
    )
    assert.equal(back.get('document'), '{"b": 2}')
    assert.equal(back.has('presignedUrlConfig'), false)
    assert.equal(text(back.get('timeoutConfig') ?? null), '{"inProgressTimeoutInMinutes":30}')
  })

  it('says what it comes from, and where the line began', () => {
    const line = (jobId: string, own: object) => text(lineageTags(jobId, 'retry', tags(own)))
    assert.equal(line('fw-2', {}), '[{"Key":"iotjobs:retry-of","Value":"fw-2"},{"Key":"iotjobs:root","Value":"fw-2"}]')
    assert.equal(
      line('fw-2-retry-1', {'iotjobs:root': 'fw-2'}),
      '[{"Key":"iotjobs:retry-of","Value":"fw-2-retry-1"},{"Key":"iotjobs:root","Value":"fw-2"}]',
    )
    assert.match(line('fw-2-retry-1', {}), /root","Value":"fw-2"/)
  })
})
