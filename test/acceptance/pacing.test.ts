// Whatever asks much keeps below AWS's quotas from the start, and the log of --debug says so: the built program against the
// simulator over HTTP, which counts as AWS where IOTJOBS_PACE is on.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import {requestsPerSecond} from '../../src/model/quotas.js'
import {DenyingServer} from '../support/denying-server.js'
import {LocalServer} from '../support/local-server.js'
import {Home} from '../support/program.js'

const home = new Home()
const server = new LocalServer(home)
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'
const numbers = (count: number) => Array.from({length: count}, (_, index) => index)

interface Row {
  readonly title: string
  readonly argv: readonly string[]
  readonly stdin?: string
  readonly operation: string
  readonly perSecond: number
}

const rows: readonly Row[] = [
  {
    title: 'bulk --from',
    argv: ['cancel-job', '--from', '-', '--yes', '--continue-on-error'],
    stdin: numbers(6)
      .map((n) => `none-${n}\n`)
      .join(''),
    operation: 'CancelJob',
    perSecond: 8,
  },
  {
    title: 'groups looked up as targets',
    argv: [
      'create-job',
      '--job-id',
      'x',
      '--document',
      '{}',
      '--dry-run',
      '--group',
      ...numbers(5).map((n) => `none-${n}`),
    ],
    operation: 'DescribeThingGroup',
    perSecond: 8,
  },
  {
    title: 'things put into a group for a job',
    argv: ['create-job', '--job-id', 'y', '--document', '{}', '--things-from', '-', '--yes'],
    stdin: numbers(104)
      .map((n) => `thing-${String(n + 1).padStart(4, '0')}\n`)
      .join(''),
    operation: 'AddThingToThingGroup',
    perSecond: 48,
  },
  {title: 'wait', argv: ['wait', 'fw'], operation: 'DescribeJobExecution', perSecond: 8},
  {title: 'watch', argv: ['watch', 'fw'], operation: 'DescribeJobExecution', perSecond: 8},
  {title: 'failures', argv: ['failures', 'fw'], operation: 'DescribeJobExecution', perSecond: 8},
]

describe('pacing of the built program', () => {
  before(async () => {
    await home.prepare(
      ['local', 'fleet', 'create', '--things', '110', '--group', 'line', '--pickup', '1s', '--duration', '1s'],
      LOCAL,
    )
    await home.prepare(
      [
        'local',
        'fleet',
        'create',
        '--things',
        '6',
        '--prefix',
        'bad-',
        '--group',
        'bad',
        '--fail',
        '100%',
        '--pickup',
        '1s',
        '--duration',
        '1s',
      ],
      LOCAL,
    )
    await home.prepare(
      ['create-job', '--job-id', 'fw', '--document', '{}', '--targets', GROUP.replace('line', 'bad')],
      LOCAL,
    )
    await home.prepare(['local', 'advance', '5m'], LOCAL)
    await server.start()
  })
  after(async () => {
    await server.stop()
    home.remove()
  })

  for (const [index, {title, argv, stdin = '', operation, perSecond}] of rows.entries()) {
    it(`keeps ${operation} of ${title} to ${perSecond} a second`, async () => {
      const env = {...server.env, IOTJOBS_PACE: '1'}
      const {stderr} = await home.tableCase(index, [...argv, '--debug'], env, stdin)
      const said: string[] = stderr.match(/^\* \w+ is sent .*$/gm) ?? []
      assert.ok(
        said.includes(`* ${operation} is sent ${perSecond} times a second, 80 % of its quota`),
        `${said.join('\n')}\n${stderr.slice(-2000)}`,
      )
    })
  }

  it('keeps jobs below the quota of every operation that it sends', async () => {
    const front = new DenyingServer(() => server.endpoint)
    const env = {...server.env, AWS_ENDPOINT_URL: await front.start(), IOTJOBS_PACE: '1'}
    for (const n of numbers(20))
      await home.prepare(['create-job', '--job-id', `job-${n}`, '--document', '{}', '--targets', GROUP, '--yes'], LOCAL)
    const {exit, stdout} = await home.run(['jobs'], env)
    front.stop()
    assert.deepEqual([exit, stdout.match(/^job-\d/gm)?.length], [0, 20])
    assert.ok((front.sent.get('DescribeJob')?.length ?? 0) >= 20)
    for (const [name, moments] of front.sent) {
      const quota = requestsPerSecond({name, service: 'iot'})
      for (const from of moments) {
        const within = moments.filter((at) => at >= from && at < from + 1000).length
        assert.ok(within <= quota, `${name}: ${within} in a second, of ${quota}`)
      }
    }
  })

  it('does not slow down what stays on this machine', async () => {
    const ids = numbers(6)
      .map((n) => `none-${n}\n`)
      .join('')
    const argv = ['cancel-job', '--from', '-', '--yes', '--continue-on-error', '--debug']
    assert.doesNotMatch((await home.inProcess(argv, server.env, ids)).stderr, /^\* \w+ is sent/m)
  })
})
