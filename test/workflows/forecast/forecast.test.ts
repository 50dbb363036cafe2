// `iotjobs forecast` and create-job --forecast, as the program that is built.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {type Ended, Home} from '../../support/program.js'

const GROUP = 'arn:aws:iot:eu-central-1:123456789012:thinggroup/line-a'
const INPUT = {
  jobId: 'fw-3',
  targets: [GROUP],
  document: '{"a":1}',
  jobExecutionsRolloutConfig: {maximumPerMinute: 50},
  abortConfig: {
    criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 100}],
  },
}

describe('forecast', () => {
  const home = new Home()
  const file = (name: string, content: object) => {
    const path = join(home.folder, name)
    writeFileSync(path, JSON.stringify(content))
    return path
  }
  let input = ''
  before(() => {
    input = file('fw-3.json', INPUT)
  })
  after(() => home.remove())
  const forecast = (...argv: readonly string[]) => home.run(['forecast', input, ...argv])
  const inProcess = (...argv: readonly string[]) => home.inProcess(['forecast', input, ...argv])
  const data = ({stdout}: Ended) => JSON.parse(stdout)

  it('tells people what they need to know', async () => {
    const {exit, stdout, stderr} = await forecast('--things', '1000', '--fail', '5%')
    assert.deepEqual([exit, stderr], [0, ''])
    const lines = stdout.split('\n')
    assert.equal(lines[0], 'fw-3   1000 things · 50/min · cancels at FAILED ≥ 10 % after 100 · no timeout · no retries')
    assert.match(stdout, /devices: take a job after 1s\.\.30s, need 10s\.\.1m, 5% fail \(times assumed: --like JOB/)
    assert.match(stdout, /^sent {3}all within 20 min$/m)
    assert.match(stdout, /^ended {2}half after 10m\d\ds · 95 % after 19m\d\ds · the last after 20m2\ds$/m)
    assert.match(stdout, /^cancel 3\.9 % of rollouts like this would be canceled$/m)
    assert.match(stdout, /^ +10 % +88\.8 % +2m2\ds +1\d\d – {2}1[34]\d – 1000$/m)
    assert.match(stdout, /^cost {3}1000 executions, \$3\.00 at \$0\.003 each/m)
    assert.ok(!stdout.includes('▁'), 'nothing is drawn where no terminal is')
  })

  it('is the same, byte for byte, for the same seed', async () => {
    const [one, other, another] = await Promise.all([
      forecast('--things', '300', '--output', 'json'),
      inProcess('--things', '300', '--output', 'json'),
      inProcess('--things', '300', '--output', 'json', '--seed', '2'),
    ])
    assert.equal(one.stdout, other.stdout)
    assert.notEqual(one.stdout, another.stdout)
  })

  it('is data for programs', async () => {
    const found = data(await inProcess('--things', '1000', '--fail', '5%', '--output', 'json'))
    assert.deepEqual(
      [found.v, found.jobId, found.things, found.seed, found.runs, found.never, found.executions, found.cost],
      [1, 'fw-3', 1000, 1, 200, 0, 1000, {perExecution: 0.003, total: 3}],
    )
    assert.deepEqual(found.sent, {from: 1140, to: 1200, things: 1000})
    assert.deepEqual(found.assumptions.slice(1), [
      {what: 'duration', value: '10s..1m', from: 'default'},
      {what: 'fail', value: '5%', from: 'flag'},
    ])
    assert.ok(Math.abs(found.canceled.low - 0.0386691) < 1e-6)
    assert.equal(found.ladder.length, 5)
    assert.deepEqual([found.curve[0].at, found.curve[0].sent], [0, 50])
  })

  it('takes --query', async () => {
    const {stdout} = await inProcess('--things', '1000', '--query', 'sent.to')
    assert.equal(stdout.trim(), '1200')
  })

  it('writes Markdown and one HTML page that loads nothing', async () => {
    const markdown = await inProcess('--things', '1000', '--output', 'markdown', '--suggest')
    assert.match(markdown.stdout, /^## Forecast of fw-3\n/)
    assert.match(markdown.stdout, /^\| Failing \| Canceled \|/m)
    const {stdout} = await inProcess('--things', '1000', '--output', 'html', '--suggest')
    assert.match(stdout, /^<!doctype html>/)
    assert.match(stdout, /<polygon class="ended"/)
    assert.ok(!/src=|href=|<script|url\(/.test(stdout))
  })

  it('ends with 1 where --ok-when does not hold', async () => {
    const good = await inProcess('--things', '1000', '--fail', '1%', '--ok-when', 'ended<4h,canceled<1%,sent<=20m')
    assert.deepEqual([good.exit, good.stderr], [0, ''])
    const bad = await inProcess('--things', '1000', '--fail', '25%', '--ok-when', 'ended<4h,took<=100,canceled<1%')
    assert.equal(bad.exit, 1)
    assert.match(bad.stderr, /^took<=100 does not hold: took 1\d\d\ncanceled<1% does not hold: canceled 100 %\n$/)
  })

  it('suggests', async () => {
    const found = data(await inProcess('--things', '1000', '--fail', '5%', '--suggest', '--output', 'json'))
    const [first] = found.suggestions
    assert.equal(first.thresholdPercentage, 10)
    assert.ok(first.minNumberOfExecutedThings > 150 && first.minNumberOfExecutedThings <= 200)
  })

  const REFUSED: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a group without a number', [], /How many things are in group line-a\? --things N, or --count/],
    ['no things', ['--things', '0'], /--things: '0' is not a whole number from 1/],
    ['a rate above all', ['--things', '9', '--fail', '101%'], /--fail: '101%' is not a share/],
    ['shares above all', ['--things', '9', '--fail', '60%', '--reject', '41%'], /add up to more than 100%/],
    ['ranges above all', ['--things', '9', '--fail', '1%..60%', '--reject', '41%'], /add up to more than 100%/],
    ['a range from its end', ['--things', '9', '--fail', '8%..2%'], /the end comes before the start/],
    ['a span from its end', ['--things', '9', '--duration', '2m..5s'], /the end comes before the start/],
    ['a rate that is none', ['--things', '9', '--failing', '1%,x'], /--failing: 'x' is not a share/],
    [
      'a condition that is none',
      ['--things', '9', '--ok-when', 'bad<1'],
      /--ok-when: 'bad<1' is not a valid condition/,
    ],
    [
      'more runs than memory holds',
      ['--things', '1000000', '--runs', '100'],
      /--runs: 100 is too many for 1000000 things: at most 10/,
    ],
    ['two numbers of things', ['--things', '9', '--count'], /--things and --count exclude each other/],
  ]
  for (const [title, argv, message] of REFUSED) {
    it(`refuses ${title}`, async () => {
      const {exit, stdout, stderr} = await inProcess(...argv)
      assert.deepEqual([exit, stdout], [252, ''])
      assert.match(stderr, message)
    })
  }

  it('says of a file with errors what validate says', async () => {
    const broken = file('broken.json', {...INPUT, jobExecutionsRolloutConfig: {maximumPerMinute: 0}})
    const {exit, stderr} = await home.inProcess(['forecast', broken, '--things', '9'])
    assert.equal(exit, 252)
    assert.match(stderr, /maximumPerMinute/)
    assert.match(stderr, /broken\.json/)
  })

  it('reads standard input', async () => {
    const {exit, stdout} = await home.run(
      ['forecast', '-', '--things', '9', '--query', 'things'],
      {},
      JSON.stringify(INPUT),
    )
    assert.deepEqual([exit, stdout.trim()], [0, '9'])
  })

  it('lists the windows of a job, in UTC and in the zone of the user', async () => {
    const schedulingConfig = {maintenanceWindows: [{startTime: 'cron(0 1 * * ? *)', durationInMinutes: 60}]}
    const windows = file('windows.json', {
      ...INPUT,
      targetSelection: 'CONTINUOUS',
      jobExecutionsRolloutConfig: {maximumPerMinute: 10},
      schedulingConfig,
    })
    const {stdout} = await home.run(['forecast', windows, '--things', '1000'], {TZ: 'Asia/Kolkata'})
    assert.match(stdout, /^opens {2}\S+T01:00:00Z = .* 06:30 Asia\/(?:Kolkata|Calcutta) to \S+T02:00:00Z: \d+ things$/m)
    assert.match(stdout, /^sent {3}all within .*, by \S+Z = .* Asia/m)
  })

  it('counts the things that a file names', async () => {
    const things = ['a', 'b', 'b'].map((name) => `arn:aws:iot:eu-central-1:123456789012:thing/${name}`)
    const {stdout} = await home.inProcess([
      'forecast',
      file('things.json', {...INPUT, targets: things}),
      '--query',
      'things',
    ])
    assert.equal(stdout.trim(), '2')
  })

  describe('beside the local simulator', () => {
    const local = (...argv: readonly string[]) => home.inProcess([...argv, '--local', '--region', 'eu-central-1'])
    before(async () => {
      await home.prepare(['local', 'clock', '--pause'])
      await home.prepare(['local', 'fleet', 'create', '--things', '400', '--group', 'line-a', '--fail', '10%:x'])
      await local('create-job', '--cli-input-json', `file://${input}`, '--job-id', 'fw-1', '--yes')
    })

    it('counts the things of a group, for a job that is not created', async () => {
      const {exit, stdout} = await local('create-job', '--cli-input-json', `file://${input}`, '--forecast', '--count')
      assert.equal(exit, 0)
      assert.match(stdout, /^fw-3 {3}400 things · 50\/min/)
      assert.equal((await local('describe-job', '--job-id', 'fw-3')).exit, 254)
    })

    it('refuses its flags without it', async () => {
      const {exit, stderr} = await local('create-job', '--cli-input-json', `file://${input}`, '--runs', '3')
      assert.equal(exit, 252)
      assert.match(stderr, /--runs needs --forecast/)
    })

    it('needs thirty executions that have ended to learn from', async () => {
      const {exit, stderr} = await local('forecast', input, '--things', '100', '--like', 'fw-1')
      assert.equal(exit, 252)
      assert.match(stderr, /fw-1 has 0 finished executions; 30 are needed/)
    })

    it('goes on from where a job stands, by what it has shown so far', async () => {
      await home.prepare(['local', 'advance', '2m'])
      const {exit, stdout} = await local('forecast', 'fw-1')
      assert.equal(exit, 0)
      assert.match(stdout, /^fw-1 {3}400 things, 150 of them reached/)
      assert.match(stdout, /learned from job fw-1/)
      assert.match(stdout, /^sent {3}all within 5 min$/m)
      const like = data(await local('forecast', input, '--things', '100', '--like', 'fw-1', '--output', 'json'))
      assert.deepEqual([...new Set(like.assumptions.map(({from}: {from: string}) => from))], ['job fw-1'])
    })

    it('has nothing to say of a job that is over', async () => {
      await local('cancel-job', '--job-id', 'fw-1', '--yes')
      const {exit, stderr} = await local('forecast', 'fw-1')
      assert.equal(exit, 252)
      assert.match(stderr, /"fw-1" is CANCELED: there is nothing left to forecast/)
    })

    it('knows no such job', async () => {
      assert.equal((await local('forecast', 'nope')).exit, 254)
    })
  })
})
