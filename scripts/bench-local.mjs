// The local simulator at scale: a job onto a simulated fleet, a day of its rollout caught up in one request, and what it
// takes then, in CPU time and the greatest memory so far. `node --import tsx scripts/bench-local.mjs --things 100000`
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {createFleet} from '../src/emulator/fleet/fleet.ts'
import {openLocalService} from '../src/emulator/local-service.ts'
import {skipTime} from '../src/emulator/state/clock.ts'

const {values} = parseArgs({options: {things: {type: 'string', default: '100000'}}})
const things = Number(values.things)
const folder = mkdtempSync(join(tmpdir(), 'iotjobs-bench-'))
const stateFile = join(folder, 'state.sqlite')
const service = openLocalService({stateFile, now: () => 1_800_000_000_000, region: 'us-east-1'})
const behaviour = {
  seed: 7,
  pickup: [5_000, 120_000],
  duration: [20_000, 90_000],
  fail: [{share: 0.05, reason: 'sha256 mismatch'}],
  reject: 0.01,
  timeout: 0.02,
  offline: 0.05,
}
const DAY = 86_400_000
const job = {
  targets: ['arn:aws:iot:us-east-1:123456789012:thinggroup/g'],
  document: '{"operation":"install"}',
  timeoutConfig: {inProgressTimeoutInMinutes: 30},
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 1}]},
}

try {
  await timed('fleet create', () => createFleet(service, {things, group: 'g', behaviour}))
  const before = await size()
  await timed('create-job', () => send('PUT', '/jobs/j', JSON.stringify(job)))
  await timed('a day caught up', () => skipTime(service, DAY))
  await timed('describe-job', () => send('GET', '/jobs/j'))
  await timed('100 × describe-job', async () => {
    for (let i = 0; i < 100; i++) await send('GET', '/jobs/j')
  })
  const {job: described} = JSON.parse((await send('GET', '/jobs/j')).body)
  const executions = Object.values(described.jobProcessDetails)
    .filter((count) => typeof count === 'number')
    .reduce((sum, count) => sum + count, 0)
  console.log(JSON.stringify(described.jobProcessDetails))
  console.log(`${executions} executions, ${(((await size()) - before) / executions).toFixed(0)} bytes each`)
} finally {
  service.close()
  rmSync(folder, {recursive: true, force: true})
}

async function send(method, path, body = '') {
  const answer = await service.handle({method, path, query: '', headers: {}, body})
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`)
  return answer
}

async function timed(title, work) {
  const begin = process.cpuUsage()
  const result = await work()
  const {user, system} = process.cpuUsage(begin)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${title.padEnd(20)} ${((user + system) / 1000).toFixed(0).padStart(7)} ms of CPU, at most ${memory} MB`)
  return result
}

/** Without what SQLite keeps beside the file for a while. */
async function size() {
  const copy = `${stateFile}.copy`
  rmSync(copy, {force: true})
  await service.copyTo(copy)
  return statSync(copy).size
}
