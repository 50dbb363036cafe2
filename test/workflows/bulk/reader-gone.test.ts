// A bulk command whose reader leaves after the first line, as `| head -1` does.
import assert from 'node:assert/strict'
import {once} from 'node:events'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {CaptureServer} from '../../support/capture-server.js'
import {inTime} from '../../support/in-time.js'
import {Home} from '../../support/program.js'

const home = new Home()
const server = new CaptureServer()
const [ids, journal] = [join(home.folder, 'ids.txt'), join(home.folder, 'done.txt')]
const COUNT = 200
let endpoint = ''

describe('a bulk command whose reader leaves', () => {
  before(async () => {
    endpoint = await server.start()
    server.replies = [{sleep: 0.02}]
    writeFileSync(ids, Array.from({length: COUNT}, (_, index) => `k${index}\n`).join(''))
  })
  after(() => {
    server.stop()
    home.remove()
  })

  it('begins nothing more, notes what was in progress, and does not say that all went well', async () => {
    const {exit, stderr} = await head('delete-job', '--from', ids, '--yes', '--continue-on-error', '--journal', journal)
    const sent = server.requests.length
    assert.ok(sent < COUNT / 2, `${sent} requests`)
    assert.equal(stderr, `The output was closed; ${COUNT - sent} of ${COUNT} were not started\n`)
    assert.equal(exit, 255)
    const lines = readFileSync(journal, 'utf8').split('\n')
    const done = lines.flatMap((line) => /^done "(.*)"$/.exec(line)?.[1] ?? [])
    assert.deepEqual(done.toSorted(), server.requests.map(({path}) => path.replace('/jobs/', '')).toSorted())
  })

  it('ends well where it only reads', async () => {
    const {exit, stderr} = await head('describe-job-execution', '--job-id', 'j', '--from', ids)
    assert.match(stderr, /were not started/)
    assert.equal(exit, 0)
  })
})

/** What is left of a command when its first line has been read. */
async function head(...argv: readonly string[]): Promise<{exit: unknown; stderr: string}> {
  server.requests = []
  const child = home.start(argv, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
  })
  let stderr = ''
  child.stderr?.on('data', (text) => {
    stderr += text
  })
  child.stdout?.once('data', () => child.stdout?.destroy())
  const hangs = setTimeout(() => child.kill('SIGKILL'), inTime(10_000))
  const [code, signal] = await once(child, 'close')
  clearTimeout(hangs)
  return {exit: code ?? signal, stderr}
}
