// Another process holds the state: one connection of this process plays its part.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {serve} from '../../../src/emulator/http/serve.js'
import {openLocalService} from '../../../src/emulator/local-service.js'
import {openState} from '../../../src/emulator/store/open-state.js'
import type {Sql} from '../../../src/emulator/store/sql.js'
import {StateBusy} from '../../../src/emulator/store/state-busy.js'
import {type Answer, START, useClient} from '../local-client.js'

describe('a state that another process holds', () => {
  const client = useClient()
  let other: Sql
  beforeEach(async () => {
    await client().thing('t')
    other = await openState(client().stateFile)
    other.script('BEGIN IMMEDIATE')
  })
  afterEach(() => other.close())
  const impatient = () =>
    openLocalService({stateFile: client().stateFile, now: () => START, region: 'eu-west-1', patience: 200})

  it('is waited for, and what waited happens afterwards', async () => {
    const waiting = client().fleet('g')
    await sleep(50)
    client().now += 4000
    other.script('COMMIT')
    await waiting
    const {thingGroupMetadata} = await client().call('DescribeThingGroup', {thingGroupName: 'g'})
    assert.deepEqual({...(thingGroupMetadata as Answer)}, {creationDate: (START + 4000) / 1000})
  })

  it('can be read meanwhile', async () => {
    const {things} = await client().call('ListThings')
    assert.equal((things as unknown[]).length, 1)
  })

  it('is given up in the end, by name, and nothing stands still before', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 10)
    const service = impatient()
    const request = {method: 'POST', path: '/things/x', query: '', headers: {}, body: '{}'}
    await assert.rejects(
      service.handle(request),
      (error) => error instanceof StateBusy && error.message.includes(client().stateFile),
    )
    clearInterval(ticking)
    service.close()
    assert.ok(ticks >= 3, `${ticks} ticks`)
  })

  it('is 503 over HTTP, and the next request may come through', async () => {
    const service = impatient()
    const {endpoint, close} = await serve({service, port: 0})
    const post = async () => (await fetch(`${endpoint}/things/x`, {method: 'POST', body: '{}'})).status
    assert.equal(await post(), 503)
    other.script('COMMIT')
    assert.equal(await post(), 200)
    await close()
    service.close()
  })
})

describe('a state that cannot be opened', () => {
  const client = useClient()

  it('is reported before the address is printed, and tried anew', async () => {
    const stateFile = join(client().folder, 'state')
    writeFileSync(stateFile, 'no state at all, '.repeat(100))
    const service = openLocalService({stateFile, now: () => START, region: 'eu-west-1'})
    await assert.rejects(serve({service, port: 0}), /Cannot open the local state/)
    writeFileSync(stateFile, '')
    const {endpoint, close} = await serve({service, port: 0})
    assert.equal((await fetch(`${endpoint}/things`)).status, 200)
    await close()
    service.close()
  })
})
