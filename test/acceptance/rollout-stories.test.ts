// Stories of operators on the virtual clock: a job that is aborted and finished nevertheless, a rollout held and resumed.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const ABORT = 'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=10,minNumberOfExecutedThings=100}]'

describe('an aborted job of 1000 things', () => {
  const home = new Home()
  const run = (...argv: readonly string[]) => home.inProcess([...argv, '--yes'], LOCAL)
  const json = async (...argv: readonly string[]) => {
    const {exit, stdout, stderr} = await run(...argv, '--output', 'json')
    assert.equal(exit, 0, stderr)
    return JSON.parse(stdout || '{}')
  }
  const counts = async (jobId: string) => {
    const {job} = await json('describe-job', '--job-id', jobId)
    const {numberOfSucceededThings, numberOfFailedThings, numberOfCanceledThings} = job.jobProcessDetails
    return [numberOfSucceededThings, numberOfFailedThings, numberOfCanceledThings]
  }

  before(async () => {
    await json('local', 'clock', '--pause')
    const devices = ['--fail', '25%:no space', '--pickup', '1s..30s', '--duration', '10s..60s', '--seed', '7']
    await json('local', 'fleet', 'create', '--things', '1000', '--group', 'line-a', ...devices)
    const rate = ['--job-executions-rollout-config', 'maximumPerMinute=50']
    await json(
      'create-job',
      '--job-id',
      'fw-x',
      '--group',
      'line-a',
      '--document',
      '{}',
      '--abort-config',
      ABORT,
      ...rate,
    )
    await json('local', 'clock', '--speed', '2000', '--resume')
  })
  after(() => home.remove())

  it('is canceled by its criterion, and the verdict names what goes on with it', async () => {
    const {exit, stdout} = await run('wait', 'fw-x')
    assert.equal(exit, 11)
    // What is in progress goes on behind an abort.
    for (let tries = 0; tries < 1000 && (await counts('fw-x')).join() !== '116,23,11'; tries++);
    assert.deepEqual(await counts('fw-x'), [116, 23, 11])
    assert.match(stdout, /iotjobs retry fw-x --status FAILED,CANCELED,NOT_SENT/)
  })

  it('is finished by one retry of all that is left', async () => {
    await json('local', 'fleet', 'set', '--group', 'line-a', '--fail', '0%:none')
    const {exit, stderr, stdout} = await run(
      'retry',
      'fw-x',
      '--status',
      'FAILED,CANCELED,NOT_SENT',
      '--wait',
      '--output',
      'json',
    )
    assert.match(stderr, /^884 things: 850 not sent, 23 failed, 11 canceled · 116 in other statuses$/m)
    assert.equal(exit, 0, stderr)
    assert.equal(JSON.parse(stdout).verdict, 'succeeded')
    assert.deepEqual(await counts('fw-x-retry-1'), [884, 0, 0])
    const {groups} = await json('local', 'fleet', 'list')
    assert.deepEqual(
      groups.map(({group}: {group: string}) => group),
      ['line-a'],
    )
  })
})
