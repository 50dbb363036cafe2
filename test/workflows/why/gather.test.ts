// What is asked of the simulator for one thing, and for a whole job, with each permission refused in turn.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {diagnose} from '../../../src/doctor/diagnose.js'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {gatherWaiting} from '../../../src/workflows/why/gather-job.js'
import {gatherJob, gatherThing} from '../../../src/workflows/why/gather-thing.js'
import {groupArn, useClient} from '../../emulator/local-client.js'
import {denied, hookedService} from '../../support/hooked-service.js'

const BEHAVIOUR = {
  reject: 0,
  timeout: 0,
  fail: [],
  offline: 0.5,
  pickup: [60_000, 120_000] as const,
  duration: [60_000, 120_000] as const,
  seed: 1,
}

describe('why', () => {
  const client = useClient()

  async function prepare(hook?: Parameters<typeof hookedService>[1]) {
    await createFleet(client().service, {things: 6, group: 'g', behaviour: BEHAVIOUR})
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: '{}'})
    return hookedService(client(), hook)
  }

  it('only reads, and finds a thing that is not connected', async () => {
    const service = await prepare()
    const job = await gatherJob('j', service.read)
    const found = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map(async (n) => diagnose(await gatherThing(job, `thing-000${n}`, service)).cause),
    )
    assert.ok(found.includes('connection'))
    assert.ok(found.includes(undefined))
    for (const operation of service.sent) assert.match(operation, /^(?:Describe|Get|List|Search|Test)/)
  })

  const refusable = [
    'DescribeJobExecution',
    'ListThingGroupsForThing',
    'ListJobExecutionsForThing',
    'GetThingConnectivityData',
    'ListThingPrincipals',
    'ListTagsForResource',
  ]
  for (const refused of refusable) {
    it(`goes on where iot:${refused} is not allowed`, async () => {
      const service = await prepare((operation) => {
        if (operation === refused) throw denied(refused)
      })
      const facts = await gatherThing(await gatherJob('j', service.read), 'thing-0001', service)
      const {findings} = diagnose(facts)
      const unknown = findings.filter(({level}) => level === 'unknown').map(({source}) => source)
      if (!['DescribeJobExecution', 'ListTagsForResource'].includes(refused))
        assert.ok(unknown.includes(`iot:${refused} is not allowed`), JSON.stringify(findings))
    })
  }

  it('counts what a whole job waits for in pages', async () => {
    const service = await prepare()
    const job = await gatherJob('j', service.read)
    const {counts, reasons, oldest, unknown} = await gatherWaiting(job, service)
    assert.equal(counts.QUEUED + counts.IN_PROGRESS, 6)
    assert.ok((reasons.get('not connected') ?? 0) > 0)
    assert.equal(oldest.length, 6)
    assert.deepEqual(unknown, [])
    assert.equal(service.sent.filter((operation) => operation === 'SearchIndex').length, 1)
  })

  it('says that the index does not tell who is connected', async () => {
    const service = await prepare((operation) => {
      if (operation === 'SearchIndex') throw denied(operation)
    })
    const {unknown} = await gatherWaiting(await gatherJob('j', service.read), service)
    assert.deepEqual(
      unknown.map(({source}) => source),
      ['iot:SearchIndex is not allowed'],
    )
  })
})
