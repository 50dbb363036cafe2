// Kills bulk commands with a journal at any moment, and starts them again, until the work is done: a stub of the service on
// loopback counts what is done to each job, or the history what is done to each thing of the local simulator.
// `node scripts/kill-journals.mjs [kills] [interrupts] [stub|simulator]`
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

const PROGRAM = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const JOBS = 60
/** More, since the simulator answers at once. */
const THINGS = 400
/** Runs that it takes at most to finish one journal, whatever is killed. */
const MAX_RUNS = 400

/**
 * Whole journals are worked through until as many runs were killed as are wanted.
 * @returns how many runs there were, what was done twice, what was never done, and how runs ended
 */
export async function killJournals({kills, signal, command = 'cancel-job', seed = 1, backend = 'stub'}) {
  const figures = {runs: 0, killed: 0, journals: 0, requests: 0, twice: 0, missing: 0, exits: {}, longestEnd: 0}
  const random = seededRandom(seed)
  while (figures.killed < kills) await oneJournal(command, backend, signal, kills, random, figures)
  return figures
}

async function oneJournal(command, backend, signal, kills, random, figures) {
  const folder = mkdtempSync(join(tmpdir(), 'kill-journal-'))
  const service = backend === 'stub' ? await startService(random) : startSimulator(folder)
  try {
    const {ids} = service
    writeFileSync(join(folder, 'ids'), ids.join('\n'))
    figures.journals++
    for (let runs = 0; ; runs++) {
      if (runs > MAX_RUNS) throw new Error('A journal comes to no end')
      const wanted = figures.killed < kills
      const exit = await run(command, folder, service.env, wanted ? signal : undefined, random, figures)
      figures.exits[exit] = (figures.exits[exit] ?? 0) + 1
      if (exit === 0) break
      if (exit !== signal && exit !== 130) throw new Error(`A run ended with ${exit}`)
    }
    figures.requests += service.requests()
    for (const id of ids) {
      if (service.times(id) > 1) figures.twice++
      if (service.times(id) === 0) figures.missing++
    }
  } finally {
    service.close()
    rmSync(folder, {recursive: true})
  }
}

async function run(command, folder, serviceEnv, signal, random, figures) {
  figures.runs++
  const argv = [
    PROGRAM,
    ...command.split(' '),
    '--from',
    join(folder, 'ids'),
    '--journal',
    join(folder, 'journal'),
    '--yes',
  ]
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing-secret',
    AWS_REGION: 'eu-west-1',
    ...serviceEnv,
  }
  const child = spawn(process.execPath, argv, {env, stdio: ['ignore', 'pipe', 'pipe']})
  const stderr = []
  child.stderr.on('data', (text) => stderr.push(text))
  let lines = 0
  const target = 1 + Math.floor(random() * 12)
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve(by ?? code)))
  // At a line of its output, so that it is killed in the middle of its work; a moment later, so that it is at any place in it.
  const reached = new Promise((resolve) => {
    child.stdout.on('data', (text) => {
      lines += String(text).split('\n').length - 1
      if (lines >= target) resolve()
    })
  })
  if (signal) {
    await Promise.race([reached, ended])
    await setTimeout(random() * 8)
    const start = Date.now()
    if (child.kill(signal)) figures.killed++
    await ended
    figures.longestEnd = Math.max(figures.longestEnd, Date.now() - start)
  }
  const exit = await ended
  if (exit !== 0 && exit !== signal && exit !== 130) console.error(stderr.join(''))
  return exit
}

/** Jobs that can be canceled, or deleted, once. */
async function startService(random) {
  const done = new Map()
  let requests = 0
  const server = createServer(async (request, response) => {
    request.resume()
    requests++
    const [, id] = /^\/jobs\/([^/?]+)/.exec(request.url) ?? []
    await setTimeout(random() * 6)
    if (request.method === 'GET') {
      const isGone = done.get(id) === 'DELETE'
      if (isGone) return refuse(response, 404, 'ResourceNotFoundException')
      return answer(response, {job: {jobId: id, status: done.has(id) ? 'CANCELED' : 'IN_PROGRESS'}})
    }
    times.set(id, (times.get(id) ?? 0) + 1)
    if (done.has(id)) return refuse(response, 409, 'InvalidStateTransitionException')
    done.set(id, request.method)
    // Done, and yet the process may be killed before it hears of it.
    await setTimeout(random() * 6)
    answer(response, {jobId: id})
  })
  const times = new Map()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    env: {AWS_ENDPOINT_URL: `http://127.0.0.1:${server.address().port}`, IOTJOBS_HISTORY: 'off'},
    ids: Array.from({length: JOBS}, (_, index) => `job-${index}`),
    requests: () => requests,
    times: (id) => times.get(id) ?? 0,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A job of many things, each of which can be canceled once. The history has a line for each that was. */
function startSimulator(folder) {
  const env = {PATH: process.env.PATH, HOME: folder, AWS_REGION: 'eu-west-1', IOTJOBS_LOCAL: '1'}
  const ask = (line) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [PROGRAM, ...line.split(' ')], {env, encoding: 'utf8'})
    if (status !== 0) throw new Error(`iotjobs ${line}: ${stderr}`)
    return stdout.trim().split('\n')
  }
  ask(`local fleet create --things ${THINGS} --group all`)
  ask('create-job --yes --job-id j --targets arn:aws:iot:eu-west-1:123456789012:thinggroup/all --document {"a":1}')
  const listed = (status) =>
    ask(
      `list-job-executions-for-job --job-id j --status ${status} --query executionSummaries[].[thingArn] --output text`,
    )
  const ids = listed('QUEUED').map((arn) => arn.slice(arn.lastIndexOf('/') + 1))
  let canceled
  return {
    env,
    ids,
    requests: () => historyOf(folder).length,
    /** What the history lacks of a run that was killed, the state has. */
    times(id) {
      canceled ??= new Set(listed('CANCELED').map((arn) => arn.slice(arn.lastIndexOf('/') + 1)))
      const noted = historyOf(folder).filter((line) => line.includes(`"${id}"`) && !line.includes('Exception'))
      return canceled.has(id) ? Math.max(1, noted.length) : 0
    },
    close() {},
  }
}

function historyOf(folder) {
  const file = join(folder, '.local', 'state', 'iotjobs', 'history.ndjson')
  if (!existsSync(file)) throw new Error(`There is no ${file}`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('CancelJobExecution'))
}

const answer = (response, body) => response.end(JSON.stringify(body))

const refuse = (response, status, type) =>
  response.writeHead(status, {'x-amzn-errortype': type}).end(JSON.stringify({message: type}))

function seededRandom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kills = '200', interrupts = '50', backend = 'stub'] = process.argv.slice(2)
  const commands = backend === 'stub' ? ['cancel-job', 'delete-job'] : ['cancel-job-execution --job-id j']
  for (const command of commands) {
    const part = Number(kills) / commands.length
    console.log('SIGKILL', command, await killJournals({kills: part, signal: 'SIGKILL', command, backend}))
  }
  const [command] = commands
  console.log('SIGINT', command, await killJournals({kills: Number(interrupts), signal: 'SIGINT', command, backend}))
}
