// Many things into a group, against the local simulator: cut off anywhere and begun again, by two at once, with things that
// are full or gone.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {roll} from '../../../src/engine/seeded-random.js'
import {ServiceError} from '../../../src/errors/cli-error.js'
import {gather} from '../../../src/workflows/gather/gather.js'
import {type LocalClient, useClient} from '../../emulator/local-client.js'
import {denied, type Hook, type HookedService, hookedService} from '../../support/hooked-service.js'

const service = useClient()
const NAMES = Array.from({length: 130}, (_, index) => `pump-${String(index).padStart(3, '0')}`)
const GROUP = 'iotjobs-fw-2'

async function things(names: readonly string[] = NAMES): Promise<LocalClient> {
  for (const thingName of names) await service().call('CreateThing', {thingName})
  return service()
}

const run = (from: HookedService, names: readonly string[] = NAMES, allowMissing = false) =>
  gather(
    {jobId: 'fw-2', names, allowMissing},
    {
      send: from.session.send,
      read: from.read,
      settle: 0,
      sleep: async () => {},
    },
  )

async function members(client: LocalClient): Promise<string[]> {
  const {things: names} = await client.call('ListThingsInThingGroup', {thingGroupName: GROUP, maxResults: 250})
  return (names as string[]).toSorted()
}

const full =
  (names: readonly string[]): Hook =>
  (operation, input) => {
    const {thingName} = input as {thingName?: string}
    if (operation !== 'AddThingToThingGroup' || !names.includes(thingName ?? '')) return
    throw new ServiceError('LimitExceededException', operation, 'too many groups', new Map(), undefined)
  }

describe('gather', () => {
  it('puts every thing into a group that has the id of the job', async () => {
    const client = await things()
    assert.deepEqual(await run(hookedService(client)), {group: GROUP, beside: [], missing: []})
    assert.deepEqual(await members(client), NAMES)
    const {thingGroupProperties} = await client.call('DescribeThingGroup', {thingGroupName: GROUP})
    assert.match(JSON.stringify(thingGroupProperties), /"attributes":\{"iotjobs-job":"fw-2"\}/)
  })

  it('sends nothing twice when it is run again', async () => {
    const client = await things()
    await run(hookedService(client))
    const second = hookedService(client)
    await run(second)
    assert.deepEqual(
      second.sent.filter((operation) => /^(?:Add|Create)/.test(operation)),
      [],
    )
  })

  it('goes on wherever it was cut off', async () => {
    const client = await things()
    for (let seed = 0; seed < 25; seed++) {
      let left = Math.floor(roll(seed, 'cut') * 90)
      await run(
        hookedService(client, () => {
          if (left-- <= 0) throw new Error('cut')
        }),
      ).catch((error: Error) => assert.equal(error.message, 'cut'))
    }
    await run(hookedService(client))
    assert.deepEqual(await members(client), NAMES)
  })

  it('makes things targets beside the group where they are in ten groups already', async () => {
    const client = await things()
    const {beside} = await run(hookedService(client, full(['pump-004', 'pump-007'])))
    assert.deepEqual(beside.toSorted(), ['pump-004', 'pump-007'])
    assert.equal((await members(client)).length, 128)
  })

  it('gives up where too many of them are, and leaves no group behind', async () => {
    const client = await things()
    const attempt = run(hookedService(client, full(NAMES.slice(0, 100))))
    await assert.rejects(attempt, {exitCode: 254, message: /100 things are in ten groups.*pump-000, .* and 80 more/})
    assert.equal((await client.refusal('DescribeThingGroup', {thingGroupName: GROUP})).status, 404)
  })

  it('ends with what kept it from showing how far it is', async () => {
    const client = await things()
    const from = hookedService(client)
    const step = async () => {
      throw new Error('the terminal is gone')
    }
    const onProgress = () => ({step, end: async () => {}})
    const ports = {send: from.session.send, read: from.read, settle: 0, sleep: async () => {}, onProgress}
    await assert.rejects(gather({jobId: 'fw-2', names: NAMES, allowMissing: false}, ports), /the terminal is gone/)
  })

  it('refuses things that are gone, or leaves them out', async () => {
    const client = await things()
    const names = [...NAMES, 'gone-1', 'gone-2']
    await assert.rejects(run(hookedService(client), names), {
      exitCode: 254,
      message: /2 things do not exist: gone-1, gone-2/,
    })
    const {missing} = await run(hookedService(client), names, true)
    assert.deepEqual(missing.toSorted(), ['gone-1', 'gone-2'])
    assert.deepEqual(await members(client), NAMES)
  })

  it('leaves a group alone that was not made for the job', async () => {
    const client = await things()
    await client.call('CreateThingGroup', {thingGroupName: GROUP})
    await assert.rejects(run(hookedService(client)), {exitCode: 255, message: /was not made for this job/})
    assert.deepEqual(await members(client), [])
  })

  it('refuses a group that holds others', async () => {
    const client = await things()
    await run(hookedService(client), NAMES.slice(0, 120))
    const attempt = run(hookedService(client), NAMES.slice(3))
    await assert.rejects(attempt, {exitCode: 255, message: /holds 3 other things: pump-000, pump-001, pump-002/})
  })

  it('by two at once ends in the same group', async () => {
    const client = await things()
    await Promise.all([run(hookedService(client)), run(hookedService(client))])
    assert.deepEqual(await members(client), NAMES)
  })

  for (const operation of [
    'DescribeThingGroup',
    'CreateThingGroup',
    'AddThingToThingGroup',
    'ListThingsInThingGroup',
  ]) {
    it(`ends with what was refused where ${operation} is not allowed, and goes on afterwards`, async () => {
      const client = await things()
      const refusing = hookedService(client, (name) => {
        if (name === operation) throw denied(name)
      })
      await assert.rejects(run(refusing), {code: 'AccessDeniedException', operation})
      await run(hookedService(client))
      assert.deepEqual(await members(client), NAMES)
    })
  }
})
