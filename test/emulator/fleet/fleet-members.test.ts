import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {joinGroup, leaveGroup, removeThings} from '../../../src/emulator/fleet/fleet-members.js'
import {viewFleet, viewThing} from '../../../src/emulator/fleet/fleet-view.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {DOCUMENT, groupArn, useClient} from '../local-client.js'

describe('the members of a fleet', () => {
  const client = useClient()
  const continuousJob = async () => {
    await createFleet(client().service, {things: 3, group: 'g'})
    await client().call('CreateThingGroup', {thingGroupName: 'h'})
    const job = {jobId: 'j', targets: [groupArn('h')], document: DOCUMENT, targetSelection: 'CONTINUOUS'}
    await client().call('CreateJob', job)
  }

  it('join and leave, and continuous jobs follow', async () => {
    await continuousJob()
    const names = ['thing-0001', 'thing-0002']
    assert.deepEqual(await joinGroup(client().service, names, 'h'), {changed: 2, unchanged: 0})
    assert.deepEqual(await joinGroup(client().service, names, 'h'), {changed: 0, unchanged: 2})
    assert.deepEqual(await client().counts('j'), {Queued: 2})
    assert.deepEqual(await leaveGroup(client().service, ['thing-0001', 'thing-0003'], 'h'), {changed: 1, unchanged: 1})
    assert.deepEqual(await client().counts('j'), {Queued: 1, Removed: 1})
  })

  it('are removed by name and by group', async () => {
    await continuousJob()
    await joinGroup(client().service, ['thing-0001'], 'h')
    assert.equal(await removeThings(client().service, {things: ['thing-0002'], group: 'h'}), 2)
    assert.deepEqual(await client().counts('j'), {Removed: 1})
    assert.equal((await viewFleet(client().service)).things, 1)
  })

  it('all or none: an unknown name changes nothing', async () => {
    await continuousJob()
    for (const names of [['thing-0001', 'nobody'], ['nobody']]) {
      await assert.rejects(joinGroup(client().service, names, 'h'), UsageError)
      await assert.rejects(removeThings(client().service, {things: names}), UsageError)
    }
    await assert.rejects(joinGroup(client().service, ['thing-0001'], 'nowhere'), UsageError)
    assert.deepEqual(await viewFleet(client().service), {
      things: 3,
      groups: [
        {group: 'g', things: 3},
        {group: 'h', things: 0},
      ],
      simulated: [],
    })
  })

  it('can be looked at one by one', async () => {
    await continuousJob()
    await joinGroup(client().service, ['thing-0001'], 'h')
    assert.deepEqual(await viewThing(client().service, 'thing-0001'), {
      thing: 'thing-0001',
      groups: ['g', 'h'],
      connected: false,
      executions: [{jobId: 'j', executionNumber: 1, status: 'QUEUED'}],
    })
    await assert.rejects(viewThing(client().service, 'nobody'), UsageError)
  })
})
