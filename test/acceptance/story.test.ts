// The main job through the built program, on the local simulator, as a newcomer would do it.
import assert from 'node:assert/strict'
import {after, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const home = new Home()
const group = 'arn:aws:iot:us-east-1:123456789012:thinggroup/line-a'

/** Command line, exit code, and what stdout or stderr must show. */
const story: [string[], number, RegExp][] = [
  [['local', 'fleet', 'create', '--things', '3', '--group', 'line-a'], 0, /"created": 3/],
  [['create-job', '--local', '--job-id', 'fw-2', '--targets', group, '--document', '{"op":"x"}'], 0, /"jobId": "fw-2"/],
  [
    ['create-job', '--local', '--job-id', 'fw-2', '--targets', group, '--document', '{"op":"x"}'],
    254,
    /ResourceAlreadyExistsException/,
  ],
  [['describe-job', '--local', '--job-id', 'fw-2', '--query', 'job.status'], 0, /"IN_PROGRESS"/],
  [['update-job', '--local', '--job-id', 'fw-2', '--timeout-config', 'inProgressTimeoutInMinutes=5'], 0, /^$/],
  [
    ['update-job', '--local', '--job-id', 'fw-2', '--timeout-config', 'inProgressTimeoutInMinutes=0'],
    252,
    /inProgressTimeoutInMinutes/,
  ],
  [['data', 'start-next-pending-job-execution', '--local', '--thing-name', 'thing-0001'], 0, /"IN_PROGRESS"/],
  [
    [
      'data',
      'update-job-execution',
      '--local',
      '--thing-name',
      'thing-0001',
      '--job-id',
      'fw-2',
      '--status',
      'SUCCEEDED',
    ],
    0,
    /^/,
  ],
  [
    [
      'list-job-executions-for-job',
      '--local',
      '--job-id',
      'fw-2',
      '--status',
      'QUEUED',
      '--query',
      'length(executionSummaries)',
    ],
    0,
    /^2$/m,
  ],
  [['delete-job', '--local', '--job-id', 'fw-2'], 252, /--yes/],
  [['iot', 'delete-job', '--local', '--job-id', 'fw-2'], 254, /InvalidStateTransitionException/],
  [['cancel-job', '--local', '--job-id', 'fw-2', '--yes'], 0, /"jobId": "fw-2"/],
  [['describe-job', '--local', '--job-id', 'fw-2', '--query', 'job.status', '--output', 'text'], 0, /^CANCELED$/m],
  [['delete-job', '--local', '--job-id', 'fw-2', '--yes'], 0, /^$/],
  [
    ['describe-job', '--local', '--job-id', 'nope'],
    254,
    /An error occurred \(ResourceNotFoundException\) when calling the DescribeJob operation/,
  ],
  [['local', 'reset', '--yes'], 0, /^$/],
  [['list-jobs', '--local'], 0, /"jobs": \[\]/],
]

describe('the story', () => {
  after(() => home.remove())
  for (const [index, [argv, exit, shows]] of story.entries()) {
    it(`${argv.join(' ')} ends with ${exit}`, async () => {
      const {exit: code, stdout, stderr} = await home.tableCase(index, argv)
      assert.equal(code, exit, stderr)
      assert.match(exit === 0 ? stdout : stderr, shows)
      if (exit !== 0) assert.equal(stdout, '')
      assert.doesNotMatch(stderr, /\n\s+at /, 'a stack trace')
    })
  }
})
