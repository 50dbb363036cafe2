import assert from 'node:assert/strict'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {joinGroup} from '../../../src/emulator/fleet/fleet-members.js'
import {viewFleet} from '../../../src/emulator/fleet/fleet-view.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {cpuClock} from '../../support/in-time.js'
import {DOCUMENT, groupArn, useClient} from '../local-client.js'

describe('createFleet', () => {
  const client = useClient()

  it('makes things and a group, and says how many are new', async () => {
    const made = await createFleet(client().service, {things: 3, group: 'g'})
    assert.deepEqual(made, {created: 3, simulated: false, added: 3, first: 'thing-0001', last: 'thing-0003'})
    const {created, added} = await createFleet(client().service, {things: 5, group: 'g'})
    assert.deepEqual([created, added], [2, 2])
    const again = await createFleet(client().service, {things: 5, group: 'g'})
    assert.deepEqual([again.created, again.added], [0, 0])
  })

  it('leaves things that exist as they are', async () => {
    const behaviour = {seed: 1, pickup: [0, 0], duration: [0, 0], fail: [], reject: 0, timeout: 0, offline: 0} as const
    const make = async (things: number, changes?: object) => {
      const options = changes ? {things, behaviour: {...behaviour, ...changes}} : {things}
      const {created, simulated} = await createFleet(client().service, options)
      return [created, simulated]
    }
    assert.deepEqual(await make(2), [2, false])
    assert.deepEqual(await make(3, {}), [1, false])
    assert.deepEqual(await make(4, {offline: 1}), [1, false])
    const {simulated} = await viewFleet(client().service)
    assert.deepEqual(
      simulated.map(({things, offlinePercent}) => [things, offlinePercent]),
      [
        [1, 0],
        [1, 100],
      ],
    )
  })

  it('makes a thing anew that was deleted, without what it was before', async () => {
    await client().call('CreateThing', {
      thingName: 'thing-0001',
      thingTypeName: 'x',
      attributePayload: {attributes: {a: 'b'}},
    })
    await client().call('DeleteThing', {thingName: 'thing-0001'})
    assert.equal((await createFleet(client().service, {things: 1})).created, 1)
    const {thingTypeName, attributes} = await client().call('DescribeThing', {thingName: 'thing-0001'})
    assert.deepEqual([thingTypeName, Object.keys(attributes as object)], [undefined, []])
  })

  it('puts a thing into ten groups at most, and then changes nothing', async () => {
    for (let number = 1; number <= 10; number++) await createFleet(client().service, {things: 1, group: `g${number}`})
    await createFleet(client().service, {things: 1, group: 'g10'})
    await assert.rejects(createFleet(client().service, {things: 2, group: 'g11'}), /thing-0001 is in 10 thing groups/)
    assert.equal((await viewFleet(client().service)).things, 1)
    await createFleet(client().service, {things: 1, prefix: 'b-', group: 'other'})
    await assert.rejects(joinGroup(client().service, ['thing-0001'], 'other'), /thing-0001 is in 10 thing groups/)
  })

  it('works without a group and with another prefix', async () => {
    const {first, added} = await createFleet(client().service, {things: 1, prefix: 'lamp:'})
    assert.deepEqual([first, added], ['lamp:0001', 0])
    await client().call('DescribeThing', {thingName: 'lamp:0001'})
  })

  it('lets continuous jobs follow', async () => {
    await createFleet(client().service, {things: 1, group: 'g'})
    const job = {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT, targetSelection: 'CONTINUOUS'}
    await client().call('CreateJob', job)
    await createFleet(client().service, {things: 4, group: 'g'})
    assert.deepEqual(await client().counts('j'), {Queued: 4})
  })

  it('a job reaches ten thousand things in a moment', async () => {
    await createFleet(client().service, {things: 10_000, group: 'g'})
    const spent = cpuClock()
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT})
    await client().call('CancelJob', {jobId: 'j'})
    assert.deepEqual(await client().counts('j'), {Canceled: 1000}, '3.4.1 a thousand a minute')
    assert.ok(spent() < 3000)
  })

  for (const names of [{prefix: 'a b'}, {prefix: 'x'.repeat(126)}, {group: ''}]) {
    it(`refuses ${JSON.stringify(names)}`, async () => {
      await assert.rejects(createFleet(client().service, {things: 1, ...names}), UsageError)
      assert.deepEqual((await client().call('ListThings')).things, [])
    })
  }
})
