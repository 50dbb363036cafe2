import assert from 'node:assert/strict'
import {createFleet} from '../../src/emulator/fleet.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {DOCUMENT, groupArn, useClient} from './local-client.js'

describe('createFleet', () => {
  const client = useClient()

  it('makes things and a group, and says how many are new', async () => {
    const made = await createFleet(client().service, {things: 3, group: 'g'})
    assert.deepEqual(made, {created: 3, added: 3, names: ['thing-0001', 'thing-0002', 'thing-0003']})
    const {created, added} = await createFleet(client().service, {things: 5, group: 'g'})
    assert.deepEqual([created, added], [2, 2])
    const again = await createFleet(client().service, {things: 5, group: 'g'})
    assert.deepEqual([again.created, again.added], [0, 0])
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
    const begin = performance.now()
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT})
    await client().call('CancelJob', {jobId: 'j'})
    assert.deepEqual(await client().counts('j'), {Canceled: 1000}, '3.4.1 a thousand a minute')
    assert.ok(performance.now() - begin < 3000)
  })

  for (const names of [{prefix: 'a b'}, {prefix: 'x'.repeat(126)}, {group: ''}]) {
    it(`refuses ${JSON.stringify(names)}`, async () => {
      await assert.rejects(createFleet(client().service, {things: 1, ...names}), UsageError)
      assert.deepEqual((await client().call('ListThings')).things, [])
    })
  }
})
