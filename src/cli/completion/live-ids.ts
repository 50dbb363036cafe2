// Ids that only the service knows, for completion: asked for once in a while, and given up when the answer is late.
import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {type Output, operationById} from '../../model/operations.js'
import {toPlain} from '../../value/plain.js'
import type {Runtime} from '../runtime.js'
import {openSession, type Session} from '../session.js'
import {settingsOf} from '../settings-of.js'

const FRESH_MS = 20_000
const PATIENCE_MS = 300

/** @returns none where anything at all goes wrong: completion says nothing and never waits */
export async function liveIds(flag: string, words: readonly string[], runtime: Runtime): Promise<readonly string[]> {
  const jobId = flag === '--job-id' ? undefined : words[words.indexOf('--job-id') + 1]
  if (flag !== '--job-id' && !words.includes('--job-id')) return []
  const file = cacheFile(runtime, jobId)
  try {
    const {at, ids}: {at: number; ids: string[]} = JSON.parse(await readFile(file, 'utf8'))
    if (runtime.now() - at < FRESH_MS) return ids
  } catch {
    // Not asked for yet.
  }
  const ids = await askInTime(runtime, jobId)
  if (ids.length > 0) await keep(file, JSON.stringify({at: runtime.now(), ids}))
  return ids
}

async function askInTime(runtime: Runtime, jobId: string | undefined): Promise<readonly string[]> {
  try {
    const settings = await settingsOf(runtime)
    const session = await openSession(settings, runtime)
    try {
      const asked = (jobId === undefined ? jobIds(session) : thingNames(session, jobId)).catch(() => [])
      const ids = await Promise.race([asked, setTimeout(PATIENCE_MS, [], {ref: false})])
      // They go into a shell: nothing but the characters that ids have.
      return ids.filter((id) => /^[\w:.-]+$/.test(id))
    } finally {
      session.close()
    }
  } catch {
    return []
  }
}

async function jobIds({send}: Session): Promise<string[]> {
  const answer = await send(operationById('iot.ListJobs'), new Map([['maxResults', 250]]))
  const {jobs = []} = toPlain(answer) as Output<'iot.ListJobs'>
  return jobs.map((job) => job.jobId ?? '')
}

async function thingNames({send}: Session, jobId: string): Promise<string[]> {
  const input = new Map<string, string | number>([
    ['jobId', jobId],
    ['maxResults', 250],
  ])
  const answer = await send(operationById('iot.ListJobExecutionsForJob'), input)
  const {executionSummaries = []} = toPlain(answer) as Output<'iot.ListJobExecutionsForJob'>
  return executionSummaries.map(({thingArn = ''}) => thingArn.slice(thingArn.lastIndexOf('/') + 1))
}

/** Profile, region and endpoint tell accounts apart. */
function cacheFile({globals, env, home}: Runtime, jobId = ''): string {
  const {AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID, IOTJOBS_LOCAL, IOTJOBS_LOCAL_STATE} = env
  const account = [
    globals,
    AWS_PROFILE,
    AWS_REGION,
    AWS_DEFAULT_REGION,
    AWS_ACCESS_KEY_ID,
    IOTJOBS_LOCAL,
    IOTJOBS_LOCAL_STATE,
  ]
  const name = createHash('sha256')
    .update(JSON.stringify([account, jobId]))
    .digest('hex')
    .slice(0, 16)
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'iotjobs', 'completion', `${name}.json`)
}

async function keep(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), {recursive: true, mode: 0o700})
    await writeFile(file, text, {mode: 0o600})
  } catch {
    // A cache that cannot be written costs a request more the next time, and nothing else.
  }
}
