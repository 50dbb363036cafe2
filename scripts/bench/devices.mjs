// Many devices at `local serve --mqtt` run one job: connected, notified, started, ended. Prints one line of JSON.
//
//   node scripts/bench/devices.mjs [1000]
import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import mqtt from 'mqtt'

const count = Number(process.argv[2] ?? 1000)
const program = fileURLToPath(new URL('../../bin/run.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'iotjobs-bench-'))
const env = {PATH: process.env.PATH, HOME: home, IOTJOBS_LOCAL: '1'}
let messages = 0

iotjobs('local', 'fleet', 'create', '--things', String(count), '--group', 'g')
const server = spawn(process.execPath, [program, 'local', 'serve', '--mqtt', '0'], {
  env,
  stdio: ['ignore', 'pipe', 'ignore'],
})
try {
  const url = await addressOf(server)
  const before = cpuOf(server.pid)
  const [connecting, devices] = await timed(() => connectAll(url))
  const [running] = await timed(async () => {
    const ended = Promise.all(devices.map((device) => device.ended))
    iotjobs(
      ...['create-job', '--yes', '--job-id', 'j', '--document', '{"a":1}'],
      ...['--targets', 'arn:aws:iot:us-east-1:123456789012:thinggroup/g'],
    )
    await ended
  })
  const {cpu, megabytes} = cpuOf(server.pid)
  console.log(
    JSON.stringify({
      devices: count,
      connectSeconds: round(connecting),
      jobSeconds: round(running),
      messagesPerSecond: Math.round(messages / running),
      serverCpuSeconds: round(cpu - before.cpu),
      serverMegabytes: megabytes,
      status: iotjobs('describe-job', '--job-id', 'j', '--query', 'job.status', '--output', 'text').trim(),
    }),
  )
} finally {
  server.kill('SIGKILL')
  rmSync(home, {recursive: true, force: true})
}
process.exit()

async function connectAll(url) {
  const names = Array.from({length: count}, (_, index) => `thing-${String(index + 1).padStart(4, '0')}`)
  const devices = []
  // As many at a time as a server accepts without pushing others back.
  for (let from = 0; from < names.length; from += 100) {
    devices.push(...(await Promise.all(names.slice(from, from + 100).map((name) => connect(url, name)))))
  }
  return devices
}

async function connect(url, thing) {
  const topic = (name) => `$aws/things/${thing}/jobs/${name}`
  const client = await mqtt.connectAsync(url, {clientId: thing, reconnectPeriod: 0, keepalive: 300})
  const ended = new Promise((resolve) => {
    client.on('message', (name, payload) => {
      messages++
      if (name === topic('notify-next') && JSON.parse(payload).execution)
        client.publish(topic('start-next'), '{}', {qos: 1})
      if (name === topic('start-next/accepted')) {
        client.publish(topic(`${JSON.parse(payload).execution.jobId}/update`), '{"status":"SUCCEEDED"}', {qos: 1})
      }
      if (name.endsWith('/update/accepted')) resolve()
    })
  })
  await client.subscribeAsync([topic('notify'), topic('notify-next')], {qos: 1})
  return {ended}
}

async function addressOf(child) {
  for await (const line of createInterface({input: child.stdout})) return JSON.parse(line).mqtt
  throw new Error('local serve has ended')
}

function iotjobs(...words) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...words], {env, encoding: 'utf8'})
  if (status !== 0) throw new Error(`iotjobs ${words.join(' ')}: ${stderr}`)
  return stdout
}

async function timed(work) {
  const from = performance.now()
  const result = await work()
  return [(performance.now() - from) / 1000, result]
}

/** On Linux; elsewhere nothing is known of another process. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return {cpu: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Math.round(Number(kilobytes) / 1024)}
  } catch {
    return {cpu: 0, megabytes: 0}
  }
}

function round(seconds) {
  return Math.round(seconds * 100) / 100
}
