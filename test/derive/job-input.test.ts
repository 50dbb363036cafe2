import assert from 'node:assert/strict'
import {asNewJob, jobInput, templateInput} from '../../src/derive/job-input.js'
import {printJson} from '../../src/value/json/json-print.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const structure = (plain: object) => fromPlain(plain) as Structure

const described = structure({
  jobArn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-2',
  jobId: 'fw-2',
  targetSelection: 'CONTINUOUS',
  status: 'IN_PROGRESS',
  targets: ['arn:aws:iot:eu-west-1:123456789012:thinggroup/line-a'],
  presignedUrlConfig: {},
  jobExecutionsRolloutConfig: {maximumPerMinute: 50},
  createdAt: 1,
  jobProcessDetails: {numberOfQueuedThings: 3},
  schedulingConfig: {
    startTime: '2027-01-01T00:00:00Z',
    maintenanceWindows: [{startTime: 'cron(0 2 * * ? *)', durationInMinutes: 60}],
  },
})
const tags = ['team', 'iotjobs:held', 'aws:created'].map((Key) => ({Key, Value: 'x'}))

describe('the input that makes a job again', () => {
  const input = jobInput(described, {document: '{"a":1}', tags})

  it('has what was asked for, in the order of the model, without what the service only shows', () => {
    assert.deepEqual(
      [...input.keys()],
      ['jobId', 'targets', 'document', 'targetSelection', 'jobExecutionsRolloutConfig', 'tags', 'schedulingConfig'],
    )
  })

  it("leaves out AWS's tags and our own", () => {
    assert.equal(printJson(input.get('tags') ?? null), '[{"Key":"team","Value":"x"}]')
  })

  it('of another name has neither the id nor times, but keeps windows', () => {
    const another = asNewJob(input)
    assert.equal(another.has('jobId'), false)
    assert.equal(
      printJson(another.get('schedulingConfig') ?? null),
      '{"maintenanceWindows":[{"startTime":"cron(0 2 * * ? *)","durationInMinutes":60}]}',
    )
  })

  it('of another name has no schedule where there were times only', () => {
    const timed = structure({schedulingConfig: {startTime: '2027-01-01T00:00:00Z'}})
    assert.equal(asNewJob(jobInput(timed)).has('schedulingConfig'), false)
  })

  it('leaves the job as it was', () => {
    assert.equal(described.has('tags'), false)
    assert.equal(input.get('targets'), described.get('targets'))
  })

  it('of a template has its id and its document', () => {
    const template = structure({
      jobTemplateArn: 'x',
      jobTemplateId: 't',
      description: 'd',
      document: '{}',
      createdAt: 1,
    })
    assert.deepEqual([...templateInput(template).keys()], ['jobTemplateId', 'document', 'description'])
  })
})
