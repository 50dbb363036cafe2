// `why` where the caller may not ask everything: the built program over HTTP, with each permission refused in turn.
import assert from 'node:assert/strict'
import {after, before, beforeEach, describe, it} from 'mocha'
import {DenyingServer} from '../support/denying-server.js'
import {LocalServer} from '../support/local-server.js'
import {Home} from '../support/program.js'

const home = new Home()
const server = new LocalServer(home)
const front = new DenyingServer(() => server.endpoint)
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const ARN = 'arn:aws:iot:eu-west-1:123456789012:'

/** Permission → the lines that tell of it in its place. */
const OF_THING: readonly (readonly [operation: string, told: readonly RegExp[]])[] = [
  ['ListTagsForResource', [/whether the job is held is not known/]],
  ['DescribeJobExecution', [/execution not known/, /its execution is not known/]],
  ['ListThingGroupsForThing', [/its groups are not known/]],
  ['ListJobExecutionsForThing', [/what is queued before it is unknown/]],
  ['GetThingConnectivityData', [/whether it is connected is not known/]],
  ['ListThingPrincipals', [/its certificates are not known/, /what its policies allow is not known/]],
  ['DescribeCertificate', [/its certificates are not known/]],
  ['TestAuthorization', [/what its policies allow is not known/]],
]
const OF_JOB: readonly (readonly [operation: string, told: readonly RegExp[]])[] = [
  ['ListTagsForResource', [/whether the job is held is not known/]],
  ['ListJobExecutionsForJob', [/which things wait is not known/, /2 things wait: 2 queued/]],
  ['SearchIndex', [/which things of groups are connected is not known/]],
  ['GetThingConnectivityData', [/which of the things that are targets are connected is not known/]],
  ['ListJobExecutionsForThing', [/what is queued before them is unknown/]],
]

describe('why, with a permission refused', () => {
  let env: Record<string, string> = {}
  before(async () => {
    await home.prepare(
      [
        'local',
        'fleet',
        'create',
        '--things',
        '1',
        '--group',
        'g',
        '--pickup',
        '9h',
        '--certificate',
        'active',
        '--authorization',
        'allowed',
      ],
      LOCAL,
    )
    for (const flags of [['alone-'], ['other-', '--group', 'h']])
      await home.prepare(['local', 'fleet', 'create', '--things', '1', '--pickup', '9h', '--prefix', ...flags], LOCAL)
    await home.prepare(
      ['create-job', '--job-id', 'fw', '--document', '{}', '--targets', `${ARN}thinggroup/g`, `${ARN}thing/alone-0001`],
      LOCAL,
    )
    await server.start()
    env = {...server.env, AWS_ENDPOINT_URL: await front.start()}
  })
  beforeEach(() => {
    front.denied = undefined
  })
  after(async () => {
    front.stop()
    await server.stop()
    home.remove()
  })

  it('knows all where nothing is refused', async () => {
    for (const argv of [['fw', 'thing-0001'], ['fw']]) {
      const {exit, stdout, stderr} = await home.run(['why', ...argv], env)
      assert.deepEqual([exit, stderr], [0, ''])
      assert.doesNotMatch(stdout, /\?|not known|not allowed/)
    }
  })

  for (const [argv, rows] of [
    [['fw', 'thing-0001'], OF_THING],
    // A thing of one group, and a job of another: one may lie above the other.
    [['fw', 'other-0001'], [['DescribeThingGroup', [/its groups are not known/]]]],
    [['fw'], OF_JOB],
  ] as const) {
    for (const [index, [operation, told]] of rows.entries()) {
      it(`why ${argv.join(' ')} goes on without iot:${operation}, and names it`, async () => {
        front.denied = operation
        const {exit, stdout, stderr} = await home.tableCase(index, ['why', ...argv], env)
        assert.deepEqual([exit, stderr], [0, ''])
        assert.ok(stdout.includes(`iot:${operation} is not allowed`), stdout)
        for (const text of told) assert.match(stdout, text)
        const {findings} = JSON.parse((await home.inProcess(['why', ...argv, '--output', 'json'], env)).stdout)
        const unknown = findings.filter(({level}: {level: string}) => level === 'unknown')
        assert.deepEqual(
          [...new Set(unknown.map(({source}: {source: string}) => source))],
          [`iot:${operation} is not allowed`],
        )
      })
    }
  }

  for (const argv of [['fw', 'thing-0001'], ['fw']]) {
    it(`why ${argv.join(' ')} ends where the job itself may not be read`, async () => {
      front.denied = 'DescribeJob'
      const {exit, stdout, stderr} = await home.inProcess(['why', ...argv], env)
      assert.deepEqual([exit, stdout], [254, ''])
      assert.match(stderr, /AccessDeniedException.*iot:DescribeJob/)
    })
  }

  it('is not said beside the verdict that a script waits for', async () => {
    await home.prepare(['local', 'clock', '--speed', '600'], LOCAL)
    const wait = ['wait', 'fw', '--stall', '20m', '--query', 'verdict', '--output', 'text']
    const {exit, stdout, stderr} = await home.run(wait, LOCAL)
    assert.deepEqual([exit, stdout, stderr.includes('Why:')], [14, 'stalled\n', false])
  })
})
