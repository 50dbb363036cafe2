// AWS's own device SDK for JavaScript against the local simulator: IotJobsClient over MQTT 3.1.1 at the embedded broker, and
// IotJobsClientv2 over MQTT 5 through mosquitto, where that is installed. Each from the first connection to SUCCEEDED.
// Installs the SDK into a folder of its own. `node scripts/device-sdk.mjs [FOLDER]`
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

const SDK = 'aws-iot-device-sdk-v2'
const program = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'iotjobs-devices-'))
const sdkFolder = resolve(process.argv[2] ?? join(work, 'sdk'))
const env = {...process.env, HOME: work, IOTJOBS_LOCAL: '1', IOTJOBS_LOCAL_STATE: join(work, 'state.sqlite')}
const children = []

try {
  const sdk = await loadSdk()
  iotjobs('local', 'fleet', 'create', '--things', '2')
  await embedded(sdk)
  if (spawnSync('mosquitto', ['-h']).error === undefined) await throughMosquitto(sdk)
  else console.log('mosquitto is not installed: IotJobsClientv2 was not run')
} finally {
  for (const child of children) child.kill()
  rmSync(work, {recursive: true, force: true})
}
process.exit()

async function loadSdk() {
  if (!existsSync(join(sdkFolder, 'node_modules', SDK))) {
    mkdirSync(sdkFolder, {recursive: true})
    writeFileSync(join(sdkFolder, 'package.json'), '{}')
    const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', SDK], {cwd: sdkFolder, stdio: 'inherit'})
    if (npm.status !== 0) throw new Error(`${SDK} could not be installed`)
  }
  return createRequire(join(sdkFolder, 'package.json'))(SDK)
}

async function embedded({mqtt, io, iotjobs: model}) {
  const {mqtt: url, stop} = await serve('--mqtt', '0')
  const thingName = 'thing-0001'
  const connection = new mqtt.MqttClient(new io.ClientBootstrap()).new_connection({
    client_id: thingName,
    host_name: '127.0.0.1',
    port: Number(new URL(url).port),
    clean_session: true,
    socket_options: new io.SocketOptions(),
  })
  await connection.connect()
  say('IotJobsClient', `connected to ${url}`)
  const jobs = new model.IotJobsClient(connection)
  const qos = mqtt.QoS.AtLeastOnce
  const next = later()
  const started = later()
  const updated = later()
  await jobs.subscribeToNextJobExecutionChangedEvents({thingName}, qos, next.settle)
  await jobs.subscribeToStartNextPendingJobExecutionAccepted({thingName}, qos, started.settle)
  await jobs.subscribeToUpdateJobExecutionAccepted({thingName, jobId: 'v1'}, qos, updated.settle)
  createJob('v1', thingName)
  say('notified of', (await next.value).execution.jobId)
  await jobs.publishStartNextPendingJobExecution({thingName, clientToken: 'start'}, qos)
  const {execution} = await started.value
  say('started', `${execution.jobId} with ${JSON.stringify(execution.jobDocument)}`)
  await jobs.publishUpdateJobExecution(
    {thingName, jobId: 'v1', status: 'SUCCEEDED', expectedVersion: execution.versionNumber, clientToken: 'done'},
    qos,
  )
  await updated.value
  say('job is', statusOf('v1'))
  await connection.disconnect()
  await stop()
}

async function throughMosquitto({mqtt5, iotjobs: model}) {
  const port = await freePort()
  const config = join(work, 'mosquitto.conf')
  writeFileSync(config, `listener ${port} 127.0.0.1\nallow_anonymous true\n`)
  children.push(spawn('mosquitto', ['-c', config], {stdio: 'ignore'}))
  await new Promise((wait) => setTimeout(wait, 1_000))
  const {stop} = await serve('--broker', `mqtt://127.0.0.1:${port}`)
  const thingName = 'thing-0002'
  const client = new mqtt5.Mqtt5Client({
    hostName: '127.0.0.1',
    port,
    connectProperties: {clientId: 'firmware', keepAliveIntervalSeconds: 30},
  })
  const connected = later()
  client.on('connectionSuccess', connected.settle)
  client.start()
  await connected.value
  say('IotJobsClientv2', `connected over MQTT 5 through mosquitto`)
  const jobs = model.IotJobsClientv2.newFromMqtt5(client, {
    maxRequestResponseSubscriptions: 4,
    maxStreamingSubscriptions: 4,
    operationTimeoutInSeconds: 10,
  })
  const next = later()
  const stream = jobs.createNextJobExecutionChangedStream({thingName})
  const subscribed = later()
  stream.on('subscriptionStatus', subscribed.settle)
  stream.on('incomingPublish', ({message}) => next.settle(message))
  stream.open()
  await subscribed.value
  createJob('v2', thingName)
  say('notified of', (await next.value).execution.jobId)
  const {execution} = await jobs.startNextPendingJobExecution({thingName})
  say('started', `${execution.jobId} with ${JSON.stringify(execution.jobDocument)}`)
  await jobs.updateJobExecution({thingName, jobId: 'v2', status: 'SUCCEEDED', expectedVersion: execution.versionNumber})
  say('job is', statusOf('v2'))
  stream.close()
  jobs.close()
  const stopped = later()
  client.on('stopped', stopped.settle)
  client.stop()
  await stopped.value
  await stop()
}

async function serve(...flags) {
  const child = spawn(process.execPath, [program, 'local', 'serve', ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  for await (const line of createInterface({input: child.stdout})) {
    const stop = () => new Promise((ended) => child.once('exit', ended) && child.kill('SIGINT'))
    return {...JSON.parse(line), stop}
  }
  throw new Error('local serve has ended')
}

function createJob(jobId, thing) {
  const target = `arn:aws:iot:us-east-1:123456789012:thing/${thing}`
  iotjobs('create-job', '--job-id', jobId, '--targets', target, '--document', '{"operation":"install"}')
}

function statusOf(jobId) {
  return iotjobs('describe-job', '--job-id', jobId, '--query', 'job.status', '--output', 'text').trim()
}

function iotjobs(...words) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...words], {env, encoding: 'utf8'})
  if (status !== 0) throw new Error(`iotjobs ${words.join(' ')}: ${stderr}`)
  return stdout
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** A value that arrives once, within twenty seconds. */
function later() {
  let settle
  const value = new Promise((resolve, reject) => {
    settle = (...values) => resolve(values.find((one) => typeof one === 'object' && one !== null) ?? values[0])
    setTimeout(() => reject(new Error('Nothing has arrived in time')), 20_000).unref()
  })
  return {value, settle}
}

function say(what, value) {
  console.log(`${what.padEnd(16)} ${value}`)
}
