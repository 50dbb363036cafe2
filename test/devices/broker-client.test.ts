import assert from 'node:assert/strict'
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Aedes} from 'aedes'
import {openBrokerClient} from '../../src/devices/broker-client.js'
import type {DeviceWay} from '../../src/devices/embedded-broker.js'
import {ConfigurationError} from '../../src/errors/cli-error.js'
import {DOCUMENT, thingArn, useClient} from '../emulator/local-client.js'
import {Device, waitFor} from './device.js'

/** A broker that a user runs. */
class UserBroker {
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly broker: Aedes,
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on('connection', (socket) => {
      this.sockets.add(socket)
      broker.handle(socket)
    })
  }

  static async start(port = 0, password?: string): Promise<UserBroker> {
    const broker = await Aedes.createBroker({
      authenticate: (_client, _user, given, done) =>
        password === undefined || given?.toString() === password
          ? done(null, true)
          : done(Object.assign(new Error('no'), {returnCode: 5}), false),
    })
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return new UserBroker(broker, server, (server.address() as {port: number}).port)
  }

  get url(): string {
    return `mqtt://127.0.0.1:${this.port}`
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise<void>((resolve) => this.broker.close(resolve))
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }
}

describe('the way through a broker of the user', () => {
  const client = useClient()
  let broker: UserBroker
  let way: DeviceWay | undefined
  const lines: string[] = []
  const devices: Device[] = []

  const open = async (more: object = {}) => {
    way = await openBrokerClient({service: client().service, url: broker.url, log: (line) => lines.push(line), ...more})
  }
  beforeEach(async () => {
    lines.length = 0
    await client().thing('t')
    broker = await UserBroker.start()
  })
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((device) => device.end()))
    await way?.close()
    way = undefined
    await broker.stop()
  })

  async function device(options: object = {}): Promise<Device> {
    const connected = await Device.connect(broker.url, 't', {clientId: `firmware-${Math.random()}`, ...options})
    devices.push(connected)
    await connected.subscribe(
      'notify',
      'notify-next',
      '+/accepted',
      '+/rejected',
      '+/update/accepted',
      '+/update/rejected',
    )
    return connected
  }
  const create = (jobId: string) => client().call('CreateJob', {jobId, targets: [thingArn('t')], document: DOCUMENT})

  it('runs a job from first notice to success', async () => {
    await open()
    assert.match(lines[0] ?? '', /^connected to mqtt:/)
    const one = await device()
    await create('j')
    await one.next('notify-next')
    one.publish('start-next', {clientToken: 'a'})
    assert.equal((await one.next('start-next/accepted')).clientToken, 'a')
    one.publish('j/update', {status: 'SUCCEEDED'})
    await one.next('j/update/accepted')
    assert.deepEqual((await one.next('notify')).jobs, {})
    assert.equal((await client().job('j')).status, 'COMPLETED')
  })

  it('refuses a thing that does not exist', async () => {
    await open()
    const one = await Device.connect(broker.url, 'none', {clientId: 'x'})
    devices.push(one)
    await one.subscribe('get/rejected')
    one.publish('get')
    assert.equal((await one.next('get/rejected')).code, 'ResourceNotFound')
  })

  it('goes on after the broker was away in the middle of a start-next, and does nothing twice', async () => {
    await open()
    const one = await device()
    await create('j')
    await one.next('notify-next')
    one.publish('start-next')
    const {port} = broker
    await broker.stop()
    await create('k')
    broker = await UserBroker.start(port)
    const again = await device()
    assert.ok(await waitFor(() => lines.some((line) => /again$/.test(line))))
    again.publish('start-next')
    assert.equal(((await again.next('start-next/accepted')).execution as {jobId: string}).jobId, 'j')
    again.publish('j/update', {status: 'SUCCEEDED'})
    await again.next('j/update/accepted')
    assert.equal(((await again.next('notify-next')).execution as {jobId: string}).jobId, 'k')
    assert.deepEqual(await client().counts('j'), {Succeeded: 1})
  })

  it('sends credentials, and says where they are refused', async () => {
    await broker.stop()
    broker = await UserBroker.start(0, 'secret')
    await assert.rejects(open({user: 'u', password: 'wrong'}), (error) => {
      assert.ok(error instanceof ConfigurationError)
      assert.match(error.message, /^Cannot connect to the broker mqtt:\/\/127\.0\.0\.1:\d+: .*not authorized/i)
      return true
    })
    await open({user: 'u', password: 'secret'})
  })

  it('says where nothing listens', async () => {
    const {url} = broker
    await broker.stop()
    await assert.rejects(openBrokerClient({service: client().service, url, log: () => undefined}), ConfigurationError)
    broker = await UserBroker.start()
  })

  if (hasMosquitto())
    it('runs a job through mosquitto, for a device that speaks MQTT 5', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))
      const port = broker.port
      await broker.stop()
      writeFileSync(join(folder, 'mosquitto.conf'), `listener ${port} 127.0.0.1\nallow_anonymous true\n`)
      const mosquitto = spawn('mosquitto', ['-c', join(folder, 'mosquitto.conf')], {stdio: 'ignore'})
      try {
        assert.ok(
          await waitFor(() =>
            open()
              .then(Boolean, () => false)
              .then(() => way !== undefined),
          ),
        )
        const one = await device({protocolVersion: 5})
        await create('j')
        await one.next('notify-next')
        one.publish('start-next')
        await one.next('start-next/accepted')
        one.publish('j/update', {status: 'SUCCEEDED'})
        await one.next('j/update/accepted')
      } finally {
        await stop(mosquitto)
        rmSync(folder, {recursive: true, force: true})
        broker = await UserBroker.start()
      }
    })
})

function hasMosquitto(): boolean {
  return spawnSync('mosquitto', ['-h']).error === undefined
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}
