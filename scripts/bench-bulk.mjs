// Long lists and many requests, with peak memory, each once, beside the AWS CLI where it is installed. Linux only: memory
// is read from /proc.
//
//   node scripts/bench-bulk.mjs [--items 100000] [--million]
import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const PAGE = 250
const DESCRIBES = 1000
const {values} = parseArgs({options: {items: {type: 'string', default: '100000'}, million: {type: 'boolean'}}})
const items = Number(values.items)
const program = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'iotjobs-bench-'))
const server = createServer(answer)
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const endpoint = ['--endpoint-url', `http://127.0.0.1:${server.address().port}`]
const env = {
  PATH: process.env.PATH,
  HOME: home,
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
}
const hasAws = spawnSync('aws', ['--version'], {env}).status === 0

for (const count of [10_000, items, ...(values.million ? [1_000_000] : [])]) {
  await row(`${count} executions, ndjson`, ours([...listOf(count), '--output', 'ndjson']))
}
await row(`${items} executions, json`, ours(listOf(items)))
if (hasAws) await row(`${items} executions, aws`, ['aws', ['iot', ...listOf(items)]])
const things = join(home, 'things.txt')
writeFileSync(things, Array.from({length: DESCRIBES}, (_, index) => `thing-${index}\n`).join(''))
await row(`${DESCRIBES} describes`, ours(['describe-job-execution', '--job-id', 'j', '--from', things]))
if (hasAws) {
  const one = ['aws', ['iot', 'describe-job-execution', '--job-id', 'j', '--thing-name', 't']]
  await row('one describe, aws', one)
  const many = ['iot', 'describe-job-execution', '--job-id', 'j', ...endpoint, '--thing-name']
  await row(
    '100 describes, xargs -P4 aws',
    ['sh', ['-c', `head -100 ${things} | xargs -P4 -n1 aws ${many.join(' ')}`]],
    [],
  )
}
server.close()
rmSync(home, {recursive: true, force: true})

function ours(args) {
  return [process.execPath, [program, ...args]]
}

/** The id of the job tells the server how many executions to make up. */
function listOf(count) {
  return ['list-job-executions-for-job', '--job-id', `n${count}`, '--page-size', String(PAGE)]
}

async function row(name, [command, args], more = endpoint) {
  const {time, memory, bytes} = await measure(command, [...args, ...more])
  console.log(
    `${name.padEnd(32)}${(time / 1000).toFixed(2).padStart(8)} s${String(Math.round(memory / 1024)).padStart(6)} MB${String(bytes).padStart(12)} bytes`,
  )
}

function measure(command, args) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(command, args, {env, stdio: ['ignore', 'pipe', 'inherit']})
    let [memory, bytes] = [0, 0]
    const timer = setInterval(() => {
      memory = Math.max(memory, peak(child.pid))
    }, 10)
    child.stdout.on('data', (chunk) => {
      bytes += chunk.length
    })
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0) done({time: performance.now() - start, memory, bytes})
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** In KB; 0 once the process is gone. */
function peak(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function answer(request, response) {
  const url = new URL(request.url, 'http://localhost')
  const [, count] = /^\/jobs\/n(\d+)\/things$/.exec(url.pathname) ?? []
  response.setHeader('content-type', 'application/json')
  if (count === undefined) {
    response.end('{"execution":{"jobId":"j","status":"SUCCEEDED","executionNumber":1,"queuedAt":1700000000.5}}')
    return
  }
  const first = Number(url.searchParams.get('nextToken') ?? 0)
  const last = Math.min(Number(count), first + PAGE)
  const summaries = []
  for (let index = first; index < last; index++) {
    summaries.push(
      `{"thingArn":"arn:aws:iot:us-east-1:123456789012:thing/t-${index}","jobExecutionSummary":{"status":"SUCCEEDED","queuedAt":1700000000.123,"startedAt":1700000001.456,"lastUpdatedAt":1700000002.789,"executionNumber":1}}`,
    )
  }
  const token = last < Number(count) ? `,"nextToken":"${last}"` : ''
  response.end(`{"executionSummaries":[${summaries.join(',')}]${token}}`)
}
