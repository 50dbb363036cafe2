// Forecasts that take long, at a terminal: how far they are, and Ctrl-C.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import {CaptureServer} from '../support/capture-server.js'
import {Home} from '../support/program.js'
import {KEY, Terminal} from './terminal.js'

const THING = 'arn:aws:iot:eu-west-1:123456789012:thing/a'

describe('a forecast at a terminal', () => {
  const home = new Home()
  const server = new CaptureServer()
  let terminal: Terminal | undefined
  let env: Record<string, string> = {}
  before(async () => {
    writeFileSync(join(home.folder, 'fw-3.json'), JSON.stringify({jobId: 'fw-3', targets: [THING], document: '{}'}))
    env = home.env({
      AWS_ENDPOINT_URL: await server.start(),
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
    })
  })
  afterEach(() => terminal?.close())
  after(() => {
    server.stop()
    home.remove()
  })
  const open = (...argv: readonly string[]) => {
    terminal = new Terminal(['forecast', './fw-3.json', ...argv], env, {cwd: home.folder})
    return terminal
  }

  it('says how far it is, and stops at Ctrl-C', async () => {
    const shown = open('--things', '10000', '--runs', '1000')
    await shown.on(' of 1000 runs', KEY.interrupt)
    assert.deepEqual(await shown.left(), {exit: 130, echo: true, lines: true})
    assert.match(
      shown.text,
      /Stopped after \d+ of 1000 runs: there is no forecast\nFewer runs take less time: --runs 10\n$/,
    )
  })

  it('stops at Ctrl-C while it learns from a job', async () => {
    const job = {jobId: 'fw-1', jobArn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-1', targets: [THING]}
    const executionSummaries = [{thingArn: THING, jobExecutionSummary: {status: 'QUEUED', executionNumber: 1}}]
    server.replies = [
      {body: {job: {...job, status: 'IN_PROGRESS', targetSelection: 'SNAPSHOT', jobProcessDetails: {}}}},
      {body: {executionSummaries, nextToken: 'more'}},
      {sleep: 60},
    ]
    const shown = open('--things', '10', '--like', 'fw-1')
    await shown.on('1 execution of fw-1 read', KEY.interrupt)
    assert.deepEqual(await shown.left(), {exit: 130, echo: true, lines: true})
    assert.match(shown.text, /Stopped while the executions of fw-1 were read: there is no forecast\n$/)
  })
})
