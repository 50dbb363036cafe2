import assert from 'node:assert/strict'
import {type ChildProcess, execFileSync, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {request} from 'node:https'
import {createServer, type Server} from 'node:net'
import {join} from 'node:path'
import {Aedes} from 'aedes'
import {Device} from '../devices/device.js'
import {eventually} from '../support/in-time.js'
import {Home} from '../support/program.js'

const GROUP = 'arn:aws:iot:us-east-1:123456789012:thinggroup/g'
const LOCAL = {IOTJOBS_LOCAL: '1'}

describe('devices at local serve, as processes', () => {
  let home: Home
  let server: ChildProcess | undefined
  const devices: Device[] = []

  beforeEach(async () => {
    home = new Home()
    await home.prepare(['local', 'fleet', 'create', '--things', '5', '--group', 'g'])
  })
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((device) => device.end()))
    await stop('SIGINT')
    home.remove()
  })

  async function serve(...flags: string[]): Promise<{endpoint: string; mqtt: string}> {
    const child = home.start(['local', 'serve', ...flags])
    server = child
    child.stderr?.resume()
    return new Promise((resolve, reject) => {
      child.stdout?.once('data', (text) => resolve(JSON.parse(String(text))))
      child.once('close', () => reject(new Error('The server ended')))
    })
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server?.once('close', resolve))
    server.kill(signal)
    await ended
  }

  async function connect(url: string, thing: string, options: object = {}): Promise<Device> {
    const device = await Device.connect(url, thing, options)
    devices.push(device)
    return device
  }

  const iotjobs = async (...words: string[]) => (await home.prepare(words, LOCAL)).stdout
  const create = (jobId: string) =>
    iotjobs('create-job', '--yes', '--job-id', jobId, '--targets', GROUP, '--document', '{"a":1}')
  const versions = async (jobId: string): Promise<number[]> => {
    const query = '[executionSummaries[].thingArn][0]'
    const arns: string[] = JSON.parse(await iotjobs('list-job-executions-for-job', '--job-id', jobId, '--query', query))
    return Promise.all(
      arns.map(async (arn) => {
        const thing = arn.split('/')[1] ?? ''
        const words = ['--job-id', jobId, '--thing-name', thing, '--query', 'execution.versionNumber']
        return Number(await iotjobs('describe-job-execution', ...words))
      }),
    )
  }

  it('loses nothing and does nothing twice when the server is killed with devices in progress', async () => {
    const names = ['thing-0001', 'thing-0002', 'thing-0003', 'thing-0004', 'thing-0005']
    const first = await serve('--mqtt', '0')
    const before = await Promise.all(names.map((name) => connect(first.mqtt, name)))
    await Promise.all(before.map((device) => device.subscribe('notify-next')))
    await create('j')
    await Promise.all(before.map((device) => device.next('notify-next')))
    for (const device of before.slice(0, 3)) device.publish('start-next')
    for (const device of before.slice(0, 2)) await device.next('start-next/accepted')
    await stop('SIGKILL')
    const second = await serve('--mqtt', '0')
    for (const name of names) {
      const device = await connect(second.mqtt, name)
      device.publish('start-next')
      const {execution} = (await device.next('start-next/accepted')) as {execution: {jobId: string}}
      assert.equal(execution.jobId, 'j')
      device.publish('j/update', {status: 'SUCCEEDED'})
      await device.next('j/update/accepted')
    }
    assert.match(await iotjobs('describe-job', '--job-id', 'j', '--query', 'job.status'), /COMPLETED/)
    // Queued, started once, ended once: handing out again changes no version.
    assert.deepEqual(await versions('j'), [3, 3, 3, 3, 3])
  })

  it('notifies of what another process and a fast clock do, within a second', async () => {
    const {mqtt} = await serve('--mqtt', '0')
    const device = await connect(mqtt, 'thing-0001')
    await device.subscribe('notify', 'notify-next')
    await iotjobs('local', 'clock', '--speed', '60')
    await iotjobs(
      'create-job',
      '--yes',
      '--job-id',
      'j',
      '--targets',
      GROUP,
      '--document',
      '{}',
      '--timeout-config',
      'inProgressTimeoutInMinutes=1',
    )
    await device.next('notify-next', 1_500)
    device.publish('start-next')
    await device.next('start-next/accepted')
    device.received.splice(0)
    assert.deepEqual((await device.next('notify', 3_000)).jobs, {}, 'a minute later by the virtual clock')
  })

  it('is reached through a broker of the user', async () => {
    const broker = await Aedes.createBroker()
    const listener: Server = createServer((socket) => broker.handle(socket))
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const url = `mqtt://127.0.0.1:${(listener.address() as {port: number}).port}`
    try {
      assert.equal((await serve('--broker', url.replace('//', '//user:secret@'))).mqtt, url)
      const device = await connect(url, 'thing-0001', {clientId: 'firmware'})
      await device.subscribe('notify-next', 'start-next/accepted')
      await create('j')
      await device.next('notify-next')
      device.publish('start-next')
      await device.next('start-next/accepted')
    } finally {
      await Promise.all(devices.splice(0).map((device) => device.end()))
      await stop('SIGINT')
      await new Promise<void>((resolve) => broker.close(resolve))
      listener.close()
    }
  })

  if (spawnSync('openssl', ['version']).status === 0)
    it('asks clients for certificates over TLS', async () => {
      const file = (name: string) => join(home.folder, name)
      makeCertificates(file)
      const {endpoint, mqtt} = await serve(
        ...[
          '--mqtt',
          '0',
          '--tls-cert',
          file('server.pem'),
          '--tls-key',
          file('server.key'),
          '--tls-ca',
          file('ca.pem'),
        ],
      )
      assert.match(endpoint, /^https:/)
      assert.match(mqtt, /^mqtts:/)
      const ca = readFileSync(file('ca.pem'))
      const own = {ca, cert: readFileSync(file('device.pem')), key: readFileSync(file('device.key'))}
      const device = await connect(mqtt, 'thing-0001', own)
      device.publish('get')
      await device.next('get/accepted')
      await assert.rejects(Device.connect(mqtt, 'thing-0002', {ca}))
      assert.equal(await status(`${endpoint}/things/thing-0001/jobs`, own), 200)
      await assert.rejects(status(`${endpoint}/things/thing-0001/jobs`, {ca}))
      const {exit, stderr} = await home.run(
        ['data', 'get-pending-job-executions', '--thing-name', 'thing-0001', '--endpoint-url', endpoint],
        {AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_REGION: 'us-east-1', AWS_CA_BUNDLE: file('ca.pem')},
      )
      assert.notEqual(exit, 0, stderr)
    })

  if (spawnSync('mosquitto_sub', ['--help']).error === undefined)
    it("is understood by mosquitto's clients", async () => {
      const {mqtt} = await serve('--mqtt', '0')
      const {port} = new URL(mqtt)
      const topic = '$aws/things/thing-0001/jobs/'
      const listening = home.other('mosquitto_sub', [
        ...['-p', port, '-i', 'thing-0001', '-t', `${topic}notify-next`, '-C', '1', '-W', '20', '-v'],
      ])
      const isConnected = async () => /"connected": true/.test(await iotjobs('local', 'fleet', 'show', 'thing-0001'))
      await eventually(isConnected, () => 'It has not connected')
      // By a process: until that has started, what it subscribes to behind its connection is known as well.
      await home.run(['create-job', '--yes', '--job-id', 'j', '--targets', GROUP, '--document', '{"a":1}'], LOCAL)
      assert.match(
        (await listening).stdout,
        /^\$aws\/things\/thing-0001\/jobs\/notify-next \{"timestamp":\d+,"execution":\{"jobId":"j"/,
      )
      const publish = [
        '-p',
        port,
        '-i',
        'thing-0001',
        '-t',
        `${topic}j/update`,
        '-m',
        '{"status":"SUCCEEDED"}',
        '-q',
        '1',
      ]
      assert.equal((await home.other('mosquitto_pub', publish)).exit, 0)
      const words = ['--job-id', 'j', '--thing-name', 'thing-0001', '--query', 'execution.status']
      const isReported = async () => /SUCCEEDED/.test(await iotjobs('describe-job-execution', ...words))
      await eventually(isReported, () => 'The report has not arrived')
    })
})

function makeCertificates(file: (name: string) => string): void {
  const openssl = (...words: string[]) => execFileSync('openssl', words, {stdio: 'ignore'})
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl(
    'req',
    '-x509',
    ...key,
    '-days',
    '3',
    '-subj',
    '/CN=test-ca',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
  )
  writeFileSync(file('san'), 'subjectAltName=DNS:localhost,IP:127.0.0.1')
  for (const [name, ...extra] of [['server', '-extfile', file('san')], ['device']]) {
    openssl('req', ...key, '-subj', `/CN=${name}`, '-keyout', file(`${name}.key`), '-out', file(`${name}.csr`))
    const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '3', ...extra]
    openssl('x509', '-req', '-in', file(`${name}.csr`), ...signed, '-out', file(`${name}.pem`))
  }
}

function status(url: string, options: object): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, options, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
