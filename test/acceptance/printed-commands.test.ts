// Every place where a command is printed for people to run: pasted, it must reach the service that was asked.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const home = new Home()
const STATE = join(home.folder, "the place's.sqlite")
const PLACE = ['--region', 'eu-west-1', '--local', '--local-state', STATE]
const PRINTED = ` --region eu-west-1 --local --local-state '${STATE.replaceAll("'", "'\\''")}'`
const THING = 'arn:aws:iot:eu-west-1:123456789012:thing/thing-0001'
const RECORDED = {
  wizard: 1,
  operation: 'UpdateJob',
  base: {jobId: 'x'},
  answers: {pace: 'unchanged', abort: 'unchanged', timeout: 'unchanged', describe: 'change', description: 'new'},
}
const ANSWERS = join(home.folder, 'answers.json')

const CASES: readonly (readonly [place: string, argv: readonly string[], command: string])[] = [
  ['the diff of an update', ['update-job', '--job-id', 'x', '--description', 'new', '--diff'], 'iotjobs update-job'],
  ['what wait says to do next', ['wait', 'x', '--timeout', '1s', '--progress', 'quiet'], 'iotjobs watch x'],
  ['the same as data', ['wait', 'x', '--timeout', '1s', '--query', 'next[0]', '--output', 'text'], 'iotjobs watch x'],
  ['the last line of watch', ['watch', 'x', '--timeout', '1s', '--progress', 'plain'], 'iotjobs watch x'],
  ['the hint of a missing job', ['describe-job', '--job-id', 'y'], 'iotjobs list-jobs'],
  [
    'the hint of a missing thing',
    ['create-job', '--job-id', 'z', '--targets', `${THING}-none`, '--document', '{}'],
    'iotjobs local fleet list',
  ],
  ['the hint of a command of the local simulator', ['local', 'fleet', 'show', 'nobody'], 'iotjobs local fleet list'],
  ['another way to consent', ['delete-job', '--job-id', 'x', '--force'], 'iotjobs iot delete-job'],
  ['a missing job id', ['watch'], 'iotjobs list-jobs'],
  ['a missing job or thing', ['executions'], 'iotjobs executions JOB'],
  ['a wizard without a terminal', ['create-job', '--wizard'], 'iotjobs create-job'],
  ['what a wizard prints', ['wizard', '--replay', ANSWERS, '--print', 'command'], 'iotjobs update-job'],
]

describe('a printed command', () => {
  before(async () => {
    await home.prepare(['local', 'fleet', 'create', '--things', '1', ...PLACE])
    await home.prepare(['create-job', '--job-id', 'x', '--targets', THING, '--document', '{}', ...PLACE])
    writeFileSync(ANSWERS, JSON.stringify(RECORDED))
  })
  after(() => home.remove())

  for (const [place, argv, command] of CASES) {
    it(`carries where it was aimed at: ${place}`, async () => {
      const {stdout, stderr} = await home.inProcess([...argv, ...PLACE])
      assert.ok(`${stdout}${stderr}`.includes(`${command}${PRINTED}`), `${stdout}${stderr}`)
    })
  }

  it('carries where it was aimed at: the diff of an update that is refused', async () => {
    await home.prepare(['cancel-job', '--job-id', 'x', '--yes', ...PLACE])
    const {stdout} = await home.run(['update-job', '--job-id', 'x', '--description', 'b', '--diff', ...PLACE])
    assert.ok(stdout.includes(`iotjobs wizard${PRINTED}`), stdout)
  })

  it('needs no flag for what the environment says', async () => {
    const env = {IOTJOBS_LOCAL: '1', IOTJOBS_LOCAL_STATE: STATE, AWS_REGION: 'eu-west-1'}
    const {stderr} = await home.run(['describe-job', '--job-id', 'y'], env)
    assert.match(stderr, /To list them: iotjobs list-jobs$/m)
  })
})
