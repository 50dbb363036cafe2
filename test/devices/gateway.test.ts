import assert from 'node:assert/strict'
import {Gateway} from '../../src/devices/gateway.js'
import type {Message} from '../../src/devices/messages.js'
import {createFleet} from '../../src/emulator/fleet/fleet.js'
import {setBehaviour} from '../../src/emulator/fleet/fleet-behaviour.js'
import {viewThing} from '../../src/emulator/fleet/fleet-view.js'
import {openLocalService} from '../../src/emulator/local-service.js'
import {skipTime} from '../../src/emulator/state/clock.js'
import {DOCUMENT, groupArn, MINUTE, START, STEADY, thingArn, useClient} from '../emulator/local-client.js'

const NEVER = 1_000_000
describe('the gateway to devices', () => {
  const client = useClient()
  let gateway: Gateway
  let messages: Message[] = []
  const errors: unknown[] = []

  const open = (watched: 'connected' | 'manual' = 'connected') =>
    Gateway.open({
      service: client().service,
      watched,
      link: {answer: (_, message) => messages.push(message), notify: (_, message) => messages.push(message)},
      onError: (error) => errors.push(error),
      interval: NEVER,
    })

  beforeEach(async () => {
    messages = []
    errors.length = 0
    await client().thing('t')
    gateway = await open()
    assert.equal(await gateway.connect('t'), true)
  })
  afterEach(async () => {
    await gateway.close()
    assert.deepEqual(errors, [])
  })

  /** Topics without what they have in common, and payloads. */
  async function published(): Promise<[name: string, payload: Record<string, unknown>][]> {
    await gateway.refresh()
    const found = messages.map(({topic, payload}): [string, Record<string, unknown>] => [
      topic.replace(/^\$aws\/things\/[^/]+\/jobs\//, ''),
      JSON.parse(payload),
    ])
    messages = []
    return found
  }
  const jobOf = (message: [string, Record<string, unknown>] | undefined) =>
    (message?.[1].execution as {jobId: string} | undefined)?.jobId
  const names = async () => (await published()).map(([name]) => name)
  const ask = (name: string, payload: object | string = {}, thing = 't') =>
    gateway.receive(
      `$aws/things/${thing}/jobs/${name}`,
      typeof payload === 'string' ? payload : JSON.stringify(payload),
    )
  const create = (jobId: string, more: object = {}) =>
    client().call('CreateJob', {jobId, targets: [thingArn('t')], document: DOCUMENT, ...more})

  it('notifies as the guide does, step by step', async () => {
    const seconds = START / 1000
    const summary = {queuedAt: seconds, lastUpdatedAt: seconds, versionNumber: 1, executionNumber: 1}
    await create('job1')
    assert.deepEqual(await published(), [
      ['notify', {timestamp: seconds, jobs: {QUEUED: [{jobId: 'job1', ...summary}]}}],
      [
        'notify-next',
        {
          timestamp: seconds,
          execution: {jobId: 'job1', ...summary, status: 'QUEUED', jobDocument: JSON.parse(DOCUMENT)},
        },
      ],
    ])
    client().now += 1000
    await create('job2')
    assert.deepEqual(await names(), ['notify'])
    ask('start-next')
    assert.deepEqual(await names(), ['start-next/accepted'])
    client().now += 1000
    await create('job3')
    assert.deepEqual(await names(), ['notify'])
    ask('job1/update', {status: 'SUCCEEDED'})
    const [accepted, notify, next] = await published()
    assert.deepEqual([accepted?.[0], notify?.[0], next?.[0]], ['job1/update/accepted', 'notify', 'notify-next'])
    assert.equal(jobOf(next), 'job2')
    ask('job3/update', {status: 'IN_PROGRESS'})
    const [started, first, ...others] = await published()
    assert.deepEqual([started?.[0], first?.[0], others.length], ['job3/update/accepted', 'notify-next', 0])
    assert.equal(jobOf(first), 'job3')
    ask('job2/update', {status: 'REJECTED'})
    assert.deepEqual(await names(), ['job2/update/accepted', 'notify'])
    await client().call('DeleteJob', {jobId: 'job3', force: true})
    assert.deepEqual(await published(), [
      ['notify', {timestamp: seconds + 2, jobs: {}}],
      ['notify-next', {timestamp: seconds + 2}],
    ])
  })

  it('notifies of what another process does', async () => {
    const other = openLocalService({stateFile: client().stateFile, now: () => client().now, region: 'eu-west-1'})
    const body = JSON.stringify({targets: [thingArn('t')], document: DOCUMENT})
    const headers = {authorization: 'Credential=A/1/eu-west-1/iot/aws4_request'}
    assert.equal((await other.handle({method: 'PUT', path: '/jobs/j', query: '', headers, body})).status, 200)
    other.close()
    assert.deepEqual(await names(), ['notify', 'notify-next'])
    assert.deepEqual(await names(), [])
  })

  it('notifies of what time does', async () => {
    await create('j', {timeoutConfig: {inProgressTimeoutInMinutes: 5}})
    ask('start-next')
    await published()
    client().now += 6 * MINUTE
    assert.deepEqual(await names(), ['notify', 'notify-next'])
  })

  it('names fifteen executions at most', async () => {
    for (let number = 1; number <= 20; number++) await create(`j${number}`)
    const [[, payload] = ['', {}]] = await published()
    assert.equal((payload.jobs as {QUEUED: unknown[]}).QUEUED.length, 15)
  })

  it('says nothing to a device that has gone, and nothing old to one that comes', async () => {
    await gateway.disconnect('t', 'CONNECTION_LOST')
    await create('j')
    assert.deepEqual(await names(), [])
    await gateway.connect('t')
    assert.deepEqual(await names(), [])
    await create('k')
    assert.deepEqual(await names(), ['notify'])
  })

  it('does not know a thing that does not exist', async () => assert.equal(await gateway.connect('none'), false))

  describe('answers', () => {
    beforeEach(async () => {
      await create('j')
      await published()
    })
    const cases: [title: string, name: string, payload: object | string, answer: string, expected: object][] = [
      ['get', 'get', {clientToken: 'c'}, 'get/accepted', {clientToken: 'c', inProgressJobs: []}],
      ['an empty payload', 'get', '', 'get/accepted', {inProgressJobs: []}],
      ['describe by job', 'j/get', {includeJobDocument: false}, 'j/get/accepted', {}],
      ['describe the next', '$next/get', {}, '$next/get/accepted', {}],
      ['an unknown job', 'x/get', {clientToken: 'c'}, 'x/get/rejected', {code: 'ResourceNotFound', clientToken: 'c'}],
      ['bad JSON', 'get', '{', 'get/rejected', {code: 'InvalidJson'}],
      ['JSON that is not an object', 'get', '[]', 'get/rejected', {code: 'InvalidJson'}],
      ['a list of numbers as a token', 'get', {clientToken: [1]}, 'get/accepted', {inProgressJobs: []}],
      ['a status of another type', 'j/update', {status: 5}, 'j/update/rejected', {code: 'InvalidRequest'}],
      ['no status', 'j/update', {}, 'j/update/rejected', {code: 'InvalidRequest'}],
      [
        'a bound that is broken',
        'start-next',
        {stepTimeoutInMinutes: 99_999},
        'start-next/rejected',
        {code: 'InvalidRequest'},
      ],
      ['an unknown topic', 'nothing', {}, 'nothing/rejected', {code: 'InvalidTopic'}],
      ['a topic with too much in it', 'j/get/x', {}, 'j/get/x/rejected', {code: 'InvalidTopic'}],
      ['a name that every object has', 'j/constructor', {}, 'j/constructor/rejected', {code: 'InvalidTopic'}],
      [
        'a version that is not expected',
        'j/update',
        {status: 'SUCCEEDED', expectedVersion: 7},
        'j/update/rejected',
        {code: 'VersionMismatch', executionState: {status: 'QUEUED', versionNumber: 1}},
      ],
      [
        'a status that devices do not report',
        'j/update',
        {status: 'CANCELED'},
        'j/update/rejected',
        {code: 'InvalidStateTransition', executionState: {status: 'QUEUED', versionNumber: 1}},
      ],
    ]
    for (const [title, name, payload, answer, expected] of cases)
      it(title, async () => {
        ask(name, payload)
        const [[topic, found] = ['', {}]] = await published()
        assert.equal(topic, answer)
        assert.equal(found.timestamp, START / 1000)
        for (const [member, value] of Object.entries(expected)) assert.deepEqual(found[member], value, member)
        assert.equal(Object.hasOwn(found, 'clientToken'), Object.hasOwn(expected, 'clientToken'))
      })

    it('what has ended', async () => {
      ask('j/update', {status: 'SUCCEEDED'})
      ask('j/update', {status: 'SUCCEEDED'})
      ask('j/get')
      const found = (await published()).filter(([name]) => name.endsWith('rejected'))
      assert.deepEqual(
        found.map(([, {code}]) => code),
        ['InvalidStateTransition', 'TerminalStateReached'],
      )
    })

    it('with the document as JSON', async () => {
      ask('start-next')
      const [[, started] = ['', {}]] = await published()
      assert.deepEqual((started.execution as {jobDocument: object}).jobDocument, JSON.parse(DOCUMENT))
      ask('j/update', {status: 'IN_PROGRESS', includeJobDocument: true, includeJobExecutionState: true})
      const [[, updated] = ['', {}]] = await published()
      assert.deepEqual(updated.jobDocument, JSON.parse(DOCUMENT))
      assert.deepEqual(updated.executionState, {status: 'IN_PROGRESS', versionNumber: 3})
    })

    it('nothing that is not of IoT Jobs', () => {
      assert.equal(gateway.receive('$aws/things/t/shadow/update', '{}'), false)
      assert.equal(gateway.receive('x/y', '{}'), false)
    })
  })

  describe('and simulation', () => {
    beforeEach(async () => {
      await createFleet(client().service, {things: 2, group: 'g', behaviour: STEADY})
      await client().call('CreateJob', {jobId: 'j', targets: [groupArn('g')], document: DOCUMENT})
    })

    it('a connected thing is not simulated, and is again when it has gone', async () => {
      await gateway.connect('thing-0001')
      await skipTime(client().service, MINUTE)
      assert.deepEqual(await client().counts('j'), {Queued: 1, Succeeded: 1})
      const shown = await viewThing(client().service, 'thing-0001')
      assert.deepEqual([shown.behaviour, shown.connected], [undefined, true])
      await gateway.disconnect('thing-0001', 'CLIENT_INITIATED_DISCONNECT')
      await skipTime(client().service, MINUTE)
      assert.deepEqual(await client().counts('j'), {Succeeded: 2})
    })

    it('a thing whose gateway was killed is simulated again a while later', async () => {
      const killed = await open()
      await killed.connect('thing-0001')
      client().now += 60_000
      const {connected, disconnectReason} = await client().call('GetThingConnectivityData', {thingName: 'thing-0001'})
      assert.deepEqual([connected, disconnectReason], [true, undefined])
      client().now += MINUTE
      assert.deepEqual(await client().counts('j'), {Succeeded: 2})
      await killed.close()
    })

    it('a session goes on after a pause in which it was taken for lost', async () => {
      client().now += 60_000
      const connectivity = () => client().call('GetThingConnectivityData', {thingName: 't'})
      assert.equal((await connectivity()).connected, false)
      await gateway.refresh()
      assert.equal((await connectivity()).connected, true)
    })

    it('a behaviour that is set while a thing is connected counts when it has gone', async () => {
      await gateway.connect('thing-0001')
      await setBehaviour(client().service, {things: ['thing-0001']}, () => ({...STEADY, offline: 1}))
      await gateway.disconnect('thing-0001', 'CONNECTION_LOST')
      await skipTime(client().service, MINUTE)
      assert.deepEqual(await client().counts('j'), {Queued: 1, Succeeded: 1})
    })
  })

  describe('through a broker of the user', () => {
    beforeEach(async () => {
      await gateway.close()
      gateway = await open('manual')
    })

    it('notifies all things that nothing simulates', async () => {
      await create('j')
      assert.deepEqual(await names(), ['notify', 'notify-next'])
      ask('j/update', {status: 'SUCCEEDED'})
      assert.deepEqual(await names(), ['j/update/accepted', 'notify', 'notify-next'])
    })

    it('leaves simulated things alone', async () => {
      await createFleet(client().service, {things: 1, prefix: 's-', behaviour: STEADY})
      await client().call('CreateJob', {jobId: 'j', targets: [thingArn('s-0001')], document: DOCUMENT})
      assert.deepEqual(await names(), [])
    })
  })
})
