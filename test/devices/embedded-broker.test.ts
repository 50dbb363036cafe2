import assert from 'node:assert/strict'
import {connect} from 'node:net'
import {connectAsync} from 'mqtt'
import {type DeviceWay, openEmbeddedBroker} from '../../src/devices/embedded-broker.js'
import {createFleet} from '../../src/emulator/fleet/fleet.js'
import {DOCUMENT, groupArn, thingArn, useClient} from '../emulator/local-client.js'
import {inTime} from '../support/in-time.js'
import {Device, pause, waitFor} from './device.js'

describe('the embedded broker', () => {
  const client = useClient()
  let way: DeviceWay
  const lines: string[] = []
  const devices: Device[] = []

  beforeEach(async () => {
    lines.length = 0
    await createFleet(client().service, {things: 3, group: 'g'})
    way = await openEmbeddedBroker({service: client().service, port: 0, log: (line) => lines.push(line)})
  })
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((device) => device.end()))
    await way.close()
  })

  async function device(thing: string, options: object = {}): Promise<Device> {
    const connected = await Device.connect(way.url, thing, options)
    devices.push(connected)
    return connected
  }
  const create = (jobId: string, thing = 'thing-0001') =>
    client().call('CreateJob', {jobId, targets: [thingArn(thing)], document: DOCUMENT})

  it('runs a job from first notice to success', async () => {
    const one = await device('thing-0001')
    await one.subscribe('notify', 'notify-next', 'start-next/accepted', '+/update/accepted')
    await create('j')
    assert.deepEqual(Object.keys(await one.next('notify')), ['timestamp', 'jobs'])
    assert.equal(((await one.next('notify-next')).execution as object as {jobId: string}).jobId, 'j')
    one.publish('start-next', {clientToken: 'a'})
    const started = await one.next('start-next/accepted')
    assert.equal(started.clientToken, 'a')
    assert.deepEqual((started.execution as {jobDocument: object}).jobDocument, JSON.parse(DOCUMENT))
    one.publish('j/update', {status: 'SUCCEEDED'})
    await one.next('j/update/accepted')
    assert.deepEqual((await one.next('notify')).jobs, {})
    assert.deepEqual(Object.keys(await one.next('notify-next')), ['timestamp'])
    assert.equal((await client().job('j')).status, 'COMPLETED')
  })

  it('answers without a subscription, and notifies only with one', async () => {
    const one = await device('thing-0001')
    await create('j')
    one.publish('get')
    assert.equal(((await one.next('get/accepted')).queuedJobs as object[]).length, 1)
    await pause(600)
    assert.deepEqual(one.received, [])
  })

  it('answers once, also to a device that has subscribed', async () => {
    const one = await device('thing-0001')
    await one.subscribe('#')
    one.publish('get')
    await one.next('get/accepted')
    await pause(200)
    assert.deepEqual(one.received, [])
  })

  it('passes on what is not of AWS, wills included', async () => {
    const one = await device('thing-0001', {will: {topic: 'gone/thing-0001', payload: Buffer.from('{"a":1}'), qos: 1}})
    const two = await device('thing-0002')
    await two.client.subscribeAsync(['plant/+', 'gone/#'])
    one.client.publish('plant/x', '{}')
    await two.next('plant/x')
    one.client.stream.destroy()
    assert.deepEqual(await two.next('gone/thing-0001'), {a: 1})
  })

  it('lets the newer of two connections of one client id go on', async () => {
    const first = await device('thing-0001')
    const second = await device('thing-0001')
    assert.ok(await first.isCutOff())
    second.publish('get')
    await second.next('get/accepted')
    assert.equal((await client().call('GetThingConnectivityData', {thingName: 'thing-0001'})).connected, true)
    assert.ok(lines.some((line) => line === 'disconnected thing-0001: DUPLICATE_CLIENTID'))
  })

  it('knows who is connected, since when, and why not', async () => {
    const connectivity = async () => {
      const {connected, disconnectReason} = await client().call('GetThingConnectivityData', {thingName: 'thing-0001'})
      return [connected, disconnectReason]
    }
    const one = await device('thing-0001')
    one.publish('get')
    await one.next('get/accepted')
    assert.deepEqual(await connectivity(), [true, undefined])
    await one.client.endAsync()
    await waitFor(async () => !(await connectivity())[0])
    assert.deepEqual(await connectivity(), [false, 'CLIENT_INITIATED_DISCONNECT'])
    const two = await device('thing-0001')
    two.publish('get')
    await two.next('get/accepted')
    two.client.stream.destroy()
    await waitFor(async () => !(await connectivity())[0])
    assert.deepEqual(await connectivity(), [false, 'CONNECTION_LOST'])
  })

  describe('refuses', () => {
    it('a client id that is not a thing', async () => {
      await assert.rejects(Device.connect(way.url, 'none'), /not authorized/i)
      assert.match(lines.join('\n'), /refused client id "none": not the name of a thing \(iotjobs local fleet create/)
    })

    it('MQTT 5, and says what speaks it', async () => {
      await assert.rejects(Device.connect(way.url, 'thing-0001', {protocolVersion: 5}))
      assert.match(lines.join('\n'), /MQTT 5: use MQTT 3\.1\.1 here, or your own broker with --broker/)
    })

    const publishes: [title: string, topic: string][] = [
      ["another thing's topics", '$aws/things/thing-0002/jobs/start-next'],
      ['a thing whose name begins like its own', '$aws/things/thing-00012/jobs/get'],
      ['unknown $ topics', '$aws/rules/x'],
      ['topics of the broker itself', '$SYS/x/new/clients'],
    ]
    for (const [title, topic] of publishes)
      it(`to publish to ${title}`, async () => {
        const one = await device('thing-0001')
        await create('j', 'thing-0002')
        one.client.publish(topic, '{}')
        assert.ok(await one.isCutOff())
        assert.equal((await client().execution('j', 'thing-0002')).status, 'QUEUED')
      })

    for (const filter of [
      '$aws/things/+/jobs/#',
      '$aws/things/thing-0002/jobs/notify',
      '$aws/#',
      '$SYS/#',
      '$share/g/x',
    ])
      it(`to subscribe to ${filter}`, async () => {
        const one = await device('thing-0001')
        one.client.subscribe(filter)
        assert.ok(await one.isCutOff())
      })

    it('more than fifty subscriptions', async () => {
      const one = await device('thing-0001')
      const filters = Array.from({length: 10_000}, (_, index) => `x/${index}`)
      const granted = await one.client
        .subscribeAsync(filters, {qos: 0})
        .catch((error: {packet?: {granted: number[]}}) => (error.packet?.granted ?? []).map((qos) => ({qos})))
      assert.equal(granted.filter(({qos}) => qos !== 128).length, 50)
      one.publish('get')
      await one.next('get/accepted')
    })

    for (const size of [200 * 1024, 1024 * 1024])
      it(`a payload of ${size} bytes`, async () => {
        const one = await device('thing-0001')
        one.client.publish('x', 'y'.repeat(size))
        assert.ok(await one.isCutOff())
      })
  })

  const raw: [title: string, bytes: Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['half a CONNECT', Buffer.from([0x10, 0x20, 0, 4, 0x4d])],
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['a packet that says it has 256 MB', Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f, 0, 1, 0x78])],
    ['a length without end', Buffer.from([0x30, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['a PUBLISH before CONNECT', Buffer.from([0x30, 3, 0, 1, 0x78])],
  ]
  for (const [title, bytes] of raw)
    it(`survives a client that sends ${title}`, async () => {
      const socket = connect(Number(new URL(way.url).port), '127.0.0.1')
      socket.on('error', () => undefined).resume()
      socket.write(bytes)
      const one = await device('thing-0001')
      one.publish('get')
      await one.next('get/accepted')
      socket.destroy()
    })

  it('cuts off a connection that does not say who it is', async () => {
    const socket = connect(Number(new URL(way.url).port), '127.0.0.1')
    socket.on('error', () => undefined).resume()
    const ended = new Promise((resolve) => socket.once('close', () => resolve(true)))
    assert.equal(await Promise.race([ended, pause(inTime(8_000))]), true)
  })

  it('ends while devices are connected', async () => {
    const one = await device('thing-0001')
    await way.close()
    assert.ok(await one.isCutOff())
    const {connected, disconnectReason} = await client().call('GetThingConnectivityData', {thingName: 'thing-0001'})
    assert.deepEqual([connected, disconnectReason], [false, 'SERVER_INITIATED_DISCONNECT'])
    way = await openEmbeddedBroker({service: client().service, port: 0, log: () => undefined})
  })

  it('ends while a client has not said who it is', async () => {
    const socket = connect(Number(new URL(way.url).port), '127.0.0.1')
    socket.on('error', () => undefined).resume()
    await new Promise((resolve) => socket.once('connect', resolve))
    const from = Date.now()
    await way.close()
    assert.ok(Date.now() - from < inTime(2_000))
    way = await openEmbeddedBroker({service: client().service, port: 0, log: () => undefined})
  })

  it('serves many devices at once', async () => {
    const many = 50
    await createFleet(client().service, {things: many, prefix: 'd-', group: 'many'})
    const fleet = await Promise.all(
      Array.from({length: many}, (_, index) => device(`d-${String(index + 1).padStart(4, '0')}`)),
    )
    await Promise.all(fleet.map((one) => one.subscribe('notify-next')))
    await client().call('CreateJob', {jobId: 'j', targets: [groupArn('many')], document: DOCUMENT})
    await Promise.all(
      fleet.map(async (one) => {
        await one.next('notify-next')
        one.publish('start-next')
        await one.next('start-next/accepted')
        one.publish('j/update', {status: 'SUCCEEDED'})
        await one.next('j/update/accepted')
      }),
    )
    assert.deepEqual(await client().counts('j'), {Succeeded: many})
  })

  it('keeps notices for a session that is to be kept', async () => {
    const options = {clean: false}
    const one = await device('thing-0001', options)
    await one.subscribe('notify-next')
    await create('j')
    await one.next('notify-next')
    await one.end()
    const again = await connectAsync(way.url, {
      clientId: 'thing-0001',
      protocolVersion: 4,
      clean: false,
      reconnectPeriod: 0,
    })
    devices.push({end: () => again.endAsync(true)} as Device)
    const notice = new Promise<string>((resolve) => again.on('message', (topic) => resolve(topic)))
    await create('k')
    await client().call('CancelJob', {jobId: 'j', force: true})
    assert.equal(await Promise.race([notice, pause(inTime(4_000))]), '$aws/things/thing-0001/jobs/notify-next')
  })
})
