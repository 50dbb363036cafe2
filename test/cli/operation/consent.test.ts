// Which commands ask, and how much; what scripts read instead, and what keeps from asking; and whether anything was sent.
import assert from 'node:assert/strict'
import {after, before, beforeEach, describe, it} from 'mocha'
import {CaptureServer} from '../../support/capture-server.js'
import {LEAVES, runCommand} from '../run-command.js'

const server = new CaptureServer()
let env: Readonly<Record<string, string>> = {}

const ARN = 'arn:aws:iot:us-east-1:123456789012'
const job = ['--job-id', 'j']
const execution = [...job, '--thing-name', 't']
const create = (target: string) => ['create-job', ...job, '--targets', `${ARN}:${target}`, '--document', '{}']
const associate = (target: string) => ['associate-targets-with-job', ...job, '--targets', `${ARN}:${target}`]

/** What is typed to consent: nothing, y, or a word. */
type Level = 'none' | 'y/N' | {readonly typed: string}

type Row = readonly [argv: readonly string[], level: Level, ...requests: string[]]

const levels: readonly Row[] = [
  [['describe-job', ...job], 'none', 'GET /jobs/j'],
  [['update-job', ...job, '--description', 'b'], 'none', 'PATCH /jobs/j'],
  [['cancel-job', ...job], 'y/N', 'PUT /jobs/j/cancel'],
  [['cancel-job', ...job, '--force'], {typed: 'j'}, 'PUT /jobs/j/cancel'],
  [['cancel-job', 'j', 'k'], 'y/N', 'PUT /jobs/j/cancel', 'PUT /jobs/k/cancel'],
  [['cancel-job', 'j', 'k', '--force'], {typed: '2'}, 'PUT /jobs/j/cancel', 'PUT /jobs/k/cancel'],
  [['delete-job', ...job], 'y/N', 'DELETE /jobs/j'],
  [['delete-job', ...job, '--force'], {typed: 'j'}, 'DELETE /jobs/j'],
  [['delete-job', 'j', 'k', '--force'], {typed: '2'}, 'DELETE /jobs/j', 'DELETE /jobs/k'],
  [['delete-job-template', '--job-template-id', 'j'], 'y/N', 'DELETE /job-templates/j'],
  [
    ['delete-job-execution', ...execution, '--execution-number', '1'],
    'y/N',
    'DELETE /things/t/jobs/j/executionNumber/1',
  ],
  [['cancel-job-execution', ...execution], 'none', 'PUT /things/t/jobs/j/cancel'],
  [['cancel-job-execution', ...execution, '--force'], 'y/N', 'PUT /things/t/jobs/j/cancel'],
  [create('thing/thing-0001'), 'none', 'PUT /jobs/j'],
  [create('thinggroup/few'), 'none', 'PUT /jobs/j'],
  [create('thinggroup/many'), {typed: 'j'}, 'PUT /jobs/j'],
  [associate('thinggroup/few'), 'none', 'POST /jobs/j/targets'],
  [associate('thinggroup/many'), {typed: 'j'}, 'POST /jobs/j/targets'],
]

const asking = levels.filter(([, level]) => level !== 'none')

/** What makes every one of them go through without a question; the AWS CLI knows no more than one job at a time. */
const never: readonly (readonly [string, (argv: readonly string[]) => readonly string[], readonly Row[]])[] = [
  ['--yes', (argv) => [...argv, '--yes'], asking],
  ["the AWS CLI's spelling", (argv) => ['iot', ...argv], asking.filter(([argv]) => !argv.includes('k'))],
]

describe('consent', () => {
  before(async () => {
    env = {
      AWS_ENDPOINT_URL: await server.start(),
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      IOTJOBS_PLAIN_PROMPTS: '1',
    }
  })
  beforeEach(() => {
    server.requests = []
  })
  after(() => server.stop())

  for (const [argv, level, ...requests] of levels) {
    const shown = level === 'none' ? undefined : level === 'y/N' ? '(y/N)' : `Type ${level.typed} to continue`
    const title = argv.filter((word) => !word.startsWith('arn:') || word.includes('group')).join(' ')
    it(`${title}: ${typeof level === 'string' ? level : `type ${level.typed}`}`, async () => {
      const {exit, stderr, stdout} = await run(argv)
      if (shown === undefined) {
        assert.deepEqual([exit, stderr, sent(true)], [0, '', requests])
        return
      }
      assert.deepEqual([exit, stdout, sent()], [252, '', []])
      assert.match(stderr, /This needs confirmation, and there is no terminal to ask on: [\s\S]*Add --yes to confirm/)
      const left = await run(argv, LEAVES)
      assert.ok(left.stderr.includes(shown), left.stderr)
      assert.match(left.stderr, /Nothing was (?:changed|created)/)
      assert.deepEqual([left.exit, sent()], [130, []])
    })
  }

  for (const [way, spelled, rows] of never) {
    it(`is not asked for with ${way}, nor is anything counted`, async () => {
      for (const [argv, , ...requests] of rows) {
        server.requests = []
        const {exit, stderr} = await run(spelled(argv))
        assert.deepEqual([exit, stderr, all().toSorted()], [0, '', requests], argv.join(' '))
      }
    })
  }

  it('is not asked for with --dry-run, which sends nothing', async () => {
    for (const [argv, , request = ''] of asking) {
      const {exit, stdout} = await run([...argv, '--dry-run'])
      assert.deepEqual([exit, all()], [0, []], argv.join(' '))
      assert.ok(stdout.includes(`"path": "${request.split(' ')[1]}"`), stdout)
    }
  })

  it('tells scripts how many things they would reach, and both ways out', async () => {
    const {stderr} = await run(create('thinggroup/many').with(2, 'k'))
    assert.match(stderr, /This reaches 101 things\./)
    assert.match(stderr, /Add --yes to confirm\n.*iotjobs iot create-job …/)
  })

  it('is not asked for skeletons', async () => {
    const {exit} = await run([...create('thinggroup/many'), '--generate-cli-skeleton', 'output'])
    assert.deepEqual([exit, all()], [0, []])
  })
})

/** Groups have a hundred things; "many" has one more. */
function run(argv: readonly string[], somebody = {}) {
  const length = argv.some((word) => word.endsWith('/many')) ? 101 : 100
  const things = Array.from({length}, (_, index) => `t${index}`)
  server.replies = [{body: {things, job: {status: 'IN_PROGRESS'}}}]
  return runCommand(argv, {env, ...somebody})
}

const all = () => server.requests.map(({method, path}) => `${method} ${path}`)

/** All but what was asked to count things. */
/** @param read whether looks at the job count, too: a question may need one */
const sent = (read = false) =>
  all().filter((request) => !request.startsWith('GET /thing-groups/') && (read || request !== 'GET /jobs/j'))
