import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {suggest} from '../../src/forecast/abort/suggest.js'
import {costOf, FIRST_TIER} from '../../src/forecast/cost.js'
import {timesOf} from '../../src/forecast/fleet/times.js'
import {contextOf, forecast, LADDER, type Question} from '../../src/forecast/forecast.js'
import {criterion, fleetOf, MINUTE, planOf, SECOND} from './fleets.js'

const ask = (said: Partial<Question> = {}): Question => ({
  plan: planOf({rollout: {maximumPerMinute: 50}, abort: [criterion(10, 100)]}),
  things: 1000,
  fleet: fleetOf({fail: [0.05]}),
  start: 0,
  seed: 1,
  ladder: LADDER,
  ...said,
})
const near = (value: number | undefined, wanted: number, by: number) =>
  assert.ok(value !== undefined && Math.abs(value - wanted) <= by, `${value} is not ${wanted} ± ${by}`)

describe('a forecast', () => {
  it('says how long a rollout takes', () => {
    const {sent, ended, never, executions, latest} = forecast(ask())
    assert.deepEqual(sent, {from: 19 * MINUTE, to: 20 * MINUTE, things: 1000})
    near(ended?.half, 618 * SECOND, 5 * SECOND)
    near(ended?.most, 1158 * SECOND, 5 * SECOND)
    near(ended?.last.p50, 1224 * SECOND, 4 * SECOND)
    assert.deepEqual([never, executions, latest], [0, 1000, undefined])
  })

  it('climbs a ladder of failure rates, with what was exposed before the abort', () => {
    const steps = forecast(ask()).ladder
    assert.deepEqual(
      steps.map(({failing, given}) => [failing, given]),
      [
        [0.01, false],
        [0.05, true],
        [0.1, false],
        [0.25, false],
        [1, false],
      ],
    )
    const [one, five, ten, quarter, all] = steps
    assert.ok((one?.canceled.high ?? 1) < 0.001 && one?.after === undefined)
    near(five?.canceled.low, 0.0386691, 1e-6)
    near(ten?.canceled.low, 0.888319, 1e-6)
    assert.deepEqual(
      [five?.took, all?.canceled],
      [
        {p5: 1000, p50: 1000, p95: 1000},
        {low: 1, high: 1, method: 'exact'},
      ],
    )
    near(quarter?.after?.p50, 140 * SECOND, 2 * SECOND)
    near(quarter?.took.p5, 123, 4)
    near(quarter?.took.p50, 132, 4)
    near(quarter?.took.p95, 141, 4)
    near(ten?.took.p50, 139, 5)
    assert.equal(ten?.took.p95, 1000)
  })

  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(forecast(ask()), forecast(ask()))
    assert.notDeepEqual(forecast(ask()).ended, forecast(ask({seed: 2})).ended)
  })

  it('comes to the same odds by simulation as by computation', () => {
    // Devices that reject make it a case for simulation; with one in a billion the odds are those without.
    const fleet = fleetOf({fail: [0.08], reject: 1e-9})
    const {canceled} = forecast(ask({fleet, runs: 400, ladder: []}))
    assert.equal(canceled.method, 'simulated')
    near((canceled.low + canceled.high) / 2, 0.454, 0.05)
  })

  it('bounds the odds of a failure rate that is a range by those of its ends', () => {
    const odds = (fail: Question['fleet']['fail']) => forecast(ask({fleet: fleetOf({fail}), ladder: []})).canceled
    const {low, high, method} = odds([[0.02, 0.08]])
    assert.equal(method, 'exact')
    assert.ok(low < high && low > odds([0.02]).high && high < odds([0.08]).low)
    const mean = [0.025, 0.035, 0.045, 0.055, 0.065, 0.075].reduce((sum, rate) => sum + odds([rate]).low / 6, 0)
    assert.ok(low <= mean && mean <= high, `${low} ≤ ${mean} ≤ ${high}`)
  })

  it('has no ladder where nothing cancels the job', () => {
    const {ladder, canceled} = forecast(ask({plan: planOf()}))
    assert.deepEqual([ladder, canceled], [[], {low: 0, high: 0, method: 'exact'}])
  })

  const CRITERIA: readonly (readonly [string, Partial<Question>, number, number])[] = [
    ['one that is met at once', {plan: planOf({abort: [criterion(0.01, 1)]}), fleet: fleetOf({fail: [1]})}, 1, 1],
    ['one that never can be', {plan: planOf({abort: [criterion(10, 1, 'REJECTED')]})}, 0, 0],
    ['one that waits for more than there are', {things: 99}, 0, 0],
    [
      'one for timeouts, without a timer',
      {plan: planOf({abort: [criterion(10, 1, 'TIMED_OUT')]}), fleet: fleetOf({timeout: 0.5})},
      0,
      0,
    ],
    ['one where no device comes', {fleet: fleetOf({fail: [1], offline: 1})}, 0, 0],
  ]
  for (const [title, said, low, high] of CRITERIA) {
    it(`knows a criterion: ${title}`, () => {
      const {canceled} = forecast(ask({ladder: [], ...said}))
      assert.deepEqual([canceled.low, canceled.high], [low, high])
    })
  }

  it('foresees timeouts that come long after the first good ends', () => {
    const plan = planOf({rollout: {maximumPerMinute: 50}, timeoutMinutes: 60, abort: [criterion(20, 100, 'TIMED_OUT')]})
    const {canceled, latest, ladder} = forecast(ask({plan, things: 3000, fleet: fleetOf({timeout: 0.4}), ladder: []}))
    assert.ok(canceled.low > 0.9, `${canceled.low}`)
    assert.equal(canceled.method, 'simulated')
    assert.equal(latest, 60 * MINUTE + 60 * MINUTE)
    assert.ok((ladder[0]?.after?.p5 ?? 0) > 60 * MINUTE)
  })

  it('knows who takes a job that ends by its schedule, at every rate', () => {
    const scheduling = {startTime: '2026-12-01T10:00Z', endTime: '2026-12-01T10:40Z', endBehavior: 'CANCEL'} as const
    const plan = planOf({rollout: {maximumPerMinute: 10}, abort: [criterion(10, 100)], scheduling})
    const {ladder, canceled} = forecast(
      ask({plan, things: 300, start: Date.UTC(2026, 11, 1, 10), ladder: [0.01, 0.25]}),
    )
    assert.equal(canceled.method, 'simulated')
    assert.deepEqual(ladder[0]?.took, {p5: 300, p50: 300, p95: 300})
    assert.ok((ladder[2]?.took.p95 ?? 300) < 120)
  })

  it('counts what never ends: devices that stay away, and silent ones without a timer', () => {
    const {never, ended} = forecast(ask({fleet: fleetOf({offline: 0.03, timeout: 0.02}), ladder: []}))
    near(never, 49.4, 5)
    assert.ok(ended)
    assert.equal(forecast(ask({fleet: fleetOf({offline: 1})})).ended, undefined)
  })

  for (const things of [0, 1, 2]) {
    it(`knows fleets of ${things}`, () => {
      const {sent, executions, curve, ended} = forecast(ask({things}))
      assert.deepEqual([sent.things, executions, curve[0]?.sent.p50], [things, things, things])
      assert.equal(ended === undefined, things === 0)
    })
  }

  it('draws the curve of an exponential rollout', () => {
    const rollout = {
      maximumPerMinute: 1000,
      exponentialRate: {
        baseRatePerMinute: 50,
        incrementFactor: 2,
        rateIncreaseCriteria: {numberOfNotifiedThings: 1000},
      },
    }
    const {curve, sent} = forecast(ask({plan: planOf({rollout}), things: 10_000, runs: 1}))
    const after = (minute: number) => curve.find(({at}) => at === minute * MINUTE)?.sent.p50
    const wanted = {19: 1000, 29: 2000, 34: 3000, 37: 4200, 38: 5000, 39: 6000, 43: 10_000}
    for (const [minute, things] of Object.entries(wanted))
      assert.equal(after(Number(minute)), things, `minute ${minute}`)
    assert.equal(sent.to, 44 * MINUTE)
  })

  it('ends its curve as a canceled job does', () => {
    const {curve, took} = forecast(ask({fleet: fleetOf({fail: [0.25]})}))
    const last = curve.at(-1)
    assert.ok(last && last.sent.p95 <= 200 && last.took.p50 <= 150, JSON.stringify(last))
    assert.ok(took.p95 <= 150)
    for (const {sent, took, ended} of curve) assert.ok(sent.p50 >= took.p50 && took.p50 >= ended.p50)
  })

  it('goes on from where a job stands', () => {
    const pending = [
      {waited: 10 * SECOND, running: undefined, failed: 0, timedOut: 0},
      {waited: 20 * SECOND, running: 15 * SECOND, failed: 0, timedOut: 0},
    ]
    const begun = {counts: {SUCCEEDED: 90, FAILED: 8}, notified: 100, pending}
    const {sent, executions, canceled} = forecast(ask({things: 150, begun, ladder: [], fleet: fleetOf({fail: [0.5]})}))
    assert.deepEqual([sent, executions], [{from: 0, to: MINUTE, things: 150}, 150])
    assert.ok(canceled.low > 0.9 && canceled.method === 'exact')
  })

  it('takes a device that has waited longer than devices do for one that stays away', () => {
    const pending = [
      {waited: 3 * 24 * 60 * MINUTE, running: undefined, failed: 0, timedOut: 0},
      {waited: 0, running: undefined, failed: 0, timedOut: 0},
    ]
    const begun = {counts: {}, notified: 2, pending}
    assert.equal(forecast(ask({plan: planOf(), things: 2, begun, fleet: fleetOf()})).never, 1)
  })

  it('costs executions, retries too', () => {
    const plan = planOf({retries: [{failureType: 'FAILED', numberOfRetries: 2}]})
    assert.equal(forecast(ask({plan, things: 100, fleet: fleetOf({fail: [1]})})).executions, 300)
    assert.deepEqual(costOf(1000), {perExecution: 0.003, total: 3})
    assert.equal(FIRST_TIER, 250_000)
  })

  it('suggests criteria that leave good rollouts alone: at 10 % for 5 %, more than 150 and at most 200', () => {
    const found = suggest(contextOf(ask()))
    assert.deepEqual(
      found.map(({thresholdPercentage}) => thresholdPercentage),
      [10, 20, 30],
    )
    const [ten] = found
    assert.ok(ten && ten.minNumberOfExecutedThings > 150 && ten.minNumberOfExecutedThings <= 200)
    assert.ok(ten.falseAlarms <= 0.01)
    assert.ok(ten.badRollout.canceled > 0.99 && ten.badRollout.took.p50 > ten.minNumberOfExecutedThings)
    assert.deepEqual(suggest(contextOf(ask({fleet: fleetOf({fail: [0.4]})}))), [])
  })

  it('finds windows too short for a device, and does not look forever', () => {
    const scheduling = {maintenanceWindows: [{startTime: 'cron(0 1 * * ? *)', durationInMinutes: 60}]}
    const fleet = fleetOf({pickup: timesOf([2 * 60 * MINUTE, 3 * 60 * MINUTE])})
    const {never} = forecast(
      ask({plan: planOf({scheduling}), fleet, start: Date.UTC(2026, 10, 20), things: 500, ladder: []}),
    )
    assert.equal(never, 500)
  })
})
