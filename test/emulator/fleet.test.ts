import assert from 'node:assert/strict'
import {createFleet} from '../../src/emulator/fleet.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {cpuClock} from '../support/in-time.js'
import {DOCUMENT, groupArn, useClient} from './local-client.js'

describe('createFleet', () => {
  const client = useClient()

  it('makes things and a group, and says how many are new', async () => {
    const made = await createFleet(client().service, {things: 3, group: 'g'})
    const names = ['thing-0001', 'thing-0002', 'thing-0003']
    assert.deepEqual(made, {created: 3, changed: 0, simulated: false, added: 3, names})
    const {created, added} = await createFleet(client().service, {things: 5, group: 'g'})
    assert.deepEqual([created, added], [2, 2])
    const again = await createFleet(client().service, {things: 5, group: 'g'})
    assert.deepEqual([again.created, again.added], [0, 0])
  })

  it('says how many of before behave differently', async () => {
    const behaviour = {seed: 1, pickup: [0, 0], duration: [0, 0], fail: [], reject: 0, timeout: 0, offline: 0} as const
    const make = async (things: number, changes?: object) => {
      const options = changes ? {things, behaviour: {...behaviour, ...changes}} : {things}
      const {created, changed, simulated} = await createFleet(client().service, options)
      return [created, changed, simulated]
    }
    assert.deepEqual(await make(2), [2, 0, false])
    assert.deepEqual(await make(3, {}), [1, 2, true])
    assert.deepEqual(await make(3, {}), [0, 0, true])
    assert.deepEqual(await make(4, {offline: 1}), [1, 3, true])
    assert.deepEqual(await make(4), [0, 0, true])
    assert.deepEqual(await make(5), [1, 0, false])
  })

  it('works without a group and with another prefix', async () => {
    const {names, added} = await createFleet(client().service, {things: 1, prefix: 'lamp:'})
    assert.deepEqual([names, added], [['lamp:0001'], 0])
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
