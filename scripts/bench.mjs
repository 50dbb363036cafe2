// Whole-process times of what scripts do most, in turn with a bare Node and, where it is installed, with the AWS CLI, so
// that the ratios hold on a noisy machine. --runs N sets how often each runs (default 15).
import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {values} = parseArgs({options: {runs: {type: 'string', default: '15'}}})
const runs = Number(values.runs)
const program = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'iotjobs-bench-'))
const server = createServer((request, response) => request.resume().on('end', () => response.end('{}')))
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const endpoint = `http://127.0.0.1:${server.address().port}`
const env = {
  PATH: process.env.PATH,
  HOME: home,
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
}
const hasAws = spawnSync('aws', ['--version'], {env}).status === 0
const update = ['iot', 'update-job', '--job-id', 'fw-2', '--timeout-config', 'inProgressTimeoutInMinutes=30']
const ours = (args) => [process.execPath, [program, ...args]]

/** Name, our command, the AWS CLI's command that it is measured against. */
const rows = [
  ['node -e 0', [process.execPath, ['-e', '0']]],
  ['update-job --help', ours(['update-job', '--help']), 'aws skeleton'],
  ['skeleton', ours(['update-job', '--generate-cli-skeleton']), 'aws skeleton'],
  ['dry run', ours([...update, '--dry-run']), 'aws skeleton'],
  ['one request', ours([...update, '--endpoint-url', endpoint]), 'aws request'],
  ...(hasAws
    ? [
        ['aws skeleton', ['aws', ['iot', 'update-job', '--generate-cli-skeleton']]],
        ['aws request', ['aws', [...update, '--endpoint-url', endpoint]]],
      ]
    : []),
]
const times = new Map(rows.map(([name]) => [name, []]))
for (let run = -1; run < runs; run++) {
  for (const [name, [command, args]] of rows) {
    const time = await measure(command, args)
    if (run >= 0) times.get(name).push(time)
  }
}
server.close()
rmSync(home, {recursive: true, force: true})
report()

function measure(command, args) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(command, args, {env, stdio: 'ignore'})
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done(performance.now() - start)
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

function report() {
  console.log(
    `Node ${process.version}, ${runs} runs each in turn, whole process, milliseconds${hasAws ? '' : '; aws is not installed'}`,
  )
  console.log(['', 'median', 'min', 'max', '/ node', '/ aws'].map(cell).join(''))
  for (const [name, , against] of rows) {
    const sorted = times.get(name).toSorted((a, b) => a - b)
    const ratios = [median('node -e 0'), against && times.has(against) ? median(against) : undefined]
    const figures = [median(name), sorted[0], sorted.at(-1)].map((time) => time.toFixed(0))
    console.log(
      [name, ...figures, ...ratios.map((base) => (base ? (median(name) / base).toFixed(2) : ''))].map(cell).join(''),
    )
  }
}

function median(name) {
  const sorted = times.get(name).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function cell(text, index) {
  return index === 0 ? text.padEnd(20) : text.padStart(9)
}
