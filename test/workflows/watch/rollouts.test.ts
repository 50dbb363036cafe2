// Rollouts of the local simulator, followed to their end in every mode at once: the verdict is one.
import assert from 'node:assert/strict'
import type {ChildProcess} from 'node:child_process'
import {after, before, describe, it} from 'mocha'
import {Terminal} from '../../screens/terminal.js'
import {type Ended, Home} from '../../support/program.js'

const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'

interface Told {
  readonly exit: unknown
  readonly text: string
}

interface Followed {
  readonly tty: Told
  readonly plain: Told
  readonly ndjson: Told
  readonly json: Told
}

class Service {
  readonly home = new Home()
  private readonly children: ChildProcess[] = []

  /** Also what a test that was cut short has left behind. */
  close(): void {
    for (const child of this.children) child.kill('SIGKILL')
    this.home.remove()
  }

  run(...argv: readonly string[]): Promise<Ended> {
    return this.home.prepare([...argv, '--output', 'json', '--yes'], LOCAL)
  }

  /** Nothing happens to it before time goes on. */
  async create(jobId: string, ...more: readonly string[]): Promise<void> {
    await this.run('local', 'clock', '--pause')
    await this.run('create-job', '--job-id', jobId, '--targets', GROUP, '--document', '{"a":1}', ...more)
  }

  /** @param meanwhile begins when all have seen the job; time then goes on at this speed */
  async follow(
    jobId: string,
    speed: number,
    options: readonly string[] = [],
    meanwhile = async () => {},
  ): Promise<Followed> {
    const argv = [jobId, '--interval', '0.5s', ...options]
    const terminal = new Terminal(['watch', ...argv], this.home.env(LOCAL), {columns: 110})
    const seen: Promise<void>[] = [terminal.shows('q quit')]
    const start = (words: readonly string[], stream: 'stdout' | 'stderr') => {
      const child = this.home.start(words, LOCAL)
      this.children.push(child)
      let text = ''
      seen.push(new Promise((resolve) => child[stream]?.once('data', () => resolve())))
      child[stream]?.on('data', (more) => {
        text += more
      })
      return new Promise<Told>((resolve) => child.once('close', (exit) => resolve({exit, text})))
    }
    const plain = start(['watch', ...argv], 'stderr')
    const ndjson = start(['watch', ...argv, '--output', 'ndjson'], 'stdout')
    const json = start(['wait', ...argv], 'stdout')
    // wait tells nothing before its end.
    seen.pop()
    try {
      await Promise.all(seen)
      await this.run('local', 'clock', '--resume', '--speed', String(speed))
      await meanwhile()
      const {exit} = await terminal.left()
      return {tty: {exit, text: terminal.text}, plain: await plain, ndjson: await ndjson, json: await json}
    } finally {
      terminal.close()
    }
  }
}

const events = ({text}: Told) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The same word and code everywhere, and no count that is more than its whole. */
function assertVerdict({tty, plain, ndjson, json}: Followed, verdict: string, exit: number, words: RegExp): void {
  assert.deepEqual([tty.exit, plain.exit, ndjson.exit, json.exit], [exit, exit, exit, exit])
  assert.match(tty.text, new RegExp(`${words.source}.* \\(exit ${exit}\\)\\n`))
  assert.match(plain.text, new RegExp(` ${verdict} exit=${exit}\\b`))
  const last = events(ndjson).at(-1)
  assert.deepEqual([last.type, last.verdict, last.exit], ['verdict', verdict, exit])
  const waited = JSON.parse(json.text)
  assert.deepEqual([waited.verdict, waited.exit], [verdict, exit])
  for (const {things} of [...events(ndjson).filter((event) => event.things), waited]) {
    const {targeted, ...counts} = things
    const sum = Object.values<number>(counts).reduce((total, count) => total + count, 0)
    assert.equal(sum, targeted)
  }
  for (const [percent, number] of `${tty.text}${plain.text}`.matchAll(/(\d+(?:\.\d+)?) %/g)) {
    assert.ok(Number(number) <= 100, percent)
  }
}

describe('a rollout followed in every mode', () => {
  const large = new Service()
  const small = new Service()
  before(async () => {
    await Promise.all([
      large.run(
        ...['local', 'fleet', 'create', '--things', '10000', '--group', 'line', '--timeout', '1%', '--reject', '1%'],
        ...['--fail', '3%:sha256 mismatch', '--fail', '1%:no space', '--pickup', '1s..20s', '--duration', '10s..40s'],
      ),
      small.run(
        'local',
        'fleet',
        'create',
        '--things',
        '40',
        '--group',
        'line',
        '--fail',
        '60%',
        '--duration',
        '20s..1m',
      ),
    ])
  })
  after(() => {
    large.close()
    small.close()
  })

  it('reaches ten thousand simulated devices', async () => {
    await large.create('fw-2', '--timeout-config', 'inProgressTimeoutInMinutes=2')
    const followed = await large.follow('fw-2', 240)
    assertVerdict(followed, 'completed-with-failures', 10, /completed with failures/)
    const {things, goodPercent} = JSON.parse(followed.json.text)
    assert.equal(things.targeted, 10_000)
    assert.ok(goodPercent > 90 && goodPercent < 100, `${goodPercent}`)
    assert.match(followed.plain.text, /\d % sent \(\d+\/10000\) ok=/)
    assert.match(followed.plain.text, /at least 10 things so far: FAILED sha256 mismatch/)
    assert.match(followed.tty.text, /10000 things[\s\S]*sha256 mismatch[\s\S]*top reasons.*: \d+ sha256 mismatch/)
  })

  it('is ended by its abort criteria', async () => {
    const criterion =
      'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=20,minNumberOfExecutedThings=10}]'
    await small.create('aborts', '--abort-config', criterion, '--job-executions-rollout-config', 'maximumPerMinute=20')
    const followed = await small.follow('aborts', 60)
    assertVerdict(followed, 'canceled', 11, /canceled by its abort criteria: FAILED \d.* % ≥ 20 % after \d+ executions/)
    assert.equal(JSON.parse(followed.json.text).cause, 'abort-criteria')
    assert.match(followed.plain.text, /canceled by its abort criteria/)
  })

  it('is deleted by another user', async () => {
    await small.create('deleted', '--job-executions-rollout-config', 'maximumPerMinute=1')
    const followed = await small.follow('deleted', 1, [], async () => {
      await small.run('delete-job', '--job-id', 'deleted', '--force')
    })
    assertVerdict(followed, 'deleted', 12, /deleted: the job no longer exists/)
    assert.equal(JSON.parse(followed.json.text).jobStatus, null)
  })

  it('is continuous, and reaches who joins', async () => {
    await small.run('local', 'fleet', 'create', '--things', '3', '--prefix', 'new-', '--fail', '0%')
    await small.create('goes-on', '--target-selection', 'CONTINUOUS')
    const endless = await small.home.run(['wait', 'goes-on'], LOCAL)
    assert.equal(endless.exit, 252)
    assert.match(endless.stderr, /CONTINUOUS job: it never completes[\s\S]*--until/)
    const followed = await small.follow('goes-on', 60, ['--until', 'finished>=43'], async () => {
      await small.run('local', 'fleet', 'join', 'new-0001', 'new-0002', 'new-0003', '--group', 'line')
    })
    assertVerdict(followed, 'condition-met', 0, /condition met: .*; the job is still running/)
    assert.equal(JSON.parse(followed.json.text).things.targeted, 43)
    assert.match(followed.tty.text, /40 things so far/)
    assert.equal(
      (await small.run('describe-job', '--job-id', 'goes-on', '--query', 'job.status')).stdout,
      '"IN_PROGRESS"\n',
    )
  })
})
