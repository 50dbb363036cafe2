// retry and rollback against the local simulator: what is taken, what the new job is, cut off anywhere, by two at once, and
// refused at any call.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {withStatusLine} from '../../../src/cli/runtime/status-line.js'
import type {Continuation as Kind} from '../../../src/derive/continued-id.js'
import {roll} from '../../../src/engine/seeded-random.js'
import {continueJob, type Result} from '../../../src/workflows/retry/continue-job.js'
import {readContinuation} from '../../../src/workflows/retry/read-continuation.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'
import {type Answer, groupArn, jobArn, type LocalClient, thingArn, useClient} from '../../emulator/local-client.js'
import {denied, type Hook, hookedService} from '../../support/hooked-service.js'

const service = useClient()
const ENV = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const ABORT = {
  criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 50, minNumberOfExecutedThings: 500}],
}

interface Done {
  readonly result: Result | undefined
  readonly stderr: string
  readonly stdout: string
}

async function run(kind: Kind, words: string, hook?: Hook, flags: readonly string[] = ['--yes']): Promise<Done> {
  const fake = fakeRuntime(flags, {env: ENV})
  const {runtime, status} = withStatusLine(fake)
  const asked = await readContinuation(
    kind,
    words.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [],
    runtime,
  )
  const result = await continueJob(asked, {service: hookedService(service(), hook), status, runtime})
  return {result, stderr: fake.written.stderr, stdout: fake.written.stdout}
}

const name = (index: number) => `pump-${String(index).padStart(3, '0')}`

/** A job on as many things, of which the first ones fail; each that is not named in `ends` succeeds. */
async function job(
  things: number,
  ends: Readonly<Record<string, readonly [status: string, reason?: string]>>,
  more: object = {},
) {
  const client = service()
  const names = Array.from({length: things}, (_, index) => name(index))
  const group = await client.fleet('line-a', ...names)
  await client.call('CreateJob', {jobId: 'fw-2', targets: [group], document: '{"v": 2}', ...more})
  for (const thingName of names) {
    const [status, reason] = ends[thingName] ?? ['SUCCEEDED']
    if (status === 'QUEUED') continue
    await client.report('fw-2', thingName, status, reason === undefined ? {} : {statusDetails: {reason}})
  }
  return client
}

const FAILED: Readonly<Record<string, readonly [string, string?]>> = {
  [name(0)]: ['FAILED', 'no space left on /data'],
  [name(1)]: ['FAILED', 'no space left on /data'],
  [name(2)]: ['FAILED', 'sha256 mismatch, got 17'],
  [name(3)]: ['REJECTED'],
  [name(4)]: ['QUEUED'],
}

const targetsOf = async (client: LocalClient, jobId: string) => (await client.job(jobId)).targets as string[]
const tagsOf = async (client: LocalClient, jobId: string) =>
  Object.fromEntries(
    ((await client.call('ListTagsForResource', {resourceArn: jobArn(jobId)})).tags as Answer[]).map(({Key, Value}) => [
      Key,
      Value,
    ]),
  )
const retriesOf = async (client: LocalClient) =>
  ((await client.call('ListJobs')).jobs as Answer[])
    .map(({jobId}) => String(jobId))
    .filter((id) => id !== 'fw-2')
    .toSorted()

describe('retry', () => {
  it('takes what failed, and tells it from the rest', async () => {
    const client = await job(8, FAILED)
    const {result, stderr} = await run('retry', 'fw-2')
    assert.deepEqual(result?.job, {jobId: 'fw-2-retry-1', jobArn: jobArn('fw-2-retry-1'), group: null})
    assert.deepEqual(
      await targetsOf(client, 'fw-2-retry-1'),
      [0, 1, 2].map((index) => thingArn(name(index))),
    )
    assert.match(
      stderr,
      /^3 things: 2 no space left on \/data, 1 sha256 mismatch, got <n> · 1 not over · 4 not failed\n/,
    )
    assert.match(stderr, /^fw-2 is IN_PROGRESS: 1 thing may still fail$/m)
    assert.deepEqual(await tagsOf(client, 'fw-2-retry-1'), {'iotjobs:retry-of': 'fw-2', 'iotjobs:root': 'fw-2'})
  })

  const CHOICES: readonly (readonly [title: string, words: string, things: readonly number[], line: RegExp])[] = [
    [
      'one reason',
      "fw-2 --reason 'NO SPACE*'",
      [0, 1],
      /^2 of 3 things: 2 no space left on \/data · 1 left out \(sha256 mismatch, got <n>\)/,
    ],
    ['all but one reason', "fw-2 --except-reason 'sha256*'", [0, 1], /^2 of 3 things/],
    ['several reasons', "fw-2 --reason 'sha*' --reason '*data'", [0, 1, 2], /^3 things/],
    ['another status', 'fw-2 --status rejected', [3], /^1 thing: 1 rejected · 1 not over · 6 in other statuses/],
    ['several statuses', 'fw-2 --status FAILED,REJECTED', [0, 1, 2, 3], /^4 things: 2 no space/],
  ]
  for (const [title, words, things, line] of CHOICES) {
    it(`takes ${title}`, async () => {
      const client = await job(8, FAILED)
      const {stderr} = await run('retry', words)
      assert.match(stderr, line)
      assert.deepEqual(
        await targetsOf(client, 'fw-2-retry-1'),
        things.map((index) => thingArn(name(index))),
      )
    })
  }

  it('makes a job like the old one, but for what was typed', async () => {
    const rollout = {maximumPerMinute: 50}
    const client = await job(3, FAILED, {
      description: 'pumps',
      abortConfig: ABORT,
      jobExecutionsRolloutConfig: rollout,
      timeoutConfig: {inProgressTimeoutInMinutes: 30},
      tags: [
        {Key: 'team', Value: 'x'},
        {Key: 'iotjobs:held', Value: 'max=1'},
      ],
      targetSelection: 'CONTINUOUS',
    })
    await run('retry', 'fw-2 --job-id again --timeout-config inProgressTimeoutInMinutes=5')
    const {description, abortConfig, jobExecutionsRolloutConfig, timeoutConfig, targetSelection} =
      await client.job('again')
    assert.deepEqual(
      JSON.parse(
        JSON.stringify({description, abortConfig, jobExecutionsRolloutConfig, timeoutConfig, targetSelection}),
      ),
      {
        description: 'pumps',
        abortConfig: ABORT,
        jobExecutionsRolloutConfig: rollout,
        timeoutConfig: {inProgressTimeoutInMinutes: 5},
        targetSelection: 'SNAPSHOT',
      },
    )
    assert.deepEqual(await tagsOf(client, 'again'), {team: 'x', 'iotjobs:retry-of': 'fw-2', 'iotjobs:root': 'fw-2'})
    assert.equal((await client.call('GetJobDocument', {jobId: 'again'})).document, '{"v": 2}')
  })

  it('goes by the latest attempt', async () => {
    const client = await job(
      3,
      {[name(0)]: ['FAILED'], [name(1)]: ['FAILED'], [name(2)]: ['QUEUED']},
      {
        jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 1}]},
      },
    )
    await client.report('fw-2', name(0), 'FAILED')
    await client.report('fw-2', name(1), 'SUCCEEDED')
    await run('retry', 'fw-2')
    assert.deepEqual(await targetsOf(client, 'fw-2-retry-1'), [thingArn(name(0))])
  })

  it('numbers the next one after those there are, and keeps the root', async () => {
    const client = await job(3, {[name(0)]: ['FAILED'], [name(1)]: ['FAILED']})
    await client.call('CreateJob', {jobId: 'fw-2-retry-1', targets: [groupArn('line-a')], document: '{}'})
    await run('retry', 'fw-2')
    assert.deepEqual(
      await targetsOf(client, 'fw-2-retry-2'),
      [0, 1].map((index) => thingArn(name(index))),
    )
    await client.report('fw-2-retry-2', name(1), 'FAILED')
    const {result} = await run('retry', 'fw-2-retry-2')
    assert.equal(result?.job?.jobId, 'fw-2-retry-3')
    assert.deepEqual(await tagsOf(client, 'fw-2-retry-3'), {'iotjobs:retry-of': 'fw-2-retry-2', 'iotjobs:root': 'fw-2'})
  })

  it('sends to no thing twice: what fails later goes into the next job', async () => {
    const client = await job(8, FAILED)
    await run('retry', 'fw-2')
    const second = await run('retry', 'fw-2')
    assert.deepEqual(second.result, {
      things: 0,
      leftOut: 0,
      job: {jobId: 'fw-2-retry-1', jobArn: jobArn('fw-2-retry-1'), group: null},
    })
    assert.match(
      second.stderr,
      /^fw-2-retry-1 has these things already; nothing was sent\n.*iotjobs retry fw-2-retry-1$/m,
    )
    await client.report('fw-2', name(4), 'FAILED')
    const third = await run('retry', 'fw-2')
    assert.match(third.stderr, /^1 of 4 things: 1 \(no details\) · 3 already in fw-2-retry-1/)
    assert.deepEqual(await targetsOf(client, 'fw-2-retry-2'), [thingArn(name(4))])
  })

  it('has nothing to do where nothing failed', async () => {
    await job(3, {})
    const {result, stderr} = await run('retry', 'fw-2')
    assert.deepEqual(result, {job: undefined, things: 0, leftOut: 0})
    assert.match(stderr, /^0 things · 3 not failed\nNothing to do/)
  })

  it('gathers more things than a job takes, and says what that takes before', async () => {
    const ends = Object.fromEntries(Array.from({length: 110}, (_, index) => [name(index), ['FAILED'] as const]))
    const client = await job(120, ends)
    const dry = await run('retry', 'fw-2', undefined, ['--dry-run'])
    assert.equal(dry.stdout.match(/"operation": "AddThingToThingGroup"/g)?.length, 110)
    assert.deepEqual(await retriesOf(client), [])
    const {result} = await run('retry', 'fw-2')
    assert.deepEqual(
      {...result?.job},
      {jobId: 'fw-2-retry-1', jobArn: jobArn('fw-2-retry-1'), group: 'iotjobs-fw-2-retry-1'},
    )
    assert.equal((await client.counts('fw-2-retry-1')).Queued, 110)
  })

  it('finishes an aborted job: what failed, was canceled, or was never sent is all that is left', async () => {
    const client = service()
    const names = Array.from({length: 60}, (_, index) => name(index))
    await client.fleet('line-a', ...names)
    const jobExecutionsRolloutConfig = {maximumPerMinute: 20}
    await client.call('CreateJob', {
      jobId: 'fw-2',
      targets: [groupArn('line-a')],
      document: '{}',
      jobExecutionsRolloutConfig,
    })
    for (const [index, thingName] of names.slice(0, 12).entries()) {
      await client.report('fw-2', thingName, index < 5 ? 'FAILED' : 'SUCCEEDED')
    }
    await assert.rejects(run('retry', 'fw-2 --status NOT_SENT'), {exitCode: 252, message: /still sending/})
    await client.call('CancelJob', {jobId: 'fw-2'})
    const {stderr} = await run('retry', 'fw-2 --status FAILED,CANCELED,NOT_SENT')
    assert.match(stderr, /^53 things: 40 not sent, 8 canceled, 5 failed · 7 in other statuses/)
    const targets = await targetsOf(client, 'fw-2-retry-1')
    assert.deepEqual(targets.toSorted(), [...names.slice(0, 5), ...names.slice(12)].map(thingArn).toSorted())
  })

  const REFUSED: readonly (readonly [title: string, words: string, message: RegExp])[] = [
    ['no job', '', /required: job/],
    ['a reason that nothing failed for', "fw-2 --reason 'nope*'", /no thing failed for 'nope\*'/],
    ['a status that has not failed', 'fw-2 --status SUCCEEDED', /Found invalid choice 'SUCCEEDED'/],
    ['targets', 'fw-2 --targets x', /Unknown options: --targets/],
    ['targets of a document', `fw-2 --cli-input-json {"targets":["x"]}`, /Cannot set targets: it is taken from fw-2/],
    ['the id of another job', 'fw-2 --job-id other', /other exists, and is not a retry of fw-2/],
  ]
  for (const [title, words, message] of REFUSED) {
    it(`refuses ${title}`, async () => {
      const client = await job(8, FAILED)
      await client.call('CreateJob', {jobId: 'other', targets: [groupArn('line-a')], document: '{}'})
      await assert.rejects(run('retry', words), {exitCode: 252, message})
    })
  }

  it('refuses tags that do not fit', async () => {
    const tags = Array.from({length: 49}, (_, index) => ({Key: `k${index}`, Value: ''}))
    await job(8, FAILED, {tags})
    await assert.rejects(run('retry', 'fw-2'), {exitCode: 252, message: /has 49 tags, and 2 more do not fit/})
  })

  it('leaves out things that are gone only where it may', async () => {
    const client = await job(8, FAILED)
    await client.call('DeleteThing', {thingName: name(1)})
    await assert.rejects(run('retry', 'fw-2'), {code: 'ResourceNotFoundException', exitCode: 254})
    await run('retry', 'fw-2 --allow-missing')
    assert.deepEqual(
      await targetsOf(client, 'fw-2-retry-1'),
      [0, 2].map((index) => thingArn(name(index))),
    )
  })

  const many = (count: number) =>
    Object.fromEntries(Array.from({length: count}, (_, index) => [name(index), ['FAILED'] as const]))

  for (const count of [20, 105]) {
    it(`makes one job of ${count} things wherever it is cut off`, async () => {
      const client = await job(count + 5, many(count))
      for (let cut = 0; cut < 30; cut++) {
        let left = Math.floor(roll(1, 'cut', cut) * (count > 100 ? 160 : 12))
        await run('retry', 'fw-2', () => {
          if (left-- <= 0) throw new Error('cut')
        }).catch((error: Error) => assert.equal(error.message, 'cut'))
      }
      await run('retry', 'fw-2')
      assert.deepEqual(await retriesOf(client), ['fw-2-retry-1'])
      assert.equal((await client.counts('fw-2-retry-1')).Queued, count)
    })

    it(`makes one job of ${count} things where two run at once, and the second says so`, async () => {
      const client = await job(count + 5, many(count))
      let isFirst = true
      const second = await run('retry', 'fw-2', async (operation) => {
        if (operation !== 'CreateJob' || !isFirst) return
        isFirst = false
        await run('retry', 'fw-2')
      })
      assert.deepEqual(await retriesOf(client), ['fw-2-retry-1'])
      assert.match(second.stderr, /^fw-2-retry-1 was created by another run just now$/m)
      assert.match(second.stderr, /^fw-2-retry-1 has these things already; nothing was sent$/m)
      assert.equal(second.result?.job?.jobId, 'fw-2-retry-1')
    })
  }

  it('is refused at each call in turn without harm, and says what was done', async () => {
    const client = await job(110, many(105))
    const operations = [
      'DescribeJob',
      'GetJobDocument',
      'ListTagsForResource',
      'ListJobExecutionsForJob',
      'DescribeThingGroup',
      'CreateThingGroup',
      'ListThingsInThingGroup',
      'AddThingToThingGroup',
      'CreateJob',
    ]
    for (const operation of operations) {
      const refused = run('retry', 'fw-2', (name) => {
        if (name === operation) throw denied(name)
      })
      await assert.rejects(refused, (error: Error & {operation?: string; hints?: readonly string[]}) => {
        assert.equal(error.operation, operation)
        if (operation === 'CreateJob')
          assert.match(error.hints?.join() ?? '', /group iotjobs-fw-2-retry-1; the same command continues/)
        return true
      })
      assert.deepEqual(await retriesOf(client), [])
    }
    await run('retry', 'fw-2')
    assert.equal((await client.counts('fw-2-retry-1')).Queued, 105)
  })
})

describe('rollback', () => {
  const previous = async (client: LocalClient) =>
    client.call('CreateJob', {jobId: 'fw-1', targets: [groupArn('line-a')], document: '{"v": 1}'})

  it('sends the document of an earlier job to what took the job', async () => {
    const client = await job(6, {[name(0)]: ['FAILED']}, {timeoutConfig: {inProgressTimeoutInMinutes: 30}})
    await previous(client)
    const {result, stderr} = await run('rollback', 'fw-2 --to fw-1')
    assert.equal(result?.job?.jobId, 'fw-2-rollback-1')
    assert.match(stderr, /^5 things: 5 succeeded · 1 in other statuses/)
    assert.equal((await client.call('GetJobDocument', {jobId: 'fw-2-rollback-1'})).document, '{"v": 1}')
    assert.equal(
      JSON.stringify((await client.job('fw-2-rollback-1')).timeoutConfig),
      '{"inProgressTimeoutInMinutes":30}',
    )
    assert.deepEqual(await tagsOf(client, 'fw-2-rollback-1'), {'iotjobs:rollback-of': 'fw-2', 'iotjobs:root': 'fw-2'})
  })

  it('takes a document of its own', async () => {
    const client = await job(3, {})
    await run('rollback', `fw-2 --document {"v":0}`)
    assert.equal((await client.call('GetJobDocument', {jobId: 'fw-2-rollback-1'})).document, '{"v":0}')
  })

  it('refuses a job that is not over, or cancels it first', async () => {
    const client = await job(6, {[name(0)]: ['QUEUED']})
    await previous(client)
    await assert.rejects(run('rollback', 'fw-2 --to fw-1'), {exitCode: 252, message: /fw-2 is IN_PROGRESS: cancel it/})
    await run('rollback', 'fw-2 --to fw-1 --cancel', undefined, ['--dry-run'])
    assert.equal((await client.job('fw-2')).status, 'IN_PROGRESS')
    await run('rollback', 'fw-2 --to fw-1 --cancel')
    assert.equal((await client.job('fw-2')).status, 'CANCELED')
    assert.equal((await targetsOf(client, 'fw-2-rollback-1')).length, 5)
  })

  const REFUSED: readonly (readonly [title: string, words: string, message: RegExp])[] = [
    ['nothing to go back to', 'fw-2', /required: --to/],
    ['two documents', `fw-2 --to fw-1 --document {}`, /exclude each other/],
  ]
  for (const [title, words, message] of REFUSED) {
    it(`refuses ${title}`, () => assert.rejects(run('rollback', words), {exitCode: 252, message}))
  }
})
