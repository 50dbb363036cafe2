// Kills bulk commands with a journal at any moment, and starts them again, until the work is done: a stub of the service on
// loopback counts what is done to each job. `node scripts/kill-journals.mjs [kills] [interrupts]`
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

const PROGRAM = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const JOBS = 60
/** Runs that it takes at most to finish one journal, whatever is killed. */
const MAX_RUNS = 400

/**
 * Whole journals are worked through until as many runs were killed as are wanted.
 * @returns how many runs there were, what was done twice, what was never done, and how runs ended
 */
export async function killJournals({kills, signal, command = 'cancel-job', seed = 1}) {
  const figures = {runs: 0, killed: 0, journals: 0, requests: 0, twice: 0, missing: 0, exits: {}, longestEnd: 0}
  const random = seededRandom(seed)
  while (figures.killed < kills) await oneJournal(command, signal, kills, random, figures)
  return figures
}

async function oneJournal(command, signal, kills, random, figures) {
  const folder = mkdtempSync(join(tmpdir(), 'kill-journal-'))
  const service = await startService(random)
  try {
    const ids = Array.from({length: JOBS}, (_, index) => `job-${index}`)
    writeFileSync(join(folder, 'ids'), ids.join('\n'))
    figures.journals++
    for (let runs = 0; ; runs++) {
      if (runs > MAX_RUNS) throw new Error('A journal comes to no end')
      const wanted = figures.killed < kills
      const exit = await run(command, folder, service.url, wanted ? signal : undefined, random, figures)
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

async function run(command, folder, url, signal, random, figures) {
  figures.runs++
  const argv = [PROGRAM, command, '--from', join(folder, 'ids'), '--journal', join(folder, 'journal'), '--yes']
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing-secret',
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL: url,
    IOTJOBS_HISTORY: 'off',
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
    url: `http://127.0.0.1:${server.address().port}`,
    requests: () => requests,
    times: (id) => times.get(id) ?? 0,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
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
  const [kills = '200', interrupts = '50'] = process.argv.slice(2)
  console.log('SIGKILL cancel-job', await killJournals({kills: Number(kills) / 2, signal: 'SIGKILL'}))
  console.log(
    'SIGKILL delete-job',
    await killJournals({kills: Number(kills) / 2, signal: 'SIGKILL', command: 'delete-job'}),
  )
  console.log('SIGINT cancel-job', await killJournals({kills: Number(interrupts), signal: 'SIGINT'}))
}
