import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {type Answer, DOCUMENT, groupArn, MINUTE, START, useClient} from '../local-client.js'

const HOUR = 60 * MINUTE
const iso = (time: number) => new Date(time).toISOString()
/** Every day from 13:00 to 14:00; the tests begin at 12:00. */
const WINDOWS = [{startTime: 'cron(0 13 * * ? *)', durationInMinutes: 60}]

describe('scheduling', () => {
  const client = useClient()
  const create = async (schedulingConfig: object, more: object = {}, things = 3) => {
    await createFleet(client().service, {things, group: 'g'})
    const job = {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT, schedulingConfig, ...more}
    await client().call('CreateJob', job)
  }
  const statusAt = async (time: number) => {
    client().now = time
    return (await client().job('j')).status
  }
  const shown = async (thingName: string) =>
    ((await client().call('data.GetPendingJobExecutions', {thingName})).queuedJobs as Answer[]).length

  describe('endTime (12.8)', () => {
    const endTime = iso(START + HOUR)
    const rate = {jobExecutionsRolloutConfig: {maximumPerMinute: 1}}

    for (const [endBehavior, counts, status] of [
      [undefined, {InProgress: 1, Queued: 2}, 'IN_PROGRESS'],
      ['STOP_ROLLOUT', {InProgress: 1, Queued: 2}, 'IN_PROGRESS'],
      ['CANCEL', {InProgress: 1, Canceled: 2}, 'IN_PROGRESS'],
      ['FORCE_CANCEL', {Canceled: 3}, 'COMPLETED'],
    ] as const) {
      it(`${endBehavior ?? 'by default'} leaves ${JSON.stringify(counts)}, and completes with the last (4.2)`, async () => {
        await create({endTime, ...(endBehavior ? {endBehavior} : {})})
        await client().report('j', 'thing-0001', 'IN_PROGRESS')
        assert.equal(await statusAt(START + HOUR), status)
        assert.deepEqual(await client().counts('j'), counts)
        for (const thing of ['thing-0001', 'thing-0002', 'thing-0003']) {
          await client().send('data.UpdateJobExecution', {jobId: 'j', thingName: thing, status: 'SUCCEEDED'})
        }
        assert.equal((await client().job('j')).status, 'COMPLETED', 'never CANCELED')
      })
    }

    it('stops the rollout for good', async () => {
      await create({endTime}, rate, 100)
      await statusAt(START + 10 * HOUR)
      assert.deepEqual(await client().counts('j'), {Queued: 60})
      assert.equal((await client().job('j')).isConcurrent, false)
    })

    it('4.1 completes a continuous job, which without it never ends; joiners come too late', async () => {
      await create({endTime}, {targetSelection: 'CONTINUOUS'}, 1)
      await client().report('j', 'thing-0001', 'SUCCEEDED')
      assert.equal(await statusAt(START + HOUR - 1), 'IN_PROGRESS')
      assert.equal(await statusAt(START + HOUR), 'COMPLETED')
      await createFleet(client().service, {things: 2, group: 'g'})
      assert.deepEqual(await client().counts('j'), {Succeeded: 1})
    })

    it('9.5 ends retries', async () => {
      const retry = {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 5}]}}
      await create({endTime}, retry, 1)
      client().now = START + HOUR
      await client().report('j', 'thing-0001', 'FAILED')
      assert.equal((await client().job('j')).status, 'COMPLETED')
    })
  })

  describe('maintenance windows', () => {
    const continuous = {targetSelection: 'CONTINUOUS'}
    const windowed = (more: object = {}, things = 3) =>
      create({maintenanceWindows: WINDOWS}, {...continuous, ...more}, things)

    it('12.6 scheduled outside, 12.1 without executions; in progress inside; 12.2 scheduled again after', async () => {
      await windowed()
      assert.equal(await statusAt(START), 'SCHEDULED')
      assert.deepEqual(await client().counts('j'), {})
      assert.equal(await statusAt(START + HOUR), 'IN_PROGRESS')
      assert.deepEqual(await client().counts('j'), {Queued: 3})
      assert.equal(await statusAt(START + 2 * HOUR), 'SCHEDULED')
      assert.deepEqual(await client().counts('j'), {Queued: 3})
      assert.equal(await statusAt(START + 25 * HOUR), 'IN_PROGRESS')
    })

    it('12.6 in progress at once when created inside', async () => {
      client().now = START + HOUR
      await windowed()
      assert.equal((await client().job('j')).status, 'IN_PROGRESS')
    })

    it('6.9 the rollout stops at the end and goes on at the next start', async () => {
      await windowed({jobExecutionsRolloutConfig: {maximumPerMinute: 1}}, 100)
      await statusAt(START + 24 * HOUR)
      assert.deepEqual(await client().counts('j'), {Queued: 60})
      await statusAt(START + 26 * HOUR)
      assert.deepEqual(await client().counts('j'), {Queued: 100})
    })

    it('12.3 hides what is queued outside; 12.4 it cannot be started; what is in progress goes on', async () => {
      await windowed()
      client().now = START + HOUR
      await client().report('j', 'thing-0001', 'IN_PROGRESS')
      assert.equal(await shown('thing-0002'), 1)
      client().now = START + 2 * HOUR
      assert.equal(await shown('thing-0002'), 0)
      const next = await client().call('data.StartNextPendingJobExecution', {thingName: 'thing-0002'})
      assert.equal(next.execution, undefined)
      const early = {jobId: 'j', thingName: 'thing-0002', status: 'IN_PROGRESS'}
      const refusal = await client().refusal('data.UpdateJobExecution', early)
      assert.deepEqual([refusal.status, refusal.code], [409, 'InvalidStateTransitionException'])
      await client().report('j', 'thing-0001', 'SUCCEEDED')
      assert.deepEqual(await client().counts('j'), {Queued: 2, Succeeded: 1})
    })

    it('9.6 retries, and things that join, wait for the next start', async () => {
      await windowed({jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 1}]}}, 1)
      client().now = START + HOUR
      await client().report('j', 'thing-0001', 'IN_PROGRESS')
      client().now = START + 3 * HOUR
      await client().report('j', 'thing-0001', 'FAILED')
      await createFleet(client().service, {things: 2, group: 'g'})
      assert.deepEqual(await client().counts('j'), {Failed: 1})
      await statusAt(START + 25 * HOUR)
      assert.deepEqual(await client().counts('j'), {Failed: 1, Queued: 2})
      const {queuedAt} = await client().execution('j', 'thing-0001')
      assert.equal(queuedAt, (START + 25 * HOUR) / 1000)
    })

    it('12.5 with a start too, the first window from then on', async () => {
      await create({maintenanceWindows: WINDOWS, startTime: iso(START + 3 * HOUR)}, continuous)
      assert.equal(await statusAt(START + 4 * HOUR), 'SCHEDULED')
      assert.equal(await statusAt(START + 25 * HOUR), 'IN_PROGRESS')
    })

    it('12.7 foretells the next seven', async () => {
      await windowed()
      const rollouts = (await client().job('j')).scheduledJobRollouts as Answer[]
      assert.equal(rollouts.length, 7)
      assert.equal(rollouts[0]?.startTime, iso(START + HOUR))
    })

    it('an end outside of a window lets devices finish what they have', async () => {
      await create({maintenanceWindows: WINDOWS, endTime: iso(START + 3 * HOUR)}, continuous, 1)
      assert.equal(await statusAt(START + 3 * HOUR), 'IN_PROGRESS')
      await client().report('j', 'thing-0001', 'SUCCEEDED')
      assert.equal((await client().job('j')).status, 'COMPLETED')
    })

    it('refuses an expression that cannot be read', async () => {
      const targets = [await client().fleet('h')]
      const maintenanceWindows = [{startTime: 'cron(0 25 * * ? *)', durationInMinutes: 60}]
      const job = {jobId: 'j', targets, document: DOCUMENT, schedulingConfig: {maintenanceWindows}, ...continuous}
      const refusal = await client().refusal('CreateJob', job)
      assert.deepEqual([refusal.status, refusal.code], [400, 'InvalidRequestException'])
    })
  })
})
