// Consent as a user at a terminal gives it, or does not. What asks for it, and how, is in ../cli/operation/consent.test.ts.
import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {CaptureServer} from '../support/capture-server.js'
import {Home} from '../support/program.js'
import {KEY, Terminal} from './terminal.js'

const home = new Home()
const server = new CaptureServer()
const opened: Terminal[] = []
let service: Readonly<Record<string, string>> = {}

const job = ['--job-id', 'j']

describe('consent', () => {
  before(async () => {
    server.replies = [{body: {job: {status: 'IN_PROGRESS'}}}]
    service = {
      AWS_ENDPOINT_URL: await server.start(),
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
    }
  })
  beforeEach(() => {
    server.requests = []
  })
  afterEach(() => {
    for (const terminal of opened.splice(0)) terminal.close()
  })
  after(() => {
    server.stop()
    home.remove()
  })

  it('is refused by Ctrl-C, after which nothing is sent', async () => {
    const terminal = atTerminal(['delete-job', 'j', 'k', '--force'])
    await terminal.on('Type 2 to continue', KEY.interrupt)
    assert.equal((await terminal.left()).exit, 130)
    assert.match(terminal.text, /Nothing was changed/)
    assert.deepEqual(sent(), [])
  })

  for (const [word, argv, request] of [
    ['y', ['cancel-job', ...job], 'PUT /jobs/j/cancel'],
    ['j', ['delete-job', ...job, '--force'], 'DELETE /jobs/j'],
  ] as const) {
    it(`is given by ${word} and Enter`, async () => {
      const terminal = atTerminal(argv)
      await terminal.on(word === 'y' ? '(y/N)' : 'Type j to continue', `${word}${KEY.enter}`)
      assert.equal((await terminal.left()).exit, 0)
      assert.deepEqual(sent(), [request])
    })
  }

  it('says what would be reached: status, counts and where', async () => {
    const env = {IOTJOBS_LOCAL: '1'}
    await home.prepare(['local', 'fleet', 'create', '--things', '3', '--group', 'line', '--offline', '100%'], env)
    const target = 'arn:aws:iot:us-east-1:123456789012:thinggroup/line'
    await home.prepare(['create-job', '--job-id', 'fw-2', '--targets', target, '--document', '{}'], env)
    const one = atTerminal(['cancel-job', 'fw-2'], env)
    await one.shows('fw-2  IN_PROGRESS  local simulator')
    await one.shows('3 queued: never started')
    await one.shows('0 in progress: may finish')
    await one.on('(y/N)', KEY.interrupt)
    assert.equal((await one.left()).exit, 130)
    const several = atTerminal(['cancel-job', 'fw-2', 'fw-3'], env)
    await several.shows('In: local simulator')
    await several.shows('fw-2, fw-3')
    await several.on('Cancel 2 jobs? (y/N)', KEY.interrupt)
    assert.equal((await several.left()).exit, 130)
    await home.prepare(['local', 'reset', '--yes'])
  })

  it('is offered a job from the list where none is named', async () => {
    const env = {IOTJOBS_LOCAL: '1'}
    await home.prepare(['local', 'fleet', 'create', '--things', '1'], env)
    const target = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    await home.prepare(['create-job', '--job-id', 'fw-7', '--targets', target, '--document', '{}'], env)
    for (const command of ['describe-job', 'failures', 'executions', 'get-job-document']) {
      const terminal = atTerminal([command], env)
      await terminal.on('fw-7', KEY.enter)
      assert.equal((await terminal.left()).exit, 0, terminal.text)
    }
  })

  it('is asked for before anything is changed, off a terminal without a look', async () => {
    const local = {IOTJOBS_LOCAL: '1', IOTJOBS_LOCAL_STATE: join(home.folder, 'other.sqlite')}
    for (const argv of [
      ['cancel-job', 'j', 'k'],
      ['cancel-job', ...job],
    ]) {
      assert.equal((await home.run(argv, local)).exit, 252)
      assert.equal(existsSync(join(home.folder, 'other.sqlite')), false)
      const terminal = atTerminal(argv, local)
      await terminal.shows('Local simulator, not AWS')
      await terminal.on('(y/N)', KEY.interrupt)
      assert.equal((await terminal.left()).exit, 130)
      assert.equal(terminal.text.match(/Local simulator/g)?.length, 1)
    }
  })
})

function atTerminal(argv: readonly string[], env = service): Terminal {
  const terminal = new Terminal(argv, home.env(env), {columns: 160})
  opened.push(terminal)
  return terminal
}

/** What would change something; the question itself may need a look. */
const sent = () => server.requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${path}`)
