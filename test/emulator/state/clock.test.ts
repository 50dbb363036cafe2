import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {adjustClock, skipTime} from '../../../src/emulator/state/clock.js'
import {DOCUMENT, groupArn, MINUTE, START, useClient} from '../local-client.js'

describe('the virtual clock', () => {
  const client = useClient()

  it('is real time until it is set otherwise, and is kept in the state', async () => {
    assert.deepEqual(await adjustClock(client().service, {}), {now: START, real: START, speed: 1, paused: false})
    await adjustClock(client().service, {speed: 60})
    client().service.close()
    client().now += MINUTE
    const clock = await adjustClock(client().service, {})
    assert.deepEqual([clock.now, clock.speed], [START + 60 * MINUTE, 60])
  })

  it('is what jobs live by', async () => {
    await createFleet(client().service, {things: 5, group: 'g'})
    const job = {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT}
    await client().call('CreateJob', {...job, jobExecutionsRolloutConfig: {maximumPerMinute: 1}})
    await adjustClock(client().service, {paused: true})
    client().now += 60 * MINUTE
    assert.deepEqual(await client().counts('j'), {Queued: 1})
    const {now} = await skipTime(client().service, 2 * MINUTE)
    assert.equal(now, START + 2 * MINUTE)
    assert.deepEqual(await client().counts('j'), {Queued: 3})
    await adjustClock(client().service, {paused: false})
    client().now += MINUTE
    assert.deepEqual(await client().counts('j'), {Queued: 4})
  })
})
