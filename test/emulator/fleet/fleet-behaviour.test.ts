import assert from 'node:assert/strict'
import {type Behaviour, createFleet} from '../../../src/emulator/fleet/fleet.js'
import {setBehaviour} from '../../../src/emulator/fleet/fleet-behaviour.js'
import {viewThing} from '../../../src/emulator/fleet/fleet-view.js'
import {DOCUMENT, groupArn, MINUTE, STEADY, useClient} from '../local-client.js'

describe('setBehaviour', () => {
  const client = useClient()
  const fleetJob = async (behaviour: Behaviour | undefined, things = 2) => {
    await createFleet(client().service, {things, group: 'g', behaviour})
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT})
    client().now += MINUTE
  }
  const set = (change: Partial<Behaviour> | undefined, selection: object = {group: 'g'}) =>
    setBehaviour(client().service, selection, (before) => change && {...(before ?? STEADY), ...change})
  const countsLater = () => {
    client().now += MINUTE
    return client().counts('j')
  }

  it('brings devices online, which take up what waits for them', async () => {
    await fleetJob({...STEADY, offline: 1})
    assert.deepEqual(await set({offline: 0}, {things: ['thing-0002']}), {changed: 1, unchanged: 0})
    assert.deepEqual(await countsLater(), {Queued: 1, Succeeded: 1})
    assert.deepEqual(await set({offline: 0}), {changed: 1, unchanged: 1})
    assert.deepEqual(await countsLater(), {Succeeded: 2})
  })

  it('takes devices offline before they have come', async () => {
    await fleetJob({...STEADY, pickup: [10 * MINUTE, 10 * MINUTE]})
    await set({offline: 1})
    client().now += 20 * MINUTE
    assert.deepEqual(await client().counts('j'), {Queued: 2})
  })

  it('makes devices simulated that waited for the device plane', async () => {
    await fleetJob(undefined)
    await set({})
    assert.deepEqual(await countsLater(), {Succeeded: 2})
  })

  it('leaves to a program what it has started', async () => {
    await fleetJob(undefined, 1)
    await client().call('data.StartNextPendingJobExecution', {thingName: 'thing-0001'})
    await set({})
    assert.deepEqual(await countsLater(), {InProgress: 1})
    await client().report('j', 'thing-0001', 'SUCCEEDED')
  })

  it('wakes devices that have fallen silent', async () => {
    await fleetJob({...STEADY, timeout: 1})
    assert.deepEqual(await client().counts('j'), {InProgress: 2})
    await set({timeout: 0})
    assert.deepEqual(await countsLater(), {Succeeded: 2})
  })

  it('makes things wait for the device plane', async () => {
    await fleetJob({...STEADY, pickup: [10 * MINUTE, 10 * MINUTE]})
    assert.deepEqual(await set(undefined), {changed: 2, unchanged: 0})
    client().now += 20 * MINUTE
    assert.deepEqual(await client().counts('j'), {Queued: 2})
    assert.equal((await viewThing(client().service, 'thing-0001')).behaviour, undefined)
  })

  it('changes nothing where one name is unknown', async () => {
    await fleetJob({...STEADY, offline: 1})
    await assert.rejects(set({offline: 0}, {things: ['thing-0001', 'none']}), /Unknown thing: "none"/)
    assert.equal((await viewThing(client().service, 'thing-0001')).behaviour?.offline, true)
  })
})
