// The network between us and the service, cut while a job is followed.
import assert from 'node:assert/strict'
import type {ChildProcess} from 'node:child_process'
import {after, before, beforeEach, describe, it} from 'mocha'
import {hasTmux, Terminal} from '../../screens/tmux.js'
import {eventually} from '../../support/in-time.js'
import {LocalServer} from '../../support/local-server.js'
import {Home, PROGRAM} from '../../support/program.js'

const home = new Home()
const server = new LocalServer(home)
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const THING = 'arn:aws:iot:eu-west-1:123456789012:thing/thing-0001'

const run = async (...argv: readonly string[]) => (await home.prepare(argv, LOCAL)).stdout

const create = (job: string) => run('create-job', '--job-id', job, '--targets', THING, '--document', '{"a":1}')
const statusOf = (job: string) => run('describe-job', '--job-id', job, '--query', 'job.status', '--output', 'text')
const succeed = (job: string) =>
  run('data', 'update-job-execution', '--job-id', job, '--thing-name', 'thing-0001', '--status', 'SUCCEEDED')

/** A program in progress: what it has written so far, and how it ended. */
class Running {
  stdout = ''
  stderr = ''
  readonly ended: Promise<number | null>
  private readonly child: ChildProcess

  constructor(argv: readonly string[]) {
    const child = home.start(argv, server.env)
    child.stdout?.on('data', (text) => {
      this.stdout += text
    })
    child.stderr?.on('data', (text) => {
      this.stderr += text
    })
    this.ended = new Promise((resolve) => child.once('close', resolve))
    this.child = child
  }

  async until(pattern: RegExp): Promise<void> {
    try {
      await eventually(
        () => pattern.test(this.stdout + this.stderr),
        () => `${pattern} did not appear in:\n${this.stdout}${this.stderr}`,
      )
    } catch (error) {
      this.child.kill()
      throw error
    }
  }

  get events(): {type: string; seq: number; verdict?: string; limit?: string; message?: string}[] {
    return this.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  }
}

const LOOK = ['--interval', '0.5s']

describe('a job followed over a network', () => {
  before(async () => {
    await run('local', 'fleet', 'create', '--things', '1')
  })
  beforeEach(() => server.start())
  after(async () => {
    await server.stop()
    home.remove()
  })

  it('is followed on where the network was cut for a while, by watch and by wait', async () => {
    await create('back')
    const lines = new Running(['watch', 'back', ...LOOK])
    const events = new Running(['watch', 'back', '--output', 'ndjson', ...LOOK])
    const wait = new Running(['wait', 'back', ...LOOK])
    await Promise.all([lines.until(/back IN_PROGRESS/), events.until(/"counts"/)])
    await server.stop()
    await succeed('back')
    await Promise.all([lines.until(/DescribeJob: \w+Error, retrying in 1s/), events.until(/"type":"api"/)])
    await server.start()
    assert.deepEqual(await Promise.all([lines.ended, events.ended, wait.ended]), [0, 0, 0])
    assert.match(lines.stderr, / succeeded exit=0\n$/)
    assert.deepEqual(
      events.events.map(({seq}) => seq),
      events.events.map((_, i) => i + 1),
    )
    assert.equal(events.events.at(-1)?.verdict, 'succeeded')
    assert.equal(JSON.parse(wait.stdout).verdict, 'succeeded')
    assert.equal(wait.stderr, '')
    await server.stop()
  })

  it('is given up with 13 where the network does not come back: the job is untouched, and that is said', async () => {
    await create('lost')
    const patience = [...LOOK, '--max-errors', '2']
    const lines = new Running(['watch', 'lost', ...patience])
    const events = new Running(['watch', 'lost', '--progress', 'rawjson', ...patience])
    const wait = new Running(['wait', 'lost', '--progress', 'plain', ...patience])
    await Promise.all([lines, events, wait].map((running) => running.until(/IN_PROGRESS/)))
    await server.stop()
    assert.deepEqual(await Promise.all([lines.ended, events.ended, wait.ended]), [13, 13, 13])
    const sentence =
      /gave up after \d+s: the service does not respond: \w+Error \(--max-errors\); the job is still running, with 1 queued of 1 when last seen/
    assert.match(lines.stderr, sentence)
    assert.match(lines.stderr, /next: iotjobs watch lost\n$/)
    const {verdict, limit, message, next, jobStatus} = JSON.parse(wait.stdout)
    assert.deepEqual(
      [verdict, limit, jobStatus, next],
      ['gave-up', '--max-errors', 'IN_PROGRESS', ['iotjobs watch lost']],
    )
    assert.match(message, sentence)
    assert.deepEqual([events.events.at(-1)?.verdict, events.events.at(-1)?.limit], ['gave-up', '--max-errors'])
    assert.equal(await statusOf('lost'), 'IN_PROGRESS\n')
  })

  if (hasTmux) {
    it('is marked as stale on a terminal while there is no answer, and no longer after that', async () => {
      await create('stale')
      const terminal = new Terminal(110, 30, home.env(server.env))
      try {
        terminal.type(`'${process.execPath}' '${PROGRAM}' watch stale --interval 0.5s; echo "exit=$?"`)
        await terminal.until(/· watching \d+s/)
        await server.stop()
        await terminal.until(/stale {2}IN_PROGRESS .*· stale \d+s[\s\S]*DescribeJob: \w+Error, retrying in/, 'screen')
        await server.start()
        await terminal.until(/· watching \d+s/, 'screen')
        await succeed('stale')
        await terminal.until(/succeeded on every thing \(exit 0\)[\s\S]*exit=0/)
      } finally {
        terminal.close()
        await server.stop()
      }
    })
  }
})
