import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import {type Ended, Home} from '../../support/program.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const thing = (name: string) => `arn:aws:iot:eu-west-1:123456789012:thing/${name}`

const run = (...argv: readonly string[]) => home.run(argv, LOCAL)
const inProcess = (...argv: readonly string[]) => home.inProcess(argv, LOCAL)

const done = (...argv: readonly string[]) => home.prepare(argv, LOCAL)

const report = (job: string, name: string, ...more: readonly string[]) =>
  done('data', 'update-job-execution', '--job-id', job, '--thing-name', name, '--status', ...more)

describe('wait and watch as programs', () => {
  before(async () => {
    await done('local', 'fleet', 'create', '--things', '2')
    const targets = [thing('thing-0001'), thing('thing-0002')]
    const create = (job: string) =>
      done('create-job', '--job-id', job, '--targets', ...targets, '--document', '{"a":1}')
    await Promise.all(['good', 'bad', 'going', 'canceled'].map(create))
    await Promise.all([
      report('good', 'thing-0001', 'SUCCEEDED'),
      report('good', 'thing-0002', 'SUCCEEDED'),
      report('bad', 'thing-0001', 'SUCCEEDED'),
      report('bad', 'thing-0002', 'FAILED', '--status-details', 'reason=no space left: 17 bytes'),
      done('cancel-job', '--job-id', 'canceled', '--reason-code', 'BAD_BUILD', '--yes'),
    ])
  })
  after(() => home.remove())

  const CASES: readonly (readonly [string, readonly string[], string, number])[] = [
    ['good', [], 'succeeded', 0],
    ['bad', [], 'completed-with-failures', 10],
    ['bad', ['--ok-when', 'succeeded>=50%'], 'good-enough', 0],
    ['bad', ['--until', 'succeeded>=50%'], 'condition-met', 0],
    ['canceled', [], 'canceled', 11],
    ['going', ['--timeout', '1s'], 'gave-up', 13],
    ['going', ['--stall', '1s'], 'stalled', 14],
    ['going', ['--until', 'finished==0'], 'condition-met', 0],
  ]
  for (const [job, options, verdict, exit] of CASES) {
    it(`say ${verdict} of ${[job, ...options].join(' ')} in every mode`, async () => {
      // A verdict is the same however it is run; one job shows that for processes.
      const follow = job === 'bad' && options.length === 0 ? run : inProcess
      const [waited, events, lines] = await Promise.all([
        follow('wait', job, ...options),
        follow('watch', job, ...options, '--output', 'ndjson'),
        follow('watch', job, ...options),
      ])
      assert.equal(JSON.parse(waited.stdout).verdict, verdict)
      assert.deepEqual([waited.exit, waited.stderr], [exit, ''])
      const last = JSON.parse(events.stdout.trimEnd().split('\n').at(-1) ?? '')
      assert.deepEqual([last.type, last.verdict, last.exit], ['verdict', verdict, exit])
      assert.deepEqual([events.exit, events.stderr], [exit, ''])
      assert.equal(lines.stdout, '')
      assert.match(lines.stderr.trimEnd().split('\n').at(-1) ?? '', new RegExp(` ${verdict} exit=${exit}(:|$)`))
      assert.equal(lines.exit, exit)
      assert.doesNotMatch(lines.stderr, /\u001b/)
    })
  }

  it('print the verdict in any format, and only what --query asks for', async () => {
    const {stdout} = await inProcess('wait', 'bad', '--query', '[verdict, things.failed]', '--output', 'text')
    assert.equal(stdout, 'completed-with-failures\t1\n')
  })

  it('answer for a job that is not there as the service does, with a verdict as the last event', async () => {
    const {exit, stdout, stderr} = await inProcess('watch', 'nope', '--output', 'ndjson')
    assert.equal(exit, 254)
    assert.match(stderr, /Job nope cannot be found/)
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      events.map(({type, verdict}) => [type, verdict]),
      [['verdict', 'unreachable']],
    )
  })

  it('leave the job alone when the time is over, and say so', async () => {
    const [waited, lines] = await Promise.all([
      run('wait', 'going', '--timeout', '1s'),
      inProcess('watch', 'going', '--timeout', '1s', '--progress', 'quiet'),
    ])
    const sentence = /gave up after 1s: --timeout is over; the job is still running, with 2 queued of 2/
    assert.match(JSON.parse(waited.stdout).message, sentence)
    assert.match(lines.stderr, new RegExp(`^going: ${sentence.source} \\(exit 13\\) · next: iotjobs watch going\\n$`))
    assert.match((await inProcess('describe-job', '--job-id', 'going')).stdout, /"IN_PROGRESS"/)
  })

  it('leave the job alone when they are interrupted, and say so', async () => {
    const child = home.start(['watch', 'going', '--output', 'ndjson'], LOCAL)
    const events: string[] = []
    child.stdout?.on('data', (text) => {
      events.push(String(text))
      if (String(text).includes('"type":"counts"')) child.kill('SIGINT')
    })
    const exit = await new Promise((resolve) => child.on('close', resolve))
    const last = JSON.parse(events.join('').trimEnd().split('\n').at(-1) ?? '')
    assert.deepEqual([exit, last.verdict, last.exit], [130, 'detached', 130])
    assert.match((await inProcess('describe-job', '--job-id', 'going')).stdout, /"IN_PROGRESS"/)
  })

  const REFUSED: readonly (readonly [readonly string[], RegExp])[] = [
    [['wait'], /arguments are required: job\n[\s\S]*iotjobs wait JOB/],
    [['watch'], /arguments are required: job\n[\s\S]*iotjobs watch JOB/],
    [['wait', 'good', '--timeout', 'soon'], /--timeout: 'soon' is not a valid duration/],
    [['wait', 'good', '--ok-when', 'good>=1'], /--ok-when: 'good>=1' is not a valid condition/],
    [['wait', 'good', '--output', 'csv'], /argument --output: Found invalid choice 'csv'/],
    [['watch', 'good', '--progress', 'tty'], /needs a terminal on stderr/],
    [['describe-job', '--job-id', 'good', '--output', 'csv'], /argument --output: Found invalid choice 'csv'/],
    [['failures', 'bad', '--status', 'FAILD'], /Found invalid choice 'FAILD'[\s\S]*FAILED/],
    [['executions'], /job, or --thing/],
  ]
  describe('refuse', () => {
    let answers: readonly Ended[] = []
    before(async () => {
      answers = await Promise.all(REFUSED.map(([argv]) => home.inProcess(argv, LOCAL)))
    })
    for (const [i, [argv, pattern]] of REFUSED.entries()) {
      it(argv.join(' '), () => {
        const {exit, stdout, stderr} = answers[i] ?? assert.fail()
        assert.deepEqual([exit, stdout], [252, ''])
        assert.match(stderr, pattern)
      })
    }
  })
})

describe('failures and executions as programs', () => {
  const listing = new Home()
  const list = (...argv: readonly string[]) => listing.inProcess(argv, LOCAL)
  before(async () => {
    await listing.prepare(['local', 'fleet', 'create', '--things', '3'], LOCAL)
    const targets = ['thing-0001', 'thing-0002', 'thing-0003'].map(thing)
    await listing.prepare(['create-job', '--job-id', 'fw', '--targets', ...targets, '--document', '{"a":1}'], LOCAL)
    const fail = (name: string, block: number) => {
      const details = `reason=sha256 mismatch at block ${block}`
      const update = ['data', 'update-job-execution', '--job-id', 'fw', '--thing-name', name, '--status', 'FAILED']
      return listing.prepare([...update, '--status-details', details], LOCAL)
    }
    await Promise.all([fail('thing-0001', 7), fail('thing-0002', 12)])
  })
  after(() => listing.remove())

  it('group failures by what they have in common', async () => {
    const {stdout} = await list('failures', 'fw')
    assert.match(stdout, /2 of 3 things did not succeed/)
    assert.match(stdout, / 2 {2}FAILED {6}sha256 mismatch at block <n> {2}thing-0001 thing-0002/)
  })

  it('name the things that failed, one a line', async () => {
    assert.equal((await list('failures', 'fw', '--output', 'things')).stdout, 'thing-0001\nthing-0002\n')
  })

  it('list flat, of several statuses at once', async () => {
    const {stdout} = await list('executions', 'fw', '--status', 'QUEUED,FAILED', '--output', 'csv')
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',').slice(0, 2).join(' ')),
      ['thing status', 'thing-0003 QUEUED', 'thing-0001 FAILED', 'thing-0002 FAILED'],
    )
  })

  it('list what a thing has to do, and stop at the limit', async () => {
    const {stdout} = await list('executions', '--thing', 'thing-0002', '--output', 'ndjson')
    assert.equal(JSON.parse(stdout).job, 'fw')
    assert.equal(JSON.parse((await list('executions', 'fw', '--limit', '2', '--output', 'json')).stdout).length, 2)
  })

  it('show jobs as people look for them', async () => {
    const view = (await list('describe-job', '--job-id', 'fw', '--output', 'view')).stdout
    assert.match(view, /^fw {2}IN_PROGRESS {2}SNAPSHOT {2}3 targets\n/)
    assert.match(view, /FAILED +sha256 mismatch at block <n> +2 /)
    assert.doesNotMatch(view, /\u001b/)
    const listed = (await list('list-jobs', '--output', 'view')).stdout.split('\n')
    assert.match(listed[1] ?? '', /^fw +IN_PROGRESS +\d+s +3 .* 0 % +sha256/)
  })
})
