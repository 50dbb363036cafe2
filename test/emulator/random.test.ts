// Random lives of jobs: requests, reports of devices and jumps of the clock, held against what must always be true.
// RANDOM_STEPS sets how many steps are taken in all; 100,000 take some minutes.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {createFleet} from '../../src/emulator/fleet/fleet.js'
import {openState} from '../../src/emulator/store/open-state.js'
import {STATUS_CODES} from '../../src/emulator/store/schema.js'
import type {Sql} from '../../src/emulator/store/sql.js'
import {inTime} from '../support/in-time.js'
import {DOCUMENT, groupArn, LocalClient, MINUTE, START, thingArn} from './local-client.js'

const STEPS = Number(process.env.RANDOM_STEPS ?? 400)
const STEPS_A_RUN = 40
const BEHAVIOUR = {
  seed: 3,
  pickup: [0, 90_000],
  duration: [0, 200_000],
  fail: [{share: 0.3, reason: 'r'}],
  reject: 0.1,
  timeout: 0.2,
  offline: 0.1,
} as const
const RATES = [1, 2]

type Step = readonly [id: string, input: object]

describe('whatever happens', () => {
  it(`counters, states, versions, rates and the order of events hold, over ${STEPS} steps`, async function () {
    this.timeout(inTime(60_000 + STEPS * 20))
    const steps = fc.array(step(), {minLength: STEPS_A_RUN, maxLength: STEPS_A_RUN})
    const runs = Math.ceil(STEPS / STEPS_A_RUN)
    await fc.assert(fc.asyncProperty(steps, fc.integer({min: 2, max: 50}), play), {numRuns: runs, seed: 11})
  })
})

function step(): fc.Arbitrary<Step> {
  const jobId = fc.constantFrom('a', 'b', 'c')
  const thingName = fc.constantFrom('d-0001', 'd-0002', 's-0001', 's-0002', 's-0003')
  const status = fc.constantFrom('IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED')
  const member = fc.record({thingGroupName: fc.constantFrom('g', 'h'), thingName})
  const force = fc.boolean()
  const rollout = fc.constantFrom(...RATES).map((maximumPerMinute) => ({maximumPerMinute}))
  const of = (id: string, input: fc.Arbitrary<object>) => input.map((value): Step => [id, value])
  return fc.oneof(
    {weight: 4, arbitrary: of('CreateJob', job(jobId, rollout))},
    {weight: 8, arbitrary: of('wait', fc.record({minutes: fc.constantFrom(0.1, 0.5, 1, 3, 20, 90, 1500)}))},
    {weight: 4, arbitrary: of('data.UpdateJobExecution', fc.record({jobId, thingName, status}))},
    {weight: 3, arbitrary: of('data.StartNextPendingJobExecution', fc.record({thingName}))},
    {weight: 2, arbitrary: of('AddThingToThingGroup', member)},
    {weight: 2, arbitrary: of('RemoveThingFromThingGroup', member)},
    of('UpdateJob', fc.record({jobId, jobExecutionsRolloutConfig: rollout})),
    of('CancelJob', fc.record({jobId, force})),
    of('DeleteJob', fc.record({jobId, force})),
    of('CancelJobExecution', fc.record({jobId, thingName, force})),
    of('DeleteJobExecution', fc.record({jobId, thingName, executionNumber: fc.integer({min: 1, max: 2}), force})),
    of('DeleteThing', fc.record({thingName})),
    of('CreateThing', fc.record({thingName})),
    of('AssociateTargetsWithJob', fc.record({jobId, targets: fc.constant([groupArn('h')])})),
  )
}

function job(jobId: fc.Arbitrary<string>, rollout: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const criterion = {failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 60, minNumberOfExecutedThings: 3}
  const scheduling = fc.constantFrom(
    {endTime: iso(START + 20_000 * MINUTE), endBehavior: 'CANCEL'},
    {endTime: iso(START + 30_000 * MINUTE), endBehavior: 'FORCE_CANCEL'},
    {startTime: iso(START + 10_000 * MINUTE)},
    {maintenanceWindows: [{startTime: 'cron(0/30 * * * ? *)', durationInMinutes: 7}]},
  )
  return fc.record(
    {
      jobId,
      targets: fc.constantFrom([groupArn('g')], [groupArn('h'), groupArn('g')], [thingArn('d-0001'), groupArn('h')]),
      document: fc.constant(DOCUMENT),
      targetSelection: fc.constantFrom('SNAPSHOT', 'CONTINUOUS'),
      jobExecutionsRolloutConfig: rollout,
      timeoutConfig: fc.constant({inProgressTimeoutInMinutes: 2}),
      jobExecutionsRetryConfig: fc.constant({criteriaList: [{failureType: 'ALL', numberOfRetries: 2}]}),
      abortConfig: fc.constant({criteriaList: [criterion]}),
      schedulingConfig: scheduling,
    },
    {requiredKeys: ['jobId', 'targets', 'document', 'jobExecutionsRolloutConfig']},
  )
}

/** The same life twice: once with each wait in one go, once in pieces. */
async function play(steps: readonly Step[], pieces: number): Promise<void> {
  const [whole, cut] = [await World.open(), await World.open()]
  try {
    for (const one of steps) {
      await whole.take(one, 1)
      await cut.take(one, pieces)
    }
    assert.deepEqual(cut.dump(), whole.dump(), `in ${pieces} pieces`)
  } finally {
    whole.close()
    cut.close()
  }
}

interface Row {
  readonly id: number
  readonly job: number
  readonly number: number
  readonly status: number
  readonly version: number
  readonly queued_at: number
}

class World {
  private seen = new Map<number, Row>()
  private ended = new Set<number>()
  private known = new Set<number>()

  private constructor(
    private readonly client: LocalClient,
    private readonly sql: Sql,
  ) {}

  static async open(): Promise<World> {
    const client = new LocalClient()
    await createFleet(client.service, {things: 2, group: 'g', prefix: 'd-'})
    await createFleet(client.service, {things: 3, group: 'h', prefix: 's-', behaviour: BEHAVIOUR})
    await createFleet(client.service, {things: 3, group: 'g', prefix: 's-'})
    return new World(client, await openState(client.stateFile))
  }

  async take([id, input]: Step, pieces: number): Promise<void> {
    if (id === 'wait') await this.wait((input as {minutes: number}).minutes * MINUTE, pieces)
    else {
      const {status, body} = await this.client.send(id, input)
      assert.ok(status < 500, `${id} ${JSON.stringify(input)}: ${body}`)
    }
    this.check()
  }

  dump(): unknown[] {
    const tables = ['execution', 'job', 'job_count', 'rollout', 'waiting']
    return tables.map((table) => this.sql.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`))
  }

  close(): void {
    this.sql.close()
    this.client.close()
  }

  private async wait(time: number, pieces: number): Promise<void> {
    const end = this.client.now + time
    for (let piece = 1; piece <= pieces; piece++) {
      this.client.now = piece === pieces ? end : Math.floor(end - time + (time * piece) / pieces)
      await this.client.call('ListJobs')
    }
  }

  private check(): void {
    const rows = this.sql.all<Row>('SELECT * FROM execution ORDER BY id')
    for (const row of rows) this.checkHistory(row)
    this.seen = new Map(rows.map((row) => [row.id, row]))
    this.checkCounters()
    this.checkRates(rows)
    this.checkEnded(rows)
  }

  private checkHistory(row: Row): void {
    const before = this.seen.get(row.id)
    // A number may be used again once its execution was deleted.
    if (!before || before.job !== row.job || before.queued_at !== row.queued_at) return
    assert.ok(row.version >= before.version, 'versions only rise')
    if (before.status >= 2) assert.equal(row.status, before.status, `${STATUS_CODES[before.status]} is left by nothing`)
  }

  private checkCounters(): void {
    const stored = this.sql.all('SELECT job, status, n FROM job_count WHERE n <> 0 ORDER BY job, status')
    const counted = this.sql.all('SELECT job, status, count(*) AS n FROM execution GROUP BY job, status')
    assert.deepEqual(stored, counted, 'counters equal the executions')
  }

  /** Of snapshots only: in continuous jobs joiners do not wait. */
  private checkRates(rows: readonly Row[]): void {
    const jobs = this.sql.all<{id: number}>(`SELECT id FROM job WHERE selection = 'SNAPSHOT'`)
    for (const {id} of jobs) {
      const first = rows.filter(({job, number}) => job === id && number === 1).map((row) => row.queued_at)
      for (const from of first) {
        const minute = first.filter((time) => time >= from && time < from + MINUTE)
        assert.ok(minute.length <= Math.max(...RATES), 'so many a minute')
      }
    }
  }

  /** Jobs that are over: no execution comes any more. */
  private checkEnded(rows: readonly Row[]): void {
    for (const row of rows) assert.ok(!this.ended.has(row.job) || this.known.has(row.id), 'nothing follows the end')
    const left = `SELECT 1 FROM (SELECT job FROM rollout UNION SELECT job FROM waiting) JOIN job ON job.id = job
      WHERE status NOT IN ('IN_PROGRESS', 'SCHEDULED')`
    assert.equal(this.sql.get(left), undefined, 'what is over reaches nothing more')
    const over = this.sql.all<{id: number}>(`SELECT id FROM job WHERE status IN ('CANCELED', 'COMPLETED')`)
    this.ended = new Set(over.map(({id}) => id))
    this.known = new Set(rows.map(({id}) => id))
  }
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}
