// The simulation ahead of time against the local simulator: the same devices, the same draws, the same moments.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Behaviour, createFleet} from '../../src/emulator/fleet/fleet.js'
import {Devices} from '../../src/forecast/fleet/devices.js'
import {namedDraws} from '../../src/forecast/fleet/draws.js'
import {timesOf} from '../../src/forecast/fleet/times.js'
import {readJobPlan} from '../../src/forecast/job-plan.js'
import {OpeningHours} from '../../src/forecast/simulation/opening-hours.js'
import type {Run} from '../../src/forecast/simulation/run.js'
import {simulate} from '../../src/forecast/simulation/simulate.js'
import {fromPlain, type Plain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {type Answer, DOCUMENT, groupArn, LocalClient, MINUTE, useClient} from '../emulator/local-client.js'

const RANDOM_JOBS = Number(process.env.RANDOM_JOBS ?? 20)
const SECOND = 1000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Played {
  readonly jobId: string
  readonly things: number
  readonly behaviour: Behaviour
  readonly input: object
}

const namesOf = (things: number) =>
  Array.from(
    {length: things},
    (_, index) => `thing-${String(index + 1).padStart(Math.max(4, String(things).length), '0')}`,
  )

function foreseen({jobId, things, behaviour, input}: Played, start: number): Run {
  const plan = readJobPlan(fromPlain(input) as Structure)
  const {seed, pickup, duration, offline} = behaviour
  const traits = {outcomes: behaviour, offline, pickup: timesOf(pickup), duration: timesOf(duration)}
  const devices = new Devices(traits, namedDraws(seed, jobId, namesOf(things)))
  return simulate({plan, things, devices, hours: new OpeningHours(plan.scheduling, start), start})
}

/** What the service tells once all is over: counts, the last change, and each thing's latest execution. */
async function played(client: LocalClient, {jobId, things, behaviour, input}: Played, days: number) {
  await createFleet(client.service, {things, group: 'g', behaviour})
  await client.call('CreateJob', {jobId, targets: [groupArn('g')], document: DOCUMENT, ...input})
  client.now += days * DAY
  const {status} = await client.job(jobId)
  return {status, counts: await client.counts(jobId), executions: await executionsOf(client, jobId)}
}

async function executionsOf(client: LocalClient, jobId: string): Promise<Answer[]> {
  const all: Answer[] = []
  let nextToken: Plain | undefined
  do {
    const page: Answer = await client.call('ListJobExecutionsForJob', {jobId, maxResults: 250, nextToken})
    all.push(...(page.executionSummaries as Answer[]))
    nextToken = page.nextToken
  } while (nextToken)
  return all
}

const NAMES: Readonly<Record<string, string>> = {
  QUEUED: 'Queued',
  IN_PROGRESS: 'InProgress',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  REJECTED: 'Rejected',
  TIMED_OUT: 'TimedOut',
  CANCELED: 'Canceled',
}

const countsOf = (run: Run) =>
  Object.fromEntries(
    Object.entries(run.abort?.counts ?? run.counts).flatMap(([status, count]) =>
      count > 0 ? [[NAMES[status], count]] : [],
    ),
  )

/** Whole seconds, as the service tells them, at which things ended by themselves; sorted. */
function endsOf(executions: readonly Answer[]): number[] {
  const latest = new Map<Plain | undefined, Answer>()
  for (const {thingArn, jobExecutionSummary} of executions) {
    const summary = jobExecutionSummary as Answer
    const known = latest.get(thingArn)
    if (!known || Number(known.executionNumber) < Number(summary.executionNumber)) latest.set(thingArn, summary)
  }
  const ended = [...latest.values()].filter(({status}) =>
    ['SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT'].includes(String(status)),
  )
  return ended.map(({lastUpdatedAt}) => Math.floor(Number(lastUpdatedAt))).sort((left, right) => left - right)
}

/** Those that the end of a schedule took did not end by themselves. */
function foreseenEnds(run: Run): number[] {
  const ends = [...(run.endedAfterAbort ?? run.endTimes)].filter((at) => at < Infinity)
  return ends.map((at) => Math.floor(at / SECOND)).sort((left, right) => left - right)
}

async function assertAgreement(client: LocalClient, job: Played, days = 40): Promise<Run> {
  const run = foreseen(job, client.now)
  const real = await played(client, job, days)
  assert.deepEqual(countsOf(run), real.counts)
  assert.equal(run.abort !== undefined, real.status === 'CANCELED')
  assert.deepEqual(foreseenEnds(run), endsOf(real.executions))
  return run
}

const failed = (share: number, reason = 'x') => ({share, reason})
const abort = (failureType: string, thresholdPercentage: number, minNumberOfExecutedThings: number) => ({
  abortConfig: {criteriaList: [{failureType, action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}]},
})

describe('the simulation and the local simulator', () => {
  const client = useClient()

  it('cancel fw-x after 143.213 s, at 79 good and 21 failed', async () => {
    const behaviour: Behaviour = {
      seed: 7,
      pickup: [SECOND, 30 * SECOND],
      duration: [10 * SECOND, MINUTE],
      fail: [failed(0.25)],
      reject: 0,
      timeout: 0,
      offline: 0,
    }
    const input = {jobExecutionsRolloutConfig: {maximumPerMinute: 50}, ...abort('FAILED', 10, 100)}
    const start = client().now
    const {abort: seen} = await assertAgreement(client(), {jobId: 'fw-x', things: 1000, behaviour, input})
    assert.ok(seen)
    assert.deepEqual([seen.at - start, seen.ended, seen.sent, seen.took], [143_213, 100, 150, 139])
    assert.deepEqual([seen.counts.SUCCEEDED, seen.counts.FAILED, seen.counts.CANCELED], [116, 23, 11])
  })

  it('play fw-y to its end: retries, timers, devices that never come', async () => {
    const behaviour: Behaviour = {
      seed: 3,
      pickup: [5 * SECOND, 2 * MINUTE],
      duration: [20 * SECOND, 400 * SECOND],
      fail: [failed(0.04, 'a'), failed(0.01, 'b')],
      reject: 0.01,
      timeout: 0.02,
      offline: 0.03,
    }
    const input = {
      jobExecutionsRolloutConfig: {
        maximumPerMinute: 200,
        exponentialRate: {
          baseRatePerMinute: 20,
          incrementFactor: 1.5,
          rateIncreaseCriteria: {numberOfSucceededThings: 50},
        },
      },
      timeoutConfig: {inProgressTimeoutInMinutes: 5},
      jobExecutionsRetryConfig: {
        criteriaList: [
          {failureType: 'FAILED', numberOfRetries: 2},
          {failureType: 'TIMED_OUT', numberOfRetries: 1},
        ],
      },
      ...abort('ALL', 40, 50),
    }
    const start = client().now
    const run = await assertAgreement(client(), {jobId: 'fw-y', things: 2000, behaviour, input})
    const {SUCCEEDED, FAILED, TIMED_OUT, REJECTED} = run.counts
    assert.deepEqual([run.executions, SUCCEEDED, FAILED, TIMED_OUT, REJECTED, run.never], [2632, 1743, 95, 709, 36, 49])
    assert.deepEqual([(run.sentAt.at(-1) ?? 0) - start, run.lastEnd - start], [23 * MINUTE, 2_578_953])
  })

  it('send within windows: 600 the first day, the last on the second at 01:39', async () => {
    client().now = Date.UTC(2026, 10, 20, 0, 30)
    const behaviour: Behaviour = {
      seed: 1,
      pickup: [SECOND, 30 * SECOND],
      duration: [10 * SECOND, MINUTE],
      fail: [],
      reject: 0,
      timeout: 0,
      offline: 0,
    }
    const input = {
      targetSelection: 'CONTINUOUS',
      jobExecutionsRolloutConfig: {maximumPerMinute: 10},
      schedulingConfig: {maintenanceWindows: [{startTime: 'cron(0 1 * * ? *)', durationInMinutes: 60}]},
    }
    const run = await assertAgreement(client(), {jobId: 'w', things: 1000, behaviour, input})
    const firstDay = run.sentAt.filter((at) => at < Date.UTC(2026, 10, 21)).length
    assert.equal(firstDay * 10, 600)
    assert.equal(run.sentAt.at(-1), Date.UTC(2026, 10, 21, 1, 39))
  })

  it(`agree on ${RANDOM_JOBS} random jobs`, async () => {
    for (let seed = 1; seed <= RANDOM_JOBS; seed++) {
      const one = new LocalClient()
      const job = randomJob(seed, one.now)
      try {
        await assertAgreement(one, job, 6)
      } catch (error) {
        throw new Error(`job ${seed}: ${JSON.stringify(job)}`, {cause: error})
      } finally {
        one.close()
      }
    }
  })
})

/** Numbers of a linear congruence: all that a test needs. */
function numbers(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

function randomJob(seed: number, now: number): Played {
  const next = numbers(seed)
  const upTo = (most: number) => Math.floor(next() * most)
  const often = (share: number) => next() < share
  const oneOf = <T>(...values: readonly T[]) => values[upTo(values.length)] as T
  const span = (most: number) => {
    const from = upTo(most)
    return [from, from + upTo(most)] as const
  }
  const behaviour: Behaviour = {
    seed,
    pickup: often(0.2)
      ? [
          {share: 0.75, span: span(MINUTE)},
          {share: 0.25, span: span(2 * HOUR)},
        ]
      : span(oneOf(5, 40 * SECOND, 10 * MINUTE)),
    duration: span(oneOf(3, MINUTE, 20 * MINUTE)),
    fail: [failed(next() * 0.3), failed(next() * 0.1, 'y')],
    reject: often(0.5) ? next() * 0.2 : 0,
    timeout: often(0.5) ? next() * 0.2 : 0,
    offline: often(0.5) ? next() * 0.2 : 0,
  }
  const maximumPerMinute = 5 + upTo(60)
  const windows = often(0.3)
  const exponentialRate = {
    baseRatePerMinute: 1 + upTo(4),
    incrementFactor: oneOf(1.1, 1.4, 2, 5),
    rateIncreaseCriteria: {[oneOf('numberOfNotifiedThings', 'numberOfSucceededThings')]: 1 + upTo(30)},
  }
  const ends = often(0.25) && {
    endTime: new Date(now + 45 * MINUTE + upTo(6) * 17 * MINUTE).toISOString().slice(0, 16),
    endBehavior: oneOf('STOP_ROLLOUT', 'CANCEL', 'FORCE_CANCEL'),
  }
  const opens = windows && {
    maintenanceWindows: [
      {
        startTime: oneOf('cron(10/20 * * * ? *)', 'cron(7 0/2 * * ? *)', 'cron(0/15 * * * ? *)'),
        durationInMinutes: oneOf(3, 12, 15),
      },
    ],
  }
  return {
    jobId: `j-${seed}`,
    things: 1 + upTo(150),
    behaviour,
    input: {
      ...(windows && {targetSelection: 'CONTINUOUS'}),
      jobExecutionsRolloutConfig: {maximumPerMinute, ...(often(0.6) && {exponentialRate})},
      ...(often(0.6) && {timeoutConfig: {inProgressTimeoutInMinutes: 1 + upTo(15)}}),
      ...(often(0.5) && {
        jobExecutionsRetryConfig: {
          criteriaList: often(0.5)
            ? [{failureType: 'ALL', numberOfRetries: 1 + upTo(3)}]
            : [
                {failureType: 'FAILED', numberOfRetries: 1 + upTo(3)},
                {failureType: 'TIMED_OUT', numberOfRetries: 1 + upTo(3)},
              ],
        },
      }),
      ...(often(0.7) && abort(oneOf('FAILED', 'ALL', 'TIMED_OUT', 'REJECTED'), 1 + upTo(60), 1 + upTo(40))),
      ...((ends || opens) && {schedulingConfig: {...ends, ...opens}}),
    },
  }
}
