import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DOCUMENT, groupArn, jobArn, MINUTE, START, thingArn, useClient} from '../local-client.js'

describe('CreateJob', () => {
  const client = useClient()
  const iso = (moment: number) => new Date(moment).toISOString()

  describe('refuses', () => {
    const rollout = {maximumPerMinute: 20, exponentialRate: rate({numberOfNotifiedThings: 5})}
    const role = 'arn:aws:iam::123456789012:role/signer'
    const signed = JSON.stringify({
      url: ['$', '{aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/b/k}'].join(''),
    })
    const cases: [title: string, input: object, message: string, code?: string][] = [
      [
        '3.2.1 document and documentSource',
        {documentSource: 'https://s3.amazonaws.com/b/k'},
        'Job document and job document source cannot be specified at the same time.',
      ],
      ['3.2.2 neither', {document: undefined}, 'Neither job document nor job document source is specified.'],
      ['3.2.4 a document that is not JSON', {document: '{'}, 'Job document is not valid JSON.'],
      [
        '19-29 a source that is not in S3',
        {document: undefined, documentSource: 'https://example.com/b/k'},
        'Job document source https://example.com/b/k is not the URL of an S3 object.',
      ],
      [
        '3.3.2 a placeholder without the role that signs',
        {document: signed},
        'presignedUrlConfig role ARN is required to generate an S3 presigned url in job document.',
      ],
      [
        '3.4.3 an empty rollout',
        {jobExecutionsRolloutConfig: {}},
        'Provide MaximumPerMinute value or provide ExponentialRate and MaximumPerMinute',
      ],
      [
        '3.4.2 a rate without its maximum',
        {jobExecutionsRolloutConfig: {exponentialRate: rollout.exponentialRate}},
        'Provide MaximumPerMinute value when ExponentialRate is defined',
      ],
      [
        '19-2 a base that equals the maximum',
        {jobExecutionsRolloutConfig: {...rollout, maximumPerMinute: 5}},
        'Exponential rollout baseRatePerMinute should be less than maximumPerMinute.',
      ],
      [
        '3.4.6 no criterion',
        {jobExecutionsRolloutConfig: {...rollout, exponentialRate: rate({})}},
        'Provide either NumberOfNotifiedThings or NumberOfSucceededThings when RateIncreaseCriteria is defined',
      ],
      [
        '3.4.6 both criteria',
        {
          jobExecutionsRolloutConfig: {
            ...rollout,
            exponentialRate: rate({numberOfNotifiedThings: 5, numberOfSucceededThings: 5}),
          },
        },
        'Provide only one of NumberOfNotifiedThings or NumberOfSucceededThings when RateIncreaseCriteria is defined',
      ],
      [
        '3.5.2 a timeout of 0',
        {timeoutConfig: {inProgressTimeoutInMinutes: 0}},
        'Provide valid timeout value, inProgressTimeoutInMinutes cannot be 0.',
      ],
      [
        '3.5.2 an empty timeout',
        {timeoutConfig: {}},
        'Provide valid timeout value, inProgressTimeoutInMinutes cannot be null.',
      ],
      [
        '3.5.4 ALL beside another type',
        {jobExecutionsRetryConfig: retries(['ALL', 1], ['FAILED', 1])},
        'A retryCriteria with failure type ALL must be used by itself.',
      ],
      [
        '3.5.5 a type twice',
        {jobExecutionsRetryConfig: retries(['FAILED', 1], ['FAILED', 1])},
        'A failure type can be specified only once in RetryConfig.',
      ],
      [
        '3.5.3 eleven retries over both types',
        {jobExecutionsRetryConfig: retries(['FAILED', 5], ['TIMED_OUT', 6])},
        'The total number of retries cannot be greater than 10.',
      ],
      ['3.7.4 a malformed role', {presignedUrlConfig: {roleArn: 'short'}}, 'Given role short is invalid.'],
      [
        '3.6.1 a start in 29 minutes',
        {schedulingConfig: {startTime: iso(START + 29 * MINUTE)}},
        'Invalid startTime: it must be at least 30 minutes from now.',
      ],
      [
        '3.6.2 an end 29 minutes after the start',
        {schedulingConfig: {startTime: iso(START + 60 * MINUTE), endTime: iso(START + 89 * MINUTE)}},
        'Invalid endTime: it must be at least 30 minutes after startTime.',
      ],
      [
        '3.6.5 windows on a snapshot',
        {schedulingConfig: {maintenanceWindows: [{startTime: 'cron(0 0 ? * 2 *)', durationInMinutes: 60}]}},
        'TargetSelection is invalid. MaintenanceWindow cannot be used with SNAPSHOT job.',
      ],
      [
        '3.7.6 parameters without a managed template',
        {documentParameters: {a: 'b'}},
        'Document parameters can be used with managed job templates only.',
      ],
      ['3.7.5 a key twice', {tags: [{Key: 'a'}, {Key: 'a'}]}, 'A tag key can be specified only once.'],
      [
        '3.1.2 more than 100 targets',
        {targets: Array.from({length: 101}, (_, i) => thingArn(`t${i}`))},
        'A job cannot have more than 100 targets.',
        'LimitExceededException',
      ],
      [
        '14.4 an ARN that is no template',
        {jobTemplateArn: jobArn('x')},
        'Resource type should be jobtemplate but found invalid resource type job',
      ],
      [
        '14.4 a template that is not there',
        {jobTemplateArn: 'arn:aws:iot:eu-west-1:123456789012:jobtemplate/x'},
        'Job Template x cannot be found.',
        'ResourceNotFoundException',
      ],
      [
        '3.1.3 an unknown thing',
        {targets: [thingArn('nobody')]},
        'Thing nobody cannot be found.',
        'ResourceNotFoundException',
      ],
      [
        '3.1.3 a target of another account',
        {targets: ['arn:aws:iot:eu-west-1:999999999999:thing/t']},
        'Target arn:aws:iot:eu-west-1:999999999999:thing/t cannot be found.',
        'ResourceNotFoundException',
      ],
    ]
    for (const [title, input, message, code = 'InvalidRequestException'] of cases) {
      it(title, async () => {
        const targets = [await client().thing('t')]
        const {code: found, ...refusal} = await client().refusal('CreateJob', {
          jobId: 'j',
          targets,
          document: DOCUMENT,
          ...input,
        })
        assert.deepEqual([found, refusal.message], [code, message])
        assert.equal((await client().refusal('DescribeJob', {jobId: 'j'})).status, 404)
      })
    }

    it('accepts a placeholder with the role that signs', async () => {
      const targets = [await client().thing('t')]
      await client().call('CreateJob', {jobId: 'j', targets, document: signed, presignedUrlConfig: {roleArn: role}})
    })

    it('4.3 an id in use, with the id and ARN of the job', async () => {
      const input = {jobId: 'j', targets: [await client().thing('t')], document: DOCUMENT}
      await client().call('CreateJob', input)
      const refusal = await client().refusal('CreateJob', input)
      assert.equal(refusal.status, 409)
      assert.equal(refusal.code, 'ResourceAlreadyExistsException')
      assert.deepEqual({...refusal.details}, {resourceId: 'j', resourceArn: jobArn('j')})
    })
  })

  it('18.1 shows defaults, configurations and times', async () => {
    const target = await client().thing('t')
    const answer = await client().call('CreateJob', {
      jobId: 'j',
      targets: [target],
      document: DOCUMENT,
      description: 'd',
      abortConfig: {
        criteriaList: [{failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 20, minNumberOfExecutedThings: 100}],
      },
      namespaceId: 'ns',
    })
    assert.deepEqual({...answer}, {jobArn: jobArn('j'), jobId: 'j', description: 'd'})
    const response = await client().send('DescribeJob', {jobId: 'j'})
    assert.deepEqual(JSON.parse(response.body), {
      job: {
        jobArn: jobArn('j'),
        jobId: 'j',
        targetSelection: 'SNAPSHOT',
        status: 'IN_PROGRESS',
        targets: [target],
        description: 'd',
        presignedUrlConfig: {},
        jobExecutionsRolloutConfig: {},
        abortConfig: {
          criteriaList: [
            {failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 20, minNumberOfExecutedThings: 100},
          ],
        },
        createdAt: START / 1000,
        lastUpdatedAt: START / 1000,
        jobProcessDetails: {
          numberOfCanceledThings: 0,
          numberOfSucceededThings: 0,
          numberOfFailedThings: 0,
          numberOfRejectedThings: 0,
          numberOfQueuedThings: 1,
          numberOfInProgressThings: 0,
          numberOfRemovedThings: 0,
          numberOfTimedOutThings: 0,
        },
        timeoutConfig: {},
        namespaceId: 'ns',
        isConcurrent: false,
        schedulingConfig: {},
      },
    })
    assert.match(response.body, /"thresholdPercentage":20\.0/, '1.14 doubles keep their point')
  })

  it('3.1.4 a thing reached twice has one execution, and targets are listed once', async () => {
    const group = await client().fleet('g', 'a', 'b')
    const targets = [thingArn('b'), group, group]
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT})
    assert.deepEqual((await client().job('j')).targets, [thingArn('b'), group])
    assert.deepEqual(await client().counts('j'), {Queued: 2})
  })

  it('3.1.5 a parent group reaches the things of its children', async () => {
    await client().call('CreateThingGroup', {thingGroupName: 'parent'})
    await client().call('CreateThingGroup', {thingGroupName: 'child', parentGroupName: 'parent'})
    await client().thing('t')
    await client().call('AddThingToThingGroup', {thingGroupName: 'child', thingName: 't'})
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('parent')], document: DOCUMENT})
    assert.equal((await client().execution('j', 't')).status, 'QUEUED')
  })

  it('3.2.6 a documentSource is fetched once and 3.2.7 echoed beside the job', async () => {
    const documentSource = 'https://bucket.s3.eu-west-1.amazonaws.com/key'
    const input = {jobId: 'j', targets: [await client().thing('t')], documentSource}
    assert.equal((await client().refusal('CreateJob', input)).status, 404)
    mkdirSync(join(client().documents, 'bucket'), {recursive: true})
    writeFileSync(join(client().documents, 'bucket', 'key'), DOCUMENT)
    await client().call('CreateJob', input)
    writeFileSync(join(client().documents, 'bucket', 'key'), '{"changed":true}')
    assert.equal((await client().call('GetJobDocument', {jobId: 'j'})).document, DOCUMENT)
    assert.equal((await client().call('DescribeJob', {jobId: 'j'})).documentSource, documentSource)
  })

  it('19-21 a snapshot of nothing is complete at once', async () => {
    await client().call('CreateJob', {jobId: 'j', targets: [await client().fleet('g')], document: DOCUMENT})
    const {status, completedAt} = await client().job('j')
    assert.deepEqual([status, completedAt], ['COMPLETED', START / 1000])
  })

  it('12.1 a job with a start waits for it; 19-19 its targets are resolved then', async () => {
    const targets = [await client().fleet('g', 'early')]
    const startTime = iso(START + 45 * MINUTE)
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT, schedulingConfig: {startTime}})
    await client().thing('late')
    await client().call('AddThingToThingGroup', {thingGroupName: 'g', thingName: 'late'})
    const scheduled = await client().job('j')
    assert.deepEqual([scheduled.status, {...(scheduled.schedulingConfig as object)}], ['SCHEDULED', {startTime}])
    assert.deepEqual(await client().counts('j'), {})
    client().now += 46 * MINUTE
    const started = await client().job('j')
    assert.deepEqual([started.status, started.lastUpdatedAt], ['IN_PROGRESS', (START + 45 * MINUTE) / 1000])
    assert.deepEqual(await client().counts('j'), {Queued: 2})
  })
})

function rate(rateIncreaseCriteria: object): object {
  return {baseRatePerMinute: 5, incrementFactor: 2, rateIncreaseCriteria}
}

function retries(...criteria: [string, number][]): object {
  return {criteriaList: criteria.map(([failureType, numberOfRetries]) => ({failureType, numberOfRetries}))}
}
