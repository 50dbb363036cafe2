import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Behaviour, createFleet} from '../../src/emulator/fleet/fleet.js'
import {skipTime} from '../../src/emulator/state/clock.js'
import {openState} from '../../src/emulator/store/open-state.js'
import {type Answer, DOCUMENT, groupArn, LocalClient, MINUTE, STEADY, useClient} from './local-client.js'

const MIXED: Behaviour = {
  ...STEADY,
  pickup: [0, 120_000],
  duration: [0, 90_000],
  fail: [{share: 0.2, reason: 'sha256 mismatch'}],
  reject: 0.05,
  timeout: 0.1,
  offline: 0.05,
}
const SECOND = 1000

describe('simulated devices', () => {
  const client = useClient()
  const fleetJob = async (behaviour: Partial<Behaviour>, things = 1, more: object = {}) => {
    await createFleet(client().service, {things, group: 'g', behaviour: {...STEADY, ...behaviour}})
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT, ...more})
  }
  const executionAfter = async (milliseconds: number) => {
    client().now += milliseconds
    return client().execution('j', 'thing-0001')
  }
  const detailsOf = ({statusDetails}: Answer) => ({...((statusDetails as Answer).detailsMap as Answer)})

  it('pick up, report progress and finish', async () => {
    await fleetJob({})
    assert.equal((await executionAfter(4999)).status, 'QUEUED')
    const started = await executionAfter(1)
    assert.deepEqual([started.status, started.versionNumber], ['IN_PROGRESS', 2])
    assert.deepEqual(detailsOf(started), {step: 'download', progress: '0'})
    assert.deepEqual(detailsOf(await executionAfter(10 * SECOND)), {step: 'install', progress: '50'})
    assert.equal((await executionAfter(9999)).status, 'IN_PROGRESS')
    const ended = await executionAfter(1)
    assert.deepEqual([ended.status, ended.versionNumber], ['SUCCEEDED', 4])
    assert.equal((await client().job('j')).status, 'COMPLETED')
  })

  it('fail and say why', async () => {
    await fleetJob({fail: [{share: 1, reason: 'no space left'}]})
    const execution = await executionAfter(MINUTE)
    assert.equal(execution.status, 'FAILED')
    assert.deepEqual(detailsOf(execution), {reason: 'no space left'})
  })

  it('reject without starting', async () => {
    await fleetJob({reject: 1})
    const execution = await executionAfter(MINUTE)
    assert.deepEqual([execution.status, execution.startedAt], ['REJECTED', undefined])
  })

  it('fall silent until their timer runs out', async () => {
    await fleetJob({timeout: 1}, 1, {timeoutConfig: {inProgressTimeoutInMinutes: 10}})
    assert.equal((await executionAfter(9 * MINUTE)).status, 'IN_PROGRESS')
    assert.equal((await executionAfter(2 * MINUTE)).status, 'TIMED_OUT')
  })

  it('stay away', async () => {
    await fleetJob({offline: 1})
    assert.equal((await executionAfter(24 * 60 * MINUTE)).status, 'QUEUED')
  })

  it('do one thing at a time, in the order of their queue', async () => {
    await fleetJob({})
    await client().call('CreateJob', {jobId: 'k', targets: [groupArn('g')], document: DOCUMENT})
    client().now += 6 * SECOND
    assert.deepEqual([await client().counts('j'), await client().counts('k')], [{InProgress: 1}, {Queued: 1}])
    client().now += 25 * SECOND
    assert.deepEqual([await client().counts('j'), await client().counts('k')], [{Succeeded: 1}, {InProgress: 1}])
    client().now += MINUTE
    assert.deepEqual(await client().counts('k'), {Succeeded: 1})
  })

  it('go on with the next when what they hold is canceled or deleted', async () => {
    await fleetJob({timeout: 1})
    for (const jobId of ['k', 'l']) {
      await client().call('CreateJob', {jobId, targets: [groupArn('g')], document: DOCUMENT})
    }
    client().now += 6 * SECOND
    await client().call('CancelJob', {jobId: 'j', force: true})
    client().now += 6 * SECOND
    assert.deepEqual(await client().counts('k'), {InProgress: 1})
    await client().call('DeleteJob', {jobId: 'k', force: true})
    client().now += 6 * SECOND
    assert.deepEqual(await client().counts('l'), {InProgress: 1})
  })

  it('wait for the maintenance window', async () => {
    const schedulingConfig = {maintenanceWindows: [{startTime: 'cron(0 13 * * ? *)', durationInMinutes: 1}]}
    await fleetJob({pickup: [70_000, 70_000]}, 1, {targetSelection: 'CONTINUOUS', schedulingConfig})
    client().now += 120 * MINUTE
    assert.deepEqual(await client().counts('j'), {Queued: 1})
  })

  it('do the same again, in one step or in many', async () => {
    const whole = await played(1)
    assert.deepEqual(await played(1), whole, 'the same seed')
    assert.deepEqual(await played(180), whole, 'in 180 steps')
    assert.ok(whole.length > 60)
  })

  for (const seed of [1, 2, 3]) {
    it(`end alike where timers and the end of a schedule cut them off, in one step or in many: seed ${seed}`, async () => {
      const long: Partial<Behaviour> = {seed, duration: [0, 4000 * SECOND]}
      assert.deepEqual(await played(180, long), await played(1, long))
    })
  }
})

/** Three hours of a fleet with everything that may happen to it. @returns all executions, and the jobs */
async function played(steps: number, behaviour: Partial<Behaviour> = {}): Promise<unknown[]> {
  const client = new LocalClient()
  try {
    await createFleet(client.service, {things: 60, group: 'g', behaviour: {...MIXED, ...behaviour}})
    const targets = [groupArn('g')]
    await client.call('CreateJob', {
      jobId: 'j',
      targets,
      document: DOCUMENT,
      jobExecutionsRolloutConfig: {
        maximumPerMinute: 20,
        exponentialRate: {
          baseRatePerMinute: 3,
          incrementFactor: 1.5,
          rateIncreaseCriteria: {numberOfSucceededThings: 5},
        },
      },
      timeoutConfig: {inProgressTimeoutInMinutes: 7},
      jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 2}]},
    })
    await client.call('CreateJob', {jobId: 'k', targets, document: DOCUMENT, targetSelection: 'CONTINUOUS'})
    const [startTime, endTime] = [40, 75].map((minutes) => new Date(client.now + minutes * MINUTE).toISOString())
    const schedulingConfig = {startTime, endTime, endBehavior: 'FORCE_CANCEL'}
    await client.call('CreateJob', {jobId: 'l', targets, document: DOCUMENT, schedulingConfig})
    for (let step = 0; step < steps; step++) await skipTime(client.service, (180 * MINUTE) / steps)
    client.service.close()
    const sql = await openState(client.stateFile)
    const rows = sql.all('SELECT * FROM execution ORDER BY job, thing, number')
    const jobs = sql.all('SELECT * FROM job ORDER BY id')
    sql.close()
    return [...rows.map((row) => ({...(row as object), id: 0})), ...jobs]
  } finally {
    client.close()
  }
}
