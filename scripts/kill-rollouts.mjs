// Kills retry and stages at any moment, and starts them again, until the work is done: against the local simulator, and
// against a stub on loopback that counts. `node scripts/kill-rollouts.mjs [kills] [retry|stages] [simulator|stub]`
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {startCountingService} from './kill/counting-service.mjs'

const PROGRAM = fileURLToPath(new URL('../bin/run.js', import.meta.url))
/** More than a job has targets, so that they are gathered. */
export const THINGS = 104
const MAX_RUNS = 500
const STAGES = [
  {name: 'pilot', count: 2, gate: {'ok-when': 'succeeded>=0%'}},
  {name: 'rest', share: '100%', gate: {'ok-when': 'succeeded>=0%'}},
]

/**
 * Whole rollouts are worked through until as many runs were killed as are wanted.
 *
 * @param ask runs a line to its end and gives its output: what is needed around those that are killed
 * @returns how many runs there were, and what is wrong: jobs too many, things twice or never, groups that nothing finds
 */
export async function killRollouts({kills, command, backend, seed = 1, ask = askProcess}) {
  const folder = mkdtempSync(join(tmpdir(), 'kill-rollouts-'))
  const random = seededRandom(seed)
  const place = backend === 'stub' ? await stub(folder, ask) : await simulator(folder, ask)
  const figures = {
    command,
    backend,
    kills: 0,
    runs: 0,
    rollouts: 0,
    jobsTooMany: 0,
    twice: 0,
    never: 0,
    groupsLeft: 0,
    exits: {},
  }
  try {
    while (figures.kills < kills) {
      await oneRollout({place, command, kills, random, figures, folder})
      // A thing can be in ten groups only.
      figures.groupsLeft += await place.groupsAfterPrune()
    }
    return figures
  } finally {
    place.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

async function oneRollout({place, command, kills, random, figures, folder}) {
  const id = `fw-${++figures.rollouts}`
  const argv = command === 'retry' ? ['retry', id, '--yes'] : ['stages', stagesFile(folder, id), '--yes', '--changed']
  if (command === 'retry') await place.failedJob(id)
  for (let runs = 0; ; runs++) {
    if (runs > MAX_RUNS) throw new Error(`${id} comes to no end`)
    const kill = figures.kills < kills ? place.moment(random) : undefined
    const start = performance.now()
    const exit = await run(argv, place, kill, figures)
    figures.exits[exit] = (figures.exits[exit] ?? 0) + 1
    place.ended?.(exit, performance.now() - start)
    if (exit === 0) break
    if (exit !== 'SIGKILL') throw new Error(`A run ended with ${exit}`)
  }
  const jobs = await place.jobsOf(id)
  figures.jobsTooMany += Math.max(0, jobs.length - (command === 'retry' ? 1 : STAGES.length))
  const counts = await place.reached(jobs)
  figures.twice += [...counts.values()].filter((count) => count > 1).length
  figures.never += THINGS - counts.size
}

function stagesFile(folder, name) {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify({name, job: {document: {v: 1}}, targets: {groups: ['line-a']}, stages: STAGES}))
  return file
}

async function run(argv, place, kill, figures) {
  figures.runs++
  const child = spawn(process.execPath, [PROGRAM, ...argv], {env: place.env, stdio: ['ignore', 'pipe', 'pipe']})
  const stderr = []
  child.stdout.resume()
  child.stderr.on('data', (text) => stderr.push(text))
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve(by ?? code)))
  if (kill) {
    await Promise.race([kill(), ended])
    if (child.exitCode === null && child.kill('SIGKILL')) figures.kills++
  }
  const exit = await ended
  if (exit !== 0 && exit !== 'SIGKILL') console.error(stderr.join(''))
  return exit
}

const environment = (folder, more) => ({PATH: process.env.PATH, HOME: folder, IOTJOBS_HISTORY: 'off', ...more})

async function stub(folder, ask) {
  const service = await startCountingService(THINGS)
  return {
    env: environment(folder, {
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing-secret',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: service.url,
    }),
    failedJob: async (id) => service.failedJob(id),
    // At any of its requests: before the service has it, or before the command hears of it.
    moment: (random) => {
      const target = 1 + Math.floor(random() * (THINGS + 30))
      const late = random() * 12
      return async () => {
        await service.untilRequests(target)
        await setTimeout(late)
      }
    },
    jobsOf: async (id) => service.jobsOf(id),
    reached: async (jobs) => service.reached(jobs),
    async groupsAfterPrune() {
      await ask(['prune', '--groups', '--yes'], this.env)
      return service.groups().length
    },
    close: () => service.close(),
  }
}

async function simulator(folder, ask) {
  const env = environment(folder, {
    IOTJOBS_LOCAL: '1',
    IOTJOBS_LOCAL_STATE: join(folder, 'state.sqlite'),
    AWS_REGION: 'eu-west-1',
  })
  const call = async (...argv) => JSON.parse((await ask([...argv, '--output', 'json', '--yes'], env)) || '{}')
  await call(
    'local',
    'fleet',
    'create',
    '--things',
    String(THINGS),
    '--group',
    'line-a',
    '--fail',
    '100%:no space',
    '--pickup',
    '1s..2s',
    '--duration',
    '1s..2s',
  )
  await call('local', 'clock', '--speed', '1000')
  // How long a run takes depends on the machine: about every third one is let come to its end.
  let longest = 600
  return {
    env,
    async failedJob(id) {
      await call('create-job', '--job-id', id, '--group', 'line-a', '--document', '{}')
      while ((await call('describe-job', '--job-id', id)).job.status !== 'COMPLETED') await setTimeout(50)
    },
    moment: (random) => {
      const wait = 150 + random() * longest
      return () => setTimeout(wait)
    },
    ended: (exit, took) => {
      longest = exit === 0 ? took : Math.min(20_000, longest * 1.2)
    },
    async jobsOf(id) {
      const {jobs} = await call('list-jobs')
      return jobs.map(({jobId}) => jobId).filter((jobId) => jobId.startsWith(`${id}-`))
    },
    async reached(jobs) {
      const counts = new Map()
      for (const jobId of jobs) {
        const {executionSummaries} = await call('list-job-executions-for-job', '--job-id', jobId)
        for (const {thingArn} of executionSummaries) counts.set(thingArn, (counts.get(thingArn) ?? 0) + 1)
      }
      return counts
    },
    async groupsAfterPrune() {
      for (const {jobId} of (await call('list-jobs', '--status', 'IN_PROGRESS')).jobs) {
        while ((await call('describe-job', '--job-id', jobId)).job.status !== 'COMPLETED') await setTimeout(50)
      }
      await ask(['prune', '--groups', '--yes'], env)
      const {groups} = await call('local', 'fleet', 'list')
      return groups.filter(({group}) => group.startsWith('iotjobs-')).length
    },
    close: () => {},
  }
}

function askProcess(argv, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...argv], {env, stdio: ['ignore', 'pipe', 'pipe']})
    const [stdout, stderr] = [[], []]
    child.stdout.on('data', (text) => stdout.push(text))
    child.stderr.on('data', (text) => stderr.push(text))
    child.on('close', (code) =>
      code === 0 ? resolve(stdout.join('')) : reject(new Error(`${argv.join(' ')}: ${stderr.join('')}`)),
    )
  })
}

/** Numbers from 0 to 1 that are the same each time. */
function seededRandom(seed) {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return state / 2 ** 31
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kills = '200', commands = 'retry,stages', backends = 'simulator,stub'] = process.argv.slice(2)
  for (const backend of backends.split(',')) {
    for (const command of commands.split(',')) {
      console.log(JSON.stringify(await killRollouts({kills: Number(kills), command, backend})))
    }
  }
}
