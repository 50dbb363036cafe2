// Programs that are killed in the middle of anything: the next one finds a state that holds together, and goes on.
// KILLS sets how many; 200 take about a minute.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {describe, it} from 'mocha'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {skipTime} from '../../../src/emulator/state/clock.js'
import {openState} from '../../../src/emulator/store/open-state.js'
import {inTime} from '../../support/in-time.js'
import {DOCUMENT, groupArn, MINUTE, useClient} from '../local-client.js'

const KILLS = Number(process.env.KILLS ?? 8)
const PLAYER = fileURLToPath(new URL('../../../node_modules/.cache/iotjobs/player.mjs', import.meta.url))
const BEHAVIOUR = {
  seed: 5,
  pickup: [0, 60_000],
  duration: [0, 90_000],
  fail: [{share: 0.2, reason: 'r'}],
  reject: 0,
  timeout: 0.1,
  offline: 0,
} as const

describe('a state whose writers are killed', () => {
  const client = useClient()
  before(() =>
    build({
      entryPoints: [fileURLToPath(new URL('player.ts', import.meta.url))],
      outfile: PLAYER,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    }),
  )

  it(`loses nothing that was acknowledged and tears nothing, at ${KILLS} moments`, async function () {
    this.timeout(inTime(20_000 + KILLS * 2_000))
    await createFleet(client().service, {things: 300, group: 'g', behaviour: BEHAVIOUR})
    for (let kill = 0; kill < KILLS; kill++) {
      const told = await playFor((kill * 37) % 150)
      await holdsTogether(told)
    }
    const job = {jobId: 'last', targets: [groupArn('g')], document: DOCUMENT}
    await client().call('CreateJob', job)
    await skipTime(client().service, 10 * MINUTE)
    assert.notDeepEqual(await client().counts('last'), {Queued: 300})
  })

  /** @returns the jobs that the player knew of before it died */
  async function playFor(milliseconds: number): Promise<string[]> {
    const child = spawn(process.execPath, [PLAYER, client().stateFile], {stdio: ['ignore', 'pipe', 'inherit']})
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    child.kill('SIGKILL')
    await once(child, 'close')
    return output.split('\n').slice(0, -1)
  }

  async function holdsTogether(told: readonly string[]): Promise<void> {
    const sql = await openState(client().stateFile)
    const stored = sql.all('SELECT job, status, n FROM job_count WHERE n <> 0 ORDER BY job, status')
    const counted = sql.all('SELECT job, status, count(*) AS n FROM execution GROUP BY job, status')
    const jobs = new Set(sql.all<{job_id: string}>('SELECT job_id FROM job').map(({job_id}) => job_id))
    const integrity = sql.get<{integrity_check: string}>('PRAGMA integrity_check')?.integrity_check
    sql.close()
    assert.equal(integrity, 'ok')
    assert.deepEqual(stored, counted)
    const lost = told.filter((jobId) => !jobs.has(jobId))
    assert.deepEqual(lost, [])
  }
})
