// Windows that come and go while no request is made: what is there afterwards does not depend on how often it is read.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Behaviour, createFleet} from '../../src/emulator/fleet/fleet.js'
import {skipTime} from '../../src/emulator/state/clock.js'
import {cpuClock} from '../support/in-time.js'
import {DOCUMENT, groupArn, LocalClient, MINUTE, START, useClient} from './local-client.js'

const HOUR = 60 * MINUTE
/** Every schedule below has an open window then. */
const BEGUN = START + 10 * HOUR + 2 * MINUTE + 1000
const windows = (...list: [fields: string, minutes: number][]) => ({
  maintenanceWindows: list.map(([fields, durationInMinutes]) => ({startTime: `cron(${fields})`, durationInMinutes})),
})
const TWO_MINUTES = windows(['0/2 * * * ? *', 1])
const behaviour: Behaviour = {
  seed: 3,
  pickup: [HOUR, 30 * HOUR],
  duration: [MINUTE, 5 * HOUR],
  fail: [{share: 0.4, reason: 'r'}],
  reject: 0,
  timeout: 0.3,
  offline: 0,
}
const RETRIES = {
  timeoutConfig: {inProgressTimeoutInMinutes: 91},
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 4}]},
}

interface Plot {
  readonly job?: object
  readonly schedule: object
  readonly behaviour?: Behaviour
  /** What is reported before the time goes by. */
  readonly report?: string
}

describe('windows while the job is not read', () => {
  const plots: [title: string, plot: Plot][] = [
    ['nothing pending', {schedule: TWO_MINUTES, report: 'SUCCEEDED'}],
    ['queued for devices that do not come', {schedule: TWO_MINUTES}],
    ['in progress, without a timer', {schedule: TWO_MINUTES, report: 'IN_PROGRESS'}],
    ['in progress, with timers and retries', {schedule: TWO_MINUTES, report: 'IN_PROGRESS', job: RETRIES}],
    ['simulated devices, timers and retries', {schedule: TWO_MINUTES, behaviour, job: RETRIES}],
    [
      'a slow rollout',
      {
        schedule: {...TWO_MINUTES, startTime: '2026-11-21T01:00'},
        job: {jobExecutionsRolloutConfig: {maximumPerMinute: 1}},
      },
    ],
    ['nightly', {schedule: windows(['0 22 * * ? *', 120]), report: 'SUCCEEDED'}],
    ['windows that touch', {schedule: windows(['0 * * * ? *', 60]), report: 'SUCCEEDED'}],
    [
      'windows that overlap',
      {schedule: windows(['0 0/3 * * ? *', 100], ['30 0/5 * * ? *', 90]), report: 'SUCCEEDED', behaviour},
    ],
    ['an end', {schedule: {...TWO_MINUTES, endTime: '2026-11-22T03:01', endBehavior: 'CANCEL'}}],
  ]
  for (const [title, plot] of plots) {
    it(`${title}: one step leaves what many leave`, async () => {
      const [often, once] = [await begin(plot), await begin(plot)]
      for (let time = 0; time < 60 * HOUR; time += 29 * MINUTE) {
        often.now = BEGUN + time
        await often.call('ListJobs')
      }
      once.now = often.now
      assert.deepEqual(await whole(once), await whole(often))
      for (const client of [often, once]) client.close()
    })
  }

  const client = useClient()
  it('a year of them passes in a moment', async () => {
    for (const jobId of ['j', 'k']) {
      const targets = [await client().fleet(jobId)]
      const job = {jobId, targets, document: DOCUMENT, targetSelection: 'CONTINUOUS', schedulingConfig: TWO_MINUTES}
      await client().call('CreateJob', job)
    }
    const spent = cpuClock()
    await skipTime(client().service, 365 * 24 * HOUR)
    const took = spent()
    assert.ok(took < 2000, `${took} ms`)
  })
})

async function begin({job, schedule, behaviour, report}: Plot): Promise<LocalClient> {
  const client = new LocalClient()
  await createFleet(client.service, {things: 6, group: 'g', ...(behaviour ? {behaviour} : {})})
  await client.call('CreateJob', {
    jobId: 'j',
    targets: [groupArn('g')],
    document: DOCUMENT,
    targetSelection: 'CONTINUOUS',
    schedulingConfig: schedule,
    ...job,
  })
  // The first windows have reached the things; another is open.
  client.now = BEGUN - 2 * MINUTE
  await client.call('ListJobs')
  client.now = BEGUN
  for (let thing = 1; report !== undefined && thing <= 6; thing++) {
    const request = {jobId: 'j', thingName: `thing-000${thing}`, status: report}
    await client.call('data.UpdateJobExecution', request)
  }
  return client
}

async function whole(client: LocalClient) {
  const {executionSummaries} = await client.call('ListJobExecutionsForJob', {jobId: 'j'})
  return {job: await client.call('DescribeJob', {jobId: 'j'}), executionSummaries}
}
