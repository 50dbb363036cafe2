// Requests a CPU second of the server: the local simulator beside moto's, where that is installed, over HTTP on loopback.
//
//   node scripts/bench-service.mjs [jobs, 20000]
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

const PROGRAM = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const CONNECTIONS = 8
const READS = 4000
/** Not counted: what runs for the first time is slower. */
const WARM_UP = 1000
/** A tick of the kernel's clock, by which it counts the time of processes. */
const TICKS_A_SECOND = 100
const jobs = Number(process.argv[2] ?? 20_000)
const home = mkdtempSync(join(tmpdir(), 'iotjobs-bench-'))
const env = {PATH: process.env.PATH, HOME: home, IOTJOBS_LOCAL_STATE: join(home, 'state.sqlite')}
const target = 'arn:aws:iot:us-east-1:123456789012:thing/t1'
const authorization =
  'AWS4-HMAC-SHA256 Credential=AKID/20261128/us-east-1/iot/aws4_request, SignedHeaders=host, Signature=0'

const ours = await startOurs()
await measure('simulator', ours, jobs)
const port = 20_000 + (process.pid % 20_000)
if (spawnSync('python3', ['-c', 'import moto.server'], {stdio: 'ignore'}).status === 0) {
  await measure('moto', await startMoto(), Math.min(jobs, 2000))
}
rmSync(home, {recursive: true, force: true})

async function startOurs() {
  const child = spawn(process.execPath, [PROGRAM, 'local', 'serve'], {env, stdio: ['ignore', 'pipe', 'ignore']})
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  return {child, url: new URL(JSON.parse(line).endpoint)}
}

async function startMoto() {
  // The interpreter itself, so that its time is not that of what starts it.
  const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {encoding: 'utf8'}).stdout.trim()
  const argv = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)]
  const child = spawn(python, argv, {stdio: 'ignore'})
  const url = new URL(`http://127.0.0.1:${port}`)
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(url).then(Boolean, () => false)) return {child, url}
    await setTimeout(200)
  }
  throw new Error('moto does not answer')
}

async function measure(name, {child, url}, count) {
  const send = sender(url)
  try {
    await send('POST', '/things/t1', '{}')
    const parts = 4
    for (let part = 0; part < parts; part++) {
      const body = JSON.stringify({targets: [target], document: '{"operation":"install"}'})
      const first = (part * count) / parts
      const create = (i) => send('PUT', `/jobs/j${first + i}`, body)
      await timed(`${name}: create-job, with ${first} jobs`, child.pid, count / parts, create)
    }
    for (const [read, path] of [
      ['describe-job', () => '/jobs/j7'],
      ['list-job-executions-for-job', () => '/jobs/j7/things'],
      ['describe-job-execution', () => '/things/t1/jobs/j7'],
    ]) {
      for (let i = 0; i < WARM_UP; i++) await send('GET', path())
      await timed(`${name}: ${read}`, child.pid, READS, () => send('GET', path()))
    }
  } finally {
    child.kill('SIGINT')
    await once(child, 'close')
  }
}

async function timed(title, pid, count, work) {
  const before = cpuSeconds(pid)
  let next = 0
  await Promise.all(
    Array.from({length: CONNECTIONS}, async () => {
      while (next < count) await work(next++)
    }),
  )
  const rate = count / (cpuSeconds(pid) - before)
  console.log(`${title.padEnd(50)} ${rate.toFixed(0).padStart(6)} a CPU second`)
}

function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

function sender({hostname, port}) {
  const agent = new Agent({keepAlive: true, maxSockets: CONNECTIONS})
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const sent = request({agent, hostname, port, method, path, headers: {authorization}}, (answer) => {
        answer.resume().on('end', () => {
          if (answer.statusCode === 200) resolve()
          else reject(new Error(`${method} ${path}: ${answer.statusCode}`))
        })
      })
      sent.on('error', reject).end(body)
    })
}
