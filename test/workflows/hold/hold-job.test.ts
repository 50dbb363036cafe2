// hold and resume against the local simulator: interrupted anywhere, run twice at once, refused at any call.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {holdJob} from '../../../src/workflows/hold/hold-job.js'
import {heldLines, holdData, resumeLines} from '../../../src/workflows/hold/hold-text.js'
import {resumeJob} from '../../../src/workflows/hold/resume-job.js'
import {DOCUMENT, jobArn, type LocalClient, useClient} from '../../emulator/local-client.js'
import {denied, type Hook, hookedService} from '../../support/hooked-service.js'

const service = useClient()
const NAMES = Array.from({length: 6}, (_, index) => `pump-${index}`)

const GROWING = {
  maximumPerMinute: 3,
  exponentialRate: {baseRatePerMinute: 2, incrementFactor: 1.5, rateIncreaseCriteria: {numberOfSucceededThings: 10}},
}

async function create(rollout: object | undefined, more: object = {}): Promise<LocalClient> {
  const client = service()
  const targets = [await client.fleet('line-a', ...NAMES)]
  const job = {
    jobId: 'fw-2',
    targets,
    document: DOCUMENT,
    ...(rollout ? {jobExecutionsRolloutConfig: rollout} : {}),
    ...more,
  }
  await client.call('CreateJob', job)
  return client
}

const rateOf = async (client: LocalClient) => JSON.stringify((await client.job('fw-2')).jobExecutionsRolloutConfig)
const tagsOf = async (client: LocalClient) =>
  JSON.stringify((await client.call('ListTagsForResource', {resourceArn: jobArn('fw-2')})).tags)
const hold = (client: LocalClient, hook?: Hook) => holdJob('fw-2', hookedService(client, hook))
const resume = (client: LocalClient, hook?: Hook) => resumeJob('fw-2', undefined, hookedService(client, hook))
const HELD = '{"maximumPerMinute":1}'

describe('hold and resume', () => {
  for (const rollout of [{maximumPerMinute: 2}, GROWING]) {
    it(`bring ${JSON.stringify(rollout)} back to the byte`, async () => {
      const client = await create(rollout)
      const before = await rateOf(client)
      await hold(client)
      assert.equal(await rateOf(client), HELD)
      await resume(client)
      assert.equal(await rateOf(client), before)
      assert.equal(await tagsOf(client), '[]')
    })
  }

  it('say what is left, and what the rate was', async () => {
    const client = await create({maximumPerMinute: 2})
    const held = await hold(client)
    assert.deepEqual(heldLines(held, ' --local'), [
      'fw-2 held at 1 a minute, the slowest rate AWS allows: 4 things are not sent, 2 queued ones may still start. Was 2 a minute',
      '  iotjobs resume fw-2 --local      iotjobs cancel-job --job-id fw-2 --local',
    ])
    assert.equal(JSON.stringify(await again(client)), '{"jobId":"fw-2","held":true,"notSent":4}')
    assert.deepEqual(resumeLines(await resume(client)), ['fw-2 resumed at 2 a minute: 4 things are not sent'])
  })

  it('say of a rate that rises how it rises', async () => {
    const client = await create(GROWING)
    await hold(client)
    const [line = ''] = resumeLines(await resume(client))
    assert.match(line, /^fw-2 resumed, rising from 2 a minute, ×1\.5 per 10 succeeded, to 3: \d things are not sent$/)
  })

  const again = async (client: LocalClient) => {
    const {was: _, ...data} = holdData(await hold(client)) as Record<string, unknown>
    return data
  }

  it('leave a job alone that has sent all its things', async () => {
    const client = await create(undefined)
    const held = await hold(client)
    assert.equal(held.reason, 'all-sent')
    assert.match(heldLines(held, '')[0] ?? '', /has sent all its things/)
    assert.equal(await tagsOf(client), '[]')
  })

  it('say of a continuous job that things which join are reached nevertheless', async () => {
    const client = await create(undefined, {targetSelection: 'CONTINUOUS'})
    assert.match(heldLines(await hold(client), '')[0] ?? '', /things that join are still reached at once\. Was 1000/)
  })

  it('tell the rate that AWS uses where the job had none', async () => {
    const client = await create(undefined, {targetSelection: 'CONTINUOUS'})
    const {was} = holdData(await hold(client)) as {was: Map<string, unknown>}
    assert.deepEqual([...was], [['maximumPerMinute', 1000]])
  })

  it('refuse a job that is over, and one that is not held', async () => {
    const client = await create({maximumPerMinute: 2})
    await assert.rejects(resume(client), {exitCode: 252, message: /not held.*iotjobs:held/})
    await client.call('CancelJob', {jobId: 'fw-2'})
    await assert.rejects(hold(client), {exitCode: 252, message: /fw-2 is CANCELED/})
    await assert.rejects(resume(client), {exitCode: 252, message: /fw-2 is CANCELED/})
  })

  it('end the same wherever they are cut off, once they are run again', async () => {
    const client = await create(GROWING)
    const before = await rateOf(client)
    for (const run of [hold, resume]) {
      const all = hookedService(client)
      // How many requests there are is only known once one run was not cut: more cuts than that cut nothing.
      for (let cut = 0; cut < 12; cut++) {
        let left = cut
        await run(client, () => {
          if (left-- === 0) throw new Error('cut')
        }).catch((error: Error) => assert.match(error.message, /cut|not held/))
      }
      assert.equal(await rateOf(client), run === hold ? HELD : before)
      assert.equal(
        await tagsOf(client),
        run === hold ? '[{"Key":"iotjobs:held","Value":"max=3/base=2/factor=1.5/succeeded=10"}]' : '[]',
      )
      assert.deepEqual(all.sent, [])
    }
  })

  it('are refused at each call in turn without harm', async () => {
    const client = await create({maximumPerMinute: 2})
    for (const operation of ['DescribeJob', 'ListTagsForResource', 'TagResource', 'UpdateJob']) {
      await assert.rejects(
        hold(client, (name) => {
          if (name === operation) throw denied(name)
        }),
        {code: 'AccessDeniedException', operation},
      )
      assert.equal(await rateOf(client), '{"maximumPerMinute":2}')
    }
    await hold(client)
    assert.equal(await rateOf(client), HELD)
  })

  it('by two users at once hold once, and the second one is reported', async () => {
    const client = await create({maximumPerMinute: 2})
    let isFirst = true
    const second = await hold(client, async (name) => {
      if (name !== 'TagResource' || !isFirst) return
      isFirst = false
      client.now += 1000
      await hold(client)
    })
    assert.equal(second.overtaken, true)
    assert.match(heldLines(second, '')[0] ?? '', /was held by someone else just now.*Was 2 a minute/)
    await resume(client)
    assert.equal(await rateOf(client), '{"maximumPerMinute":2}')
  })

  it('keep the rate of an update that came in between', async () => {
    const client = await create({maximumPerMinute: 2})
    let isFirst = true
    await hold(client, async (name) => {
      if (name !== 'TagResource' || !isFirst) return
      isFirst = false
      client.now += 1000
      await client.call('UpdateJob', {jobId: 'fw-2', jobExecutionsRolloutConfig: {maximumPerMinute: 4}})
    })
    await resume(client)
    assert.equal(await rateOf(client), '{"maximumPerMinute":4}')
  })
})
