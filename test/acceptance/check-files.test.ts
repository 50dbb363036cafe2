// A repository's job files, from skeleton to pipeline: the built program as people and scripts type it.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const home = new Home()
const file = (name: string) => join(home.folder, name)

describe('job files', () => {
  after(() => home.remove())

  for (const [kind, name, flag] of [
    ['minimal', 'job.json', '--cli-input-json'],
    ['annotated', 'job.yaml', '--cli-input-yaml'],
  ] as const) {
    it(`pass as ${kind} skeletons make them`, async () => {
      const skeleton = await home.run(['create-job', '--generate-cli-skeleton', kind])
      assert.deepEqual([skeleton.exit, skeleton.stderr], [0, ''])
      writeFileSync(file(name), skeleton.stdout)
      const checked = await home.run(['validate', file(name)])
      assert.deepEqual(checked, {exit: 0, stdout: `${file(name)} (create-job): valid\n`, stderr: ''})
      const sent = await home.run(['create-job', flag, `file://${file(name)}`, '--dry-run'])
      assert.equal(JSON.parse(sent.stdout).operation, 'CreateJob')
    })
  }

  it('are stopped in a pipeline, with the place, and explained', async () => {
    const bad = '{\n  "jobId": "fw-2",\n  "timeoutConfig": {"inProgressTimeoutInMinutes": 99999}\n}\n'
    const checked = await home.inProcess(['validate', '-', '--operation', 'update-job'], {}, bad)
    assert.equal(checked.exit, 252)
    assert.match(checked.stdout, /^<stdin>:3:51 {2}E201 timeoutConfig\.inProgressTimeoutInMinutes/)
    const explained = await home.inProcess(['explain', 'update-job.timeoutConfig.inProgressTimeoutInMinutes'])
    assert.match(explained.stdout, /^ {2}Bounds +1 to 10080$/m)
  })

  for (const [output, begin] of [
    ['markdown', /^## Forecast of fw/],
    ['html', /^<!doctype html>/],
    ['json', /^\{\n {4}"v": 1/],
  ] as const) {
    it(`are forecast as ${output} by create-job as by forecast, without a region`, async () => {
      const input = '{"jobId":"fw","targets":["arn:aws:iot:eu-west-1:123456789012:thinggroup/g"],"document":"{}"}'
      writeFileSync(file('fw.json'), input)
      const flags = ['--things', '100', '--output', output]
      const created = await home.inProcess(['create-job', '--cli-input-json', input, '--forecast', ...flags])
      assert.deepEqual([created.exit, created.stderr], [0, ''])
      assert.match(created.stdout, begin)
      assert.equal((await home.inProcess(['forecast', file('fw.json'), ...flags])).stdout, created.stdout)
    })
  }

  it('have formats of forecasts with --forecast alone', async () => {
    const {exit, stderr} = await home.inProcess(['create-job', '--job-id', 'a', '--output', 'markdown'])
    assert.equal(exit, 252)
    assert.match(stderr, /argument --output: Found invalid choice 'markdown'/)
  })

  it('are read once from standard input, however often it is named', async () => {
    const input = '{"jobId": "a", "description": "b"}'
    const checked = await home.run(['validate', '-', '-', '--operation', 'update-job'], {}, input)
    assert.deepEqual(checked, {exit: 0, stdout: '<stdin> (update-job): valid\n'.repeat(2), stderr: ''})
  })

  it('alone are held to the policy: a job is canceled whatever stands in it', async () => {
    const canceled = await home.inProcess(['cancel-job', '--job-id', 'a', '--local', '--yes'], {
      IOTJOBS_POLICY: file('none.yaml'),
    })
    assert.equal(canceled.exit, 254)
    assert.match(canceled.stderr, /ResourceNotFoundException/)
  })

  it('have a schema that names every member', async () => {
    const {exit, stdout} = await home.inProcess(['schema', 'data', 'update-job-execution'])
    assert.equal(exit, 0)
    assert.deepEqual(JSON.parse(stdout).required, ['jobId', 'thingName', 'status'])
  })

  it('are asked for where none is named', async () => {
    for (const command of ['validate', 'explain', 'schema']) {
      const {exit, stdout, stderr} = await home.inProcess([command])
      assert.deepEqual([exit, stdout], [252, ''])
      assert.match(stderr, /the following arguments are required/)
    }
  })
})
