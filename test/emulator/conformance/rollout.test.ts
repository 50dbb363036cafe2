import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {MAX_CONCURRENT_JOBS} from '../../../src/model/quotas.js'
import {type Answer, DOCUMENT, groupArn, MINUTE, useClient} from '../local-client.js'

describe('rollout', () => {
  const client = useClient()
  const fleetJob = async (things: number, more: object = {}) => {
    await createFleet(client().service, {things, group: 'g'})
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT, ...more})
  }
  const rate = (maximumPerMinute: number, exponentialRate?: object) => ({
    jobExecutionsRolloutConfig: {maximumPerMinute, ...(exponentialRate ? {exponentialRate} : {})},
  })
  const queued = async () => Number((await client().counts('j')).Queued ?? 0)
  /** How many are queued as each minute begins. */
  const minutes = async (count: number) => {
    const found = []
    for (let minute = 0; minute < count; minute++) {
      found.push(await queued())
      client().now += MINUTE
    }
    return found
  }

  it('6.1 reaches so many a minute; 19-3 at the beginning of each, the first at once', async () => {
    await fleetJob(5, rate(2))
    assert.equal(await queued(), 2)
    client().now += MINUTE - 1
    assert.equal(await queued(), 2)
    client().now += 1
    assert.equal(await queued(), 4)
    client().now += 5 * MINUTE
    assert.equal(await queued(), 5)
  })

  it('each execution is queued at its own minute, whenever it is read', async () => {
    await fleetJob(3, rate(1))
    client().now += 60 * MINUTE
    const {executionSummaries} = await client().call('ListJobExecutionsForJob', {jobId: 'j'})
    const times = (executionSummaries as Answer[]).map(({jobExecutionSummary}) =>
      Number((jobExecutionSummary as Answer).queuedAt),
    )
    assert.deepEqual(
      times.map((time) => time - (times[0] ?? 0)),
      [0, 60, 120],
    )
  })

  it('6.2 speeds up with the things notified', async () => {
    const criteria = {rateIncreaseCriteria: {numberOfNotifiedThings: 4}}
    await fleetJob(40, rate(10, {baseRatePerMinute: 2, incrementFactor: 2, ...criteria}))
    assert.deepEqual(await minutes(6), [2, 4, 8, 16, 26, 36])
  })

  it('6.3 speeds up with the executions that succeeded, and not before', async () => {
    const criteria = {rateIncreaseCriteria: {numberOfSucceededThings: 2}}
    await fleetJob(40, rate(10, {baseRatePerMinute: 1, incrementFactor: 3, ...criteria}))
    assert.deepEqual(await minutes(3), [1, 2, 3])
    await client().report('j', 'thing-0001', 'SUCCEEDED')
    await client().report('j', 'thing-0002', 'SUCCEEDED')
    assert.deepEqual(await minutes(3), [2, 5, 8])
  })

  it('19-10 a new rate counts from the next minute on', async () => {
    await fleetJob(20, rate(2))
    client().now += MINUTE / 2
    await client().call('UpdateJob', {jobId: 'j', ...rate(6)})
    assert.equal(await queued(), 2)
    client().now += MINUTE / 2
    assert.equal(await queued(), 8)
  })

  it('4.5, 4.6 tells what is in progress, until it is over', async () => {
    await fleetJob(3, rate(2))
    const job = await client().job('j')
    assert.equal(job.isConcurrent, true)
    assert.deepEqual((job.jobProcessDetails as Answer).processingTargets, [groupArn('g')])
    assert.equal(((await client().call('ListJobs')).jobs as Answer[])[0]?.isConcurrent, true)
    client().now += MINUTE
    const later = await client().job('j')
    assert.equal(later.isConcurrent, false)
    assert.equal((later.jobProcessDetails as Answer).processingTargets, undefined)
  })

  it('is not complete while there are things to be reached', async () => {
    await fleetJob(2, rate(1))
    await client().report('j', 'thing-0001', 'SUCCEEDED')
    assert.equal((await client().job('j')).status, 'IN_PROGRESS')
    client().now += MINUTE
    await client().report('j', 'thing-0002', 'SUCCEEDED')
    assert.equal((await client().job('j')).status, 'COMPLETED')
  })

  it('13.1 a snapshot reaches who was there when it began', async () => {
    await fleetJob(3, rate(1))
    await client().thing('late')
    await client().call('AddThingToThingGroup', {thingGroupName: 'g', thingName: 'late'})
    await client().call('RemoveThingFromThingGroup', {thingGroupName: 'g', thingName: 'thing-0003'})
    await client().call('DeleteThing', {thingName: 'thing-0002'})
    client().now += 10 * MINUTE
    assert.deepEqual(await client().counts('j'), {Queued: 2})
    await client().refusal('DescribeJobExecution', {jobId: 'j', thingName: 'late'})
  })

  it('6.5 who joins a continuous job does not wait for the rate; who leaves is reached no more', async () => {
    await fleetJob(4, {...rate(1), targetSelection: 'CONTINUOUS'})
    await client().thing('late')
    await client().call('AddThingToThingGroup', {thingGroupName: 'g', thingName: 'late'})
    assert.equal(await queued(), 2)
    await client().call('RemoveThingFromThingGroup', {thingGroupName: 'g', thingName: 'thing-0003'})
    assert.deepEqual(await minutes(4), [2, 3, 4, 4])
  })

  it('19-4 associated groups share the rate', async () => {
    await fleetJob(1, {...rate(2), targetSelection: 'CONTINUOUS'})
    await createFleet(client().service, {things: 4, group: 'h', prefix: 'h-'})
    await client().call('AssociateTargetsWithJob', {jobId: 'j', targets: [groupArn('h')]})
    assert.deepEqual(await minutes(3), [2, 4, 5])
  })

  it('a canceled job reaches nothing more; retries are not held back (19-4)', async () => {
    const retry = {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 1}]}}
    await fleetJob(5, {...rate(1), ...retry})
    await client().report('j', 'thing-0001', 'FAILED')
    assert.deepEqual(await client().counts('j'), {Failed: 1, Queued: 1})
    await client().call('CancelJob', {jobId: 'j'})
    client().now += 10 * MINUTE
    assert.deepEqual(await client().counts('j'), {Failed: 1, Canceled: 1})
  })

  it('19-32 so many jobs at a time', async () => {
    await createFleet(client().service, {things: 2, group: 'g'})
    const job = {targets: [groupArn('g')], document: DOCUMENT, ...rate(1)}
    for (let i = 0; i < MAX_CONCURRENT_JOBS; i++) await client().call('CreateJob', {jobId: `j${i}`, ...job})
    const refusal = await client().refusal('CreateJob', {jobId: 'one-more', ...job})
    assert.deepEqual([refusal.status, refusal.code], [410, 'LimitExceededException'])
  })

  describe('the guide on abort: 20 % after 100', () => {
    it('goes on with 19 of 100, and stops at 20 %', async () => {
      const criterion = {
        failureType: 'FAILED',
        action: 'CANCEL',
        thresholdPercentage: 20,
        minNumberOfExecutedThings: 100,
      }
      await fleetJob(200, {abortConfig: {criteriaList: [criterion]}})
      const end = (from: number, to: number, status: string) =>
        Promise.all(
          Array.from({length: to - from + 1}, (_, i) =>
            client().report('j', `thing-${String(from + i).padStart(4, '0')}`, status),
          ),
        )
      await end(1, 19, 'FAILED')
      await end(20, 100, 'SUCCEEDED')
      assert.equal((await client().job('j')).status, 'IN_PROGRESS')
      await end(101, 101, 'FAILED')
      assert.equal((await client().job('j')).status, 'IN_PROGRESS', '20 of 101')
      await end(102, 102, 'FAILED')
      const {status, comment} = await client().job('j')
      assert.equal(status, 'CANCELED')
      assert.match(String(comment), /21 of 102/)
    })
  })
})
