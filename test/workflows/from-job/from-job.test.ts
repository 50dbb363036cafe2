// create-job --from-job, and targets by name, through the command as it is typed.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {runCommand} from '../../cli/run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))
const around = {
  env: {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1', IOTJOBS_LOCAL_STATE: join(folder, 'state.sqlite')},
  cwd: folder,
  now: () => Date.UTC(2026, 10, 20),
}
const run = (...argv: readonly string[]) => runCommand(argv, around)
const THING = 'arn:aws:iot:eu-west-1:123456789012:thing'

async function described(jobId: string) {
  return JSON.parse((await run('describe-job', '--job-id', jobId)).stdout).job
}

describe('create-job', () => {
  before(async () => {
    await run('local', 'fleet', 'create', '--things', '120', '--group', 'line-a', '--prefix', 'pump-')
    await run(
      'create-job',
      '--job-id',
      'fw-1',
      '--thing',
      'pump-0001',
      '--document',
      '{"v": 1}',
      '--description',
      'first',
      '--timeout-config',
      'inProgressTimeoutInMinutes=9',
      '--tags',
      'Key=team,Value=x',
    )
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('makes a job like another one, but for what is typed', async () => {
    const {exit, stderr} = await run('create-job', '--from-job', 'fw-1', '--job-id', 'fw-1b', '--description', 'second')
    assert.equal(exit, 0, stderr)
    const {targets, description, timeoutConfig} = await described('fw-1b')
    assert.deepEqual(
      [targets, description, timeoutConfig],
      [[`${THING}/pump-0001`], 'second', {inProgressTimeoutInMinutes: 9}],
    )
    assert.match((await run('get-job-document', '--job-id', 'fw-1b')).stdout, /v\\": 1/)
  })

  it('sends it to other things', async () => {
    writeFileSync(join(folder, 'things.txt'), '# two\r\npump-0002\r\n\r\npump-0003\r\n')
    const {exit, stderr} = await run(
      'create-job',
      '--from-job',
      'fw-1',
      '--job-id',
      'fw-1c',
      '--things-from',
      'things.txt',
    )
    assert.equal(exit, 0, stderr)
    assert.match(stderr, /^targets: 2 things \(2 names\)$/m)
    assert.deepEqual((await described('fw-1c')).targets, [`${THING}/pump-0002`, `${THING}/pump-0003`])
  })

  it('needs no targets for it, but an id', async () => {
    const {exit, stderr} = await run('create-job', '--from-job', 'fw-1')
    assert.equal(exit, 252)
    assert.match(stderr, /required: --job-id$/m)
  })

  it('says where there is no such job', async () => {
    assert.equal((await run('create-job', '--from-job', 'nope', '--job-id', 'x')).exit, 254)
  })

  it('gathers many things, asks before, and shows what it would send', async () => {
    writeFileSync(join(folder, 'out.txt'), 'pump-0001\n')
    const argv = [
      'create-job',
      '--job-id',
      'fw-2',
      '--group',
      'line-a',
      '--exclude-from',
      'out.txt',
      '--document',
      '{}',
    ]
    const refused = await run(...argv)
    assert.equal(refused.exit, 252)
    assert.match(refused.stderr, /119 things/)
    const dry = await run(...argv, '--dry-run')
    assert.equal(dry.stdout.match(/"operation"/g)?.length, 121)
    const {exit, stderr} = await run(...argv, '--yes')
    assert.equal(exit, 0, stderr)
    assert.deepEqual((await described('fw-2')).targets, ['arn:aws:iot:eu-west-1:123456789012:thinggroup/iotjobs-fw-2'])
  })

  it('says where in a file of things something is wrong', async () => {
    writeFileSync(join(folder, 'bad.txt'), 'pump-0001\nno thing\n')
    const {exit, stderr} = await run('create-job', '--job-id', 'x', '--things-from', 'bad.txt', '--document', '{}')
    assert.equal(exit, 252)
    assert.match(stderr, /Line 2 of bad\.txt: 'no thing' is not a valid name of a thing/)
  })

  for (const [what, flags] of [
    ['--targets beside names', ['--targets', `${THING}/pump-0001`, '--thing', 'pump-0001']],
    ['standard input twice', ['--things-from', '-', '--exclude-from', '-']],
    ['an empty query', ['--where', ' ']],
  ] as const) {
    it(`refuses ${what}`, async () => {
      assert.equal((await run('create-job', '--job-id', 'x', '--document', '{}', ...flags)).exit, 252)
    })
  }
})
