import assert from 'node:assert/strict'
import {DOCUMENT, MINUTE, START, useClient} from '../local-client.js'

describe('UpdateJob', () => {
  const client = useClient()
  const create = async (more: object = {}) => {
    const targets = [await client().thing('t')]
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT, ...more})
  }
  const retries = (...criteria: [string, number][]) => ({
    jobExecutionsRetryConfig: {
      criteriaList: criteria.map(([failureType, numberOfRetries]) => ({failureType, numberOfRetries})),
    },
  })
  const abort = (criterion: object) => ({abortConfig: {criteriaList: [criterion]}})
  const clause = (value: string, path: string, rule: string) =>
    `Value '${value}' at '${path}' failed to satisfy constraint: Member must ${rule}`
  const ABORT = 'abortConfig.criteriaList.1.member'
  const RETRY = 'jobExecutionsRetryConfig.criteriaList'
  const ENUM = 'satisfy enum value set: [ALL, TIMED_OUT, FAILED, REJECTED]'
  const bad = {failureType: 'BAD', action: 'CANCEL', thresholdPercentage: 50, minNumberOfExecutedThings: 3}

  describe('names every broken constraint of the model (2.2 to 2.5)', () => {
    const cases: [input: object, clauses: string[]][] = [
      [
        {jobExecutionsRolloutConfig: {maximumPerMinute: 1001}},
        [clause('1001', 'jobExecutionsRolloutConfig.maximumPerMinute', 'have value less than or equal to 1000')],
      ],
      [abort(bad), [clause('BAD', `${ABORT}.failureType`, ENUM)]],
      [
        abort({failureType: 'BAD', action: 'BAD', thresholdPercentage: 101, minNumberOfExecutedThings: 0}),
        [
          clause('0', `${ABORT}.minNumberOfExecutedThings`, 'have value greater than or equal to 1'),
          clause('BAD', `${ABORT}.failureType`, ENUM),
          clause('BAD', `${ABORT}.action`, 'satisfy enum value set: [CANCEL]'),
          clause('101.0', `${ABORT}.thresholdPercentage`, 'have value less than or equal to 100'),
        ],
      ],
      [
        {abortConfig: {criteriaList: []}},
        [clause('[]', 'abortConfig.criteriaList', 'have length greater than or equal to 1')],
      ],
      [
        retries(['FAILED', 1], ['TIMED_OUT', 1], ['ALL', 1]),
        [
          clause(
            '[RetryCriteria(failureType=FAILED, numberOfRetries=1), RetryCriteria(failureType=TIMED_OUT, ' +
              'numberOfRetries=1), RetryCriteria(failureType=ALL, numberOfRetries=1)]',
            RETRY,
            'have length less than or equal to 2',
          ),
        ],
      ],
      [
        {
          ...abort(bad),
          presignedUrlConfig: {expiresInSec: 59},
          ...retries(['FAILED', 11]),
          jobExecutionsRolloutConfig: {maximumPerMinute: 0},
        },
        [
          clause('0', 'jobExecutionsRolloutConfig.maximumPerMinute', 'have value greater than or equal to 1'),
          clause('59', 'presignedUrlConfig.expiresInSec', 'have value greater than or equal to 60'),
          clause('11', `${RETRY}.1.member.numberOfRetries`, 'have value less than or equal to 10'),
          clause('BAD', `${ABORT}.failureType`, ENUM),
        ],
      ],
      [
        {description: 'a\u0001b'},
        [clause('a\u0001b', 'description', 'satisfy regular expression pattern: [^\\p{C}]+')],
      ],
      [
        {abortConfig: {}},
        ["Value null at 'abortConfig.criteriaList' failed to satisfy constraint: Member must not be null"],
      ],
    ]
    for (const [input, clauses] of cases) {
      it(JSON.stringify(input), async () => {
        const {status, message} = await client().refusal('UpdateJob', {jobId: 'missing', ...input})
        const errors = clauses.length === 1 ? 'error' : 'errors'
        assert.deepEqual(
          [status, message],
          [400, `${clauses.length} validation ${errors} detected: ${clauses.join('; ')}`],
        )
      })
    }
  })

  it('2.1 asks whether anything is given before it looks for the job; 5.5 then 404', async () => {
    const empty = await client().refusal('UpdateJob', {jobId: 'x'})
    assert.deepEqual([empty.status, empty.message], [400, 'Update Job request for job x cannot be empty.'])
    const missing = await client().refusal('UpdateJob', {jobId: 'x', description: 'd'})
    assert.deepEqual([missing.status, missing.message], [404, 'Job x cannot be found.'])
  })

  it('1.2 answers with an empty body; 5.3 replaces a member whole and leaves the others; 5.9 rises lastUpdatedAt', async () => {
    const exponentialRate = {
      baseRatePerMinute: 5,
      incrementFactor: 2,
      rateIncreaseCriteria: {numberOfNotifiedThings: 5},
    }
    await create({jobExecutionsRolloutConfig: {maximumPerMinute: 10, exponentialRate}, description: 'old'})
    client().now += MINUTE
    const answer = await client().send('UpdateJob', {jobId: 'j', jobExecutionsRolloutConfig: {maximumPerMinute: 30}})
    assert.deepEqual([answer.status, answer.body], [200, ''])
    const job = await client().job('j')
    assert.deepEqual({...(job.jobExecutionsRolloutConfig as object)}, {maximumPerMinute: 30})
    assert.deepEqual([job.description, job.lastUpdatedAt], ['old', (START + MINUTE) / 1000])
  })

  describe('5.4, 19-9 refuses jobs that have ended', () => {
    const cases: [status: string, end: () => Promise<unknown>][] = [
      ['CANCELED', () => client().call('CancelJob', {jobId: 'j'})],
      ['COMPLETED', () => client().report('j', 't', 'SUCCEEDED')],
      ['DELETION_IN_PROGRESS', () => client().call('DeleteJob', {jobId: 'j', force: true})],
    ]
    for (const [status, end] of cases) {
      it(status, async () => {
        await create()
        await end()
        const refusal = await client().refusal('UpdateJob', {jobId: 'j', description: 'late'})
        assert.deepEqual([refusal.status, refusal.message], [400, `Job j in status ${status} cannot be updated.`])
      })
    }
  })

  describe('5.7 retries can only be switched off', () => {
    const MORE = 'The number of retries cannot be updated to any number other than 0.'
    const NONE = 'RetryConfig cannot be updated if the job has no RetryConfig defined during creation.'
    const OTHER = 'FailureTypes must match existing FailureTypes defined in RetryConfig.'
    const both = retries(['FAILED', 2], ['TIMED_OUT', 3])
    const cases: [title: string, stored: object, update: object, message: string][] = [
      ['more, where there are none', {}, retries(['FAILED', 2]), MORE],
      ['none, where there are none', {}, retries(['FAILED', 0]), NONE],
      ['fewer', both, retries(['FAILED', 1]), MORE],
      ['another type', retries(['FAILED', 2]), retries(['TIMED_OUT', 0]), OTHER],
      ['one of two types', both, retries(['FAILED', 0]), OTHER],
      [
        'ALL beside another',
        both,
        retries(['FAILED', 0], ['ALL', 0]),
        'A retryCriteria with failure type ALL must be used by itself.',
      ],
    ]
    for (const [title, stored, update, message] of cases) {
      it(title, async () => {
        await create(stored)
        assert.equal((await client().refusal('UpdateJob', {jobId: 'j', ...update})).message, message)
      })
    }

    it('accepts the same types in any order', async () => {
      await create(both)
      await client().call('UpdateJob', {jobId: 'j', ...retries(['TIMED_OUT', 0], ['FAILED', 0])})
      await client().report('j', 't', 'FAILED')
      assert.equal((await client().job('j')).status, 'COMPLETED')
    })
  })

  it('5.6 a new timeout reaches executions that start later', async () => {
    const targets = [await client().fleet('g', 'early', 'late')]
    await client().call('CreateJob', {
      jobId: 'k',
      targets,
      document: DOCUMENT,
      timeoutConfig: {inProgressTimeoutInMinutes: 60},
    })
    await client().call('data.StartNextPendingJobExecution', {thingName: 'early'})
    await client().call('UpdateJob', {jobId: 'k', timeoutConfig: {inProgressTimeoutInMinutes: 120}})
    await client().call('data.StartNextPendingJobExecution', {thingName: 'late'})
    assert.equal((await client().execution('k', 'early')).approximateSecondsBeforeTimedOut, 3600)
    assert.equal((await client().execution('k', 'late')).approximateSecondsBeforeTimedOut, 7200)
  })

  it('19-30 a namespace that is not the job’s hides it', async () => {
    await create({namespaceId: 'ns'})
    assert.equal(
      (await client().refusal('UpdateJob', {jobId: 'j', namespaceId: 'other', description: 'd'})).status,
      404,
    )
    await client().call('UpdateJob', {jobId: 'j', namespaceId: 'ns', description: 'd'})
  })
})
