import assert from 'node:assert/strict'
import {type Answer, DOCUMENT, MINUTE, START, thingArn, useClient} from '../local-client.js'

describe('job executions', () => {
  const client = useClient()
  const create = async (more: object = {}, jobId = 'j') => {
    const targets = [await client().thing('t')]
    await client().call('CreateJob', {jobId, targets, document: DOCUMENT, ...more})
  }
  const startNext = async (more: object = {}) =>
    (await client().call('data.StartNextPendingJobExecution', {thingName: 't', ...more})).execution as Answer
  const reportRefusal = (status: string, more: object = {}) =>
    client().refusal('data.UpdateJobExecution', {jobId: 'j', thingName: 't', status, ...more})
  const listed = async () =>
    (await client().call('ListJobExecutionsForThing', {thingName: 't'})).executionSummaries as Answer[]

  describe('on the device plane', () => {
    it('15.1 lists both kinds even when empty, with 1.12 times in whole seconds', async () => {
      await client().thing('t')
      const empty = await client().send('data.GetPendingJobExecutions', {thingName: 't'})
      assert.equal(empty.body, '{"inProgressJobs":[],"queuedJobs":[]}')
      client().now += 1999
      await create()
      const answer = await client().send('data.GetPendingJobExecutions', {thingName: 't'})
      const seconds = START / 1000 + 1
      const summary = {jobId: 'j', queuedAt: seconds, lastUpdatedAt: seconds, versionNumber: 1, executionNumber: 1}
      assert.deepEqual(JSON.parse(answer.body), {inProgressJobs: [], queuedJobs: [summary]})
    })

    it('15.2 what is in progress comes first, then what was queued first', async () => {
      await create()
      client().now += 1000
      await create({}, 'k')
      await client().report('k', 't', 'IN_PROGRESS')
      assert.equal((await startNext()).jobId, 'k')
      await client().report('k', 't', 'SUCCEEDED')
      assert.equal((await startNext()).jobId, 'j')
    })

    it('15.3 starts the next one; handed out again it is unchanged (10.6); with nothing pending the answer is empty', async () => {
      await create()
      const first = await startNext({statusDetails: {step: '1'}})
      assert.deepEqual([first.status, first.versionNumber, first.jobDocument], ['IN_PROGRESS', 2, DOCUMENT])
      assert.deepEqual(await startNext({statusDetails: {step: '2'}}), first)
      await client().report('j', 't', 'SUCCEEDED')
      const {status, body} = await client().send('data.StartNextPendingJobExecution', {thingName: 't'})
      assert.deepEqual([status, body], [200, '{}'])
    })

    it('15.4 describes $next without starting it, with the document unless told otherwise', async () => {
      await create()
      const peek = async (more: object = {}) =>
        (await client().call('data.DescribeJobExecution', {jobId: '$next', thingName: 't', ...more}))
          .execution as Answer
      assert.deepEqual([(await peek()).status, (await peek()).jobDocument], ['QUEUED', DOCUMENT])
      assert.equal((await peek({includeJobDocument: false})).jobDocument, undefined)
      await client().report('j', 't', 'SUCCEEDED')
      assert.equal(await peek(), undefined)
    })

    it('15.5 an execution that has ended is 410 TerminalStateException', async () => {
      await create()
      await client().report('j', 't', 'FAILED')
      const refusal = await client().refusal('data.DescribeJobExecution', {jobId: 'j', thingName: 't'})
      assert.deepEqual([refusal.status, refusal.code], [410, 'TerminalStateException'])
    })

    it('15.6 answers a report with nothing but what was asked for', async () => {
      await create()
      assert.deepEqual({...(await client().report('j', 't', 'IN_PROGRESS', {statusDetails: {a: 'b'}}))}, {})
      const {executionState, jobDocument} = await client().report('j', 't', 'IN_PROGRESS', {
        includeJobExecutionState: true,
        includeJobDocument: true,
      })
      assert.equal(jobDocument, DOCUMENT)
      assert.deepEqual(JSON.parse(JSON.stringify(executionState)), {
        status: 'IN_PROGRESS',
        statusDetails: {a: 'b'},
        versionNumber: 3,
      })
    })

    for (const [details, expected] of [
      [undefined, {a: 'b'}],
      [{c: 'd'}, {c: 'd'}],
      [{}, {}],
    ] as const) {
      it(`8.10, 19-15 statusDetails ${JSON.stringify(details)} after {"a":"b"} leaves ${JSON.stringify(expected)}`, async () => {
        await create()
        await client().report('j', 't', 'IN_PROGRESS', {statusDetails: {a: 'b'}})
        await client().report('j', 't', 'IN_PROGRESS', details ? {statusDetails: details} : {})
        const {statusDetails} = await client().execution('j', 't')
        assert.deepEqual(JSON.parse(JSON.stringify(statusDetails)), {detailsMap: expected}, '1.16 nested')
      })
    }

    for (const status of ['QUEUED', 'CANCELED', 'TIMED_OUT', 'REMOVED']) {
      it(`8.1 a device cannot report ${status}`, async () => {
        await create()
        const refusal = await reportRefusal(status)
        assert.deepEqual(
          [refusal.status, refusal.code, refusal.message],
          [409, 'InvalidStateTransitionException', `The status of job execution cannot be changed to be ${status}`],
        )
      })
    }

    it('8.1 a word that is not a status is 400', async () => {
      await create()
      const refusal = await reportRefusal('SUCCESS')
      assert.deepEqual([refusal.status, refusal.code], [400, 'InvalidRequestException'])
    })

    for (const status of ['SUCCEEDED', 'FAILED', 'REJECTED']) {
      it(`8.9, 19-14 QUEUED may become ${status}, and startedAt stays away`, async () => {
        await create()
        await client().report('j', 't', status)
        const execution = await client().execution('j', 't')
        assert.deepEqual([execution.status, execution.startedAt, execution.versionNumber], [status, undefined, 2])
        assert.equal((await client().job('j')).status, 'COMPLETED')
      })
    }

    it('8.2 what has ended cannot be updated, 19-16 whatever version is expected', async () => {
      await create()
      await client().report('j', 't', 'SUCCEEDED')
      const refusal = await reportRefusal('SUCCEEDED', {expectedVersion: 99})
      assert.deepEqual([refusal.status, refusal.code], [409, 'InvalidStateTransitionException'])
      assert.match(refusal.message, /terminal state SUCCEEDED/)
    })

    it('8.4 expectedVersion mismatch is 409, with both versions in the message', async () => {
      await create()
      const refusal = await reportRefusal('CANCELED', {expectedVersion: 99})
      assert.deepEqual(
        [refusal.status, refusal.code, refusal.message],
        [409, 'InvalidStateTransitionException', 'Expected version 99 but found version 1'],
      )
    })

    it('8.6 an unknown number is 404', async () => {
      await create()
      assert.equal((await reportRefusal('SUCCEEDED', {executionNumber: 2})).status, 404)
    })

    it('3.7.8, 3.7.9 refuses eleven details and a step timer of 0', async () => {
      await create()
      const details = Object.fromEntries(Array.from({length: 11}, (_, i) => [`k${i}`, 'v']))
      assert.match((await reportRefusal('IN_PROGRESS', {statusDetails: details})).message, /less than or equal to 10$/)
      assert.match(
        (await reportRefusal('IN_PROGRESS', {stepTimeoutInMinutes: 0})).message,
        /greater than or equal to 1$/,
      )
    })

    it('15.9 knows no commands', async () => {
      const refusal = await client().refusal('data.StartCommandExecution', {targetArn: 'a', commandArn: 'b'})
      assert.deepEqual([refusal.status, refusal.code], [404, 'ResourceNotFoundException'])
    })
  })

  describe('timers', () => {
    const minutesLeft = async () => {
      const {approximateSecondsBeforeTimedOut: seconds} = await client().execution('j', 't')
      return seconds === undefined ? undefined : Number(seconds) / 60
    }

    it('10.3 the nearer one counts, and a step cannot outlast the whole', async () => {
      await create({timeoutConfig: {inProgressTimeoutInMinutes: 20}})
      assert.equal(await minutesLeft(), undefined, '8.8 absent while queued')
      await startNext()
      client().now = START + 5 * MINUTE
      await client().report('j', 't', 'IN_PROGRESS', {stepTimeoutInMinutes: 7})
      assert.equal(await minutesLeft(), 7)
      client().now = START + 10 * MINUTE
      await client().report('j', 't', 'IN_PROGRESS', {stepTimeoutInMinutes: 5})
      assert.equal(await minutesLeft(), 5)
      client().now = START + 13 * MINUTE
      await client().report('j', 't', 'IN_PROGRESS', {stepTimeoutInMinutes: 9})
      assert.equal(await minutesLeft(), 7)
      await client().report('j', 't', 'IN_PROGRESS', {stepTimeoutInMinutes: 1})
      await client().report('j', 't', 'IN_PROGRESS', {stepTimeoutInMinutes: -1})
      assert.equal(await minutesLeft(), 7, '10.2 -1 removes the step timer')
    })

    it('10.5 only a step timer runs without timeoutConfig', async () => {
      await create()
      await startNext({stepTimeoutInMinutes: 3})
      assert.equal(await minutesLeft(), 3)
    })

    it('an execution times out at its own moment, whenever it is read; 19-13 its version rises', async () => {
      await create({timeoutConfig: {inProgressTimeoutInMinutes: 20}})
      await startNext()
      client().now = START + 60 * MINUTE
      const execution = await client().execution('j', 't')
      assert.deepEqual(
        [execution.status, execution.lastUpdatedAt, execution.versionNumber],
        ['TIMED_OUT', (START + 20 * MINUTE) / 1000, 3],
      )
      const {status, completedAt} = await client().job('j')
      assert.deepEqual([status, completedAt], ['COMPLETED', (START + 20 * MINUTE) / 1000])
    })
  })

  describe('retries', () => {
    const retries = (...criteria: [string, number][]) => ({
      jobExecutionsRetryConfig: {
        criteriaList: criteria.map(([failureType, numberOfRetries]) => ({failureType, numberOfRetries})),
      },
      timeoutConfig: {inProgressTimeoutInMinutes: 1},
    })
    const end = async (status: string) => {
      await startNext()
      if (status !== 'TIMED_OUT') await client().report('j', 't', status)
      else client().now += MINUTE
      return listed()
    }

    it('9.2 each is a new execution; 4.7 and each is counted', async () => {
      await create(retries(['FAILED', 2]))
      await end('FAILED')
      await end('FAILED')
      const [newest] = await listed()
      const summary = newest?.jobExecutionSummary as Answer
      assert.deepEqual([summary.executionNumber, summary.retryAttempt, summary.status], [3, 2, 'QUEUED'], '8.7')
      assert.equal((await client().job('j')).status, 'IN_PROGRESS', '9.8')
      await end('FAILED')
      assert.equal((await client().job('j')).status, 'COMPLETED')
      assert.deepEqual(await client().counts('j'), {Failed: 3})
    })

    const cases: [title: string, criteria: [string, number][], ends: string[], executions: number][] = [
      ['9.1 REJECTED is not retried', [['ALL', 5]], ['REJECTED'], 1],
      ['9.1 a type without criterion is not retried', [['FAILED', 5]], ['TIMED_OUT'], 1],
      [
        '9.3 budgets are per type',
        [
          ['FAILED', 1],
          ['TIMED_OUT', 1],
        ],
        ['FAILED', 'TIMED_OUT', 'FAILED'],
        3,
      ],
      ['9.3 ALL is one budget', [['ALL', 2]], ['FAILED', 'TIMED_OUT', 'FAILED'], 3],
      ['9.5 success ends them', [['ALL', 5]], ['FAILED', 'SUCCEEDED'], 2],
    ]
    for (const [title, criteria, ends, executions] of cases) {
      it(title, async () => {
        await create(retries(...criteria))
        for (const status of ends) await end(status)
        assert.equal((await listed()).length, executions)
        assert.equal((await client().job('j')).status, 'COMPLETED')
      })
    }

    it('9.5 leaving the group of a continuous job ends them; 9.7 joining again begins anew', async () => {
      const targets = [await client().fleet('g', 't')]
      const member = {thingGroupName: 'g', thingName: 't'}
      const job = {jobId: 'j', targets, document: DOCUMENT, targetSelection: 'CONTINUOUS', ...retries(['FAILED', 1])}
      await client().call('CreateJob', job)
      await end('FAILED')
      await startNext()
      await client().call('RemoveThingFromThingGroup', member)
      assert.equal((await end('FAILED')).length, 2)
      await client().call('AddThingToThingGroup', member)
      assert.equal((await end('FAILED')).length, 4)
    })

    it('9.9 a canceled retry is the last', async () => {
      await create(retries(['FAILED', 5]))
      await end('FAILED')
      await client().call('CancelJobExecution', {jobId: 'j', thingName: 't'})
      assert.equal((await client().job('j')).status, 'COMPLETED')
    })
  })

  describe('abort', () => {
    const abortAt = (thresholdPercentage: number, minNumberOfExecutedThings: number, failureType = 'FAILED') => ({
      abortConfig: {criteriaList: [{failureType, action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}]},
    })
    const things = ['a', 'b', 'c', 'd', 'e']
    const fleetJob = async (more: object) => {
      const targets = [await client().fleet('g', ...things)]
      await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT, ...more})
    }

    it('7.2, 7.3 waits for the minimum, then compares failures with what has ended', async () => {
      await fleetJob(abortAt(50, 2))
      await client().report('j', 'a', 'FAILED')
      assert.equal((await client().job('j')).status, 'IN_PROGRESS')
      await client().report('j', 'b', 'IN_PROGRESS')
      await client().report('j', 'c', 'SUCCEEDED')
      const job = await client().job('j')
      assert.deepEqual([job.status, job.forceCanceled, job.reasonCode], ['CANCELED', undefined, 'ABORT_CRITERIA_MET'])
      assert.deepEqual(await client().counts('j'), {Canceled: 2, Succeeded: 1, Failed: 1, InProgress: 1}, '7.6')
    })

    it('7.3 other types do not count, ALL counts three', async () => {
      await fleetJob(abortAt(50, 1, 'TIMED_OUT'))
      await client().report('j', 'a', 'REJECTED')
      assert.equal((await client().job('j')).status, 'IN_PROGRESS')
    })

    it('7.8 comes before completion', async () => {
      await fleetJob(abortAt(33.33, 5))
      for (const thing of things) await client().report('j', thing, thing < 'c' ? 'FAILED' : 'SUCCEEDED')
      assert.equal((await client().job('j')).status, 'CANCELED')
    })
  })

  describe('on the control plane', () => {
    it('CancelJobExecution cancels what is queued, 8.3 and raises the version', async () => {
      await create()
      const answer = await client().send('CancelJobExecution', {jobId: 'j', thingName: 't', statusDetails: {a: 'b'}})
      assert.deepEqual([answer.status, answer.body], [200, ''], '1.2')
      const execution = await client().execution('j', 't')
      assert.deepEqual([execution.status, execution.versionNumber], ['CANCELED', 2])
      assert.equal((await client().job('j')).status, 'COMPLETED')
    })

    it('§11 CancelJobExecution wants force for what is in progress', async () => {
      await create()
      await startNext()
      const refusal = await client().refusal('CancelJobExecution', {jobId: 'j', thingName: 't'})
      assert.deepEqual([refusal.status, refusal.code], [409, 'InvalidStateTransitionException'])
      await client().call('CancelJobExecution', {jobId: 'j', thingName: 't', force: true})
      assert.equal((await client().execution('j', 't')).forceCanceled, true)
    })

    it('8.4 CancelJobExecution has an error of its own for versions', async () => {
      await create()
      const refusal = await client().refusal('CancelJobExecution', {jobId: 'j', thingName: 't', expectedVersion: 5})
      assert.deepEqual(
        [refusal.status, refusal.code, refusal.message],
        [409, 'VersionConflictException', 'Expected version 5 but found version 1'],
      )
    })

    it('§11 DeleteJobExecution takes it out of the counts and completes the job', async () => {
      const targets = [await client().fleet('g', 't', 'u')]
      await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT})
      await client().report('j', 'u', 'SUCCEEDED')
      const name = {jobId: 'j', thingName: 't', executionNumber: 1}
      await startNext()
      assert.equal((await client().refusal('DeleteJobExecution', name)).status, 409)
      await client().call('DeleteJobExecution', {...name, force: true})
      assert.deepEqual(await client().counts('j'), {Succeeded: 1})
      assert.equal((await client().job('j')).status, 'COMPLETED')
      assert.equal((await client().refusal('DeleteJobExecution', name)).status, 404)
    })

    it('18.6 lists are paged and filtered; tokens of another list are refused (18.5)', async () => {
      const targets = [await client().fleet('g', 'a', 'b', 'c')]
      await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT})
      await client().report('j', 'b', 'SUCCEEDED')
      const first = await client().call('ListJobExecutionsForJob', {jobId: 'j', maxResults: 2})
      const rest = await client().call('ListJobExecutionsForJob', {
        jobId: 'j',
        maxResults: 2,
        nextToken: first.nextToken,
      })
      const things = [first, rest].flatMap((page) => (page.executionSummaries as Answer[]).map((one) => one.thingArn))
      assert.deepEqual(things, ['a', 'b', 'c'].map(thingArn))
      assert.equal(rest.nextToken, undefined)
      const queued = await client().call('ListJobExecutionsForJob', {jobId: 'j', status: 'QUEUED'})
      assert.equal((queued.executionSummaries as Answer[]).length, 2)
      for (const nextToken of [first.nextToken, 'x', '']) {
        const refusal = await client().refusal('ListJobs', {nextToken})
        assert.deepEqual([refusal.status, refusal.message], [400, 'Next token is invalid.'])
      }
    })

    it('18.6 a thing’s executions come newest first, by job and status', async () => {
      await create()
      await create({}, 'k')
      await client().report('k', 't', 'SUCCEEDED')
      const jobs = async (filter: object) => {
        const page = await client().call('ListJobExecutionsForThing', {thingName: 't', ...filter})
        return (page.executionSummaries as Answer[]).map(({jobId}) => jobId)
      }
      assert.deepEqual(await jobs({}), ['k', 'j'])
      assert.deepEqual(await jobs({status: 'QUEUED'}), ['j'])
      assert.deepEqual(await jobs({jobId: 'k'}), ['k'])
    })
  })
})
