// Consent as somebody at a terminal gives it, or does not. What asks for it, and how, is told in ../cli/consent.test.ts.
import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
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

  it('is asked for before anything is opened, where the question is known', async () => {
    const local = {IOTJOBS_LOCAL: '1'}
    for (const argv of [
      ['cancel-job', ...job],
      ['cancel-job', 'j', 'k'],
    ]) {
      assert.equal((await home.run(argv, local)).exit, 252)
      assert.equal(existsSync(home.state), false)
      const terminal = atTerminal(argv, local)
      await terminal.shows('Embedded service, not AWS')
      await terminal.on('(y/N)', KEY.interrupt)
      assert.equal((await terminal.left()).exit, 130)
      assert.equal(terminal.text.match(/Embedded service/g)?.length, 1)
      assert.equal(existsSync(home.state), false)
    }
  })
})

function atTerminal(argv: readonly string[], env = service): Terminal {
  const terminal = new Terminal(argv, home.env(env), {columns: 160})
  opened.push(terminal)
  return terminal
}

const sent = () => server.requests.map(({method, path}) => `${method} ${path}`)
