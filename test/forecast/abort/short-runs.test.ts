// The odds of jobs with several kinds of criteria: as many runs for a million things as for a thousand, each no longer than it takes
// to be sure, and none that is surer than it may be.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import type {AbortCriterion} from '../../../src/engine/abort.js'
import type {Rollout} from '../../../src/forecast/abort/exact-odds.js'
import {SAMPLES, type ShortRun, shortRuns} from '../../../src/forecast/abort/short-runs.js'
import {Devices} from '../../../src/forecast/fleet/devices.js'
import {fastDraws} from '../../../src/forecast/fleet/draws.js'
import {type Fleet, traitsOf} from '../../../src/forecast/fleet/fleet.js'
import {timesOf} from '../../../src/forecast/fleet/times.js'
import {forecast, LADDER} from '../../../src/forecast/forecast.js'
import {OpeningHours} from '../../../src/forecast/simulation/opening-hours.js'
import {simulate} from '../../../src/forecast/simulation/simulate.js'
import {cpuClock, inTime} from '../../support/in-time.js'
import {criterion, fleetOf, MINUTE, planOf, SECOND} from '../fleets.js'

const KINDS = ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'] as const
const share = fc.constantFrom(0, 0.03, 0.1)
const rollouts: fc.Arbitrary<Rollout> = fc
  .record({
    things: fc.integer({min: 1, max: 1500}),
    fail: share,
    reject: share,
    timeout: share,
    offline: fc.constantFrom(0, 0.1),
    pickup: fc.constantFrom(30 * SECOND, 10 * MINUTE),
    duration: fc.constantFrom(MINUTE, 45 * MINUTE),
    timeoutMinutes: fc.constantFrom(undefined, 5, 30),
    perMinute: fc.constantFrom(20, 200, 1000),
    abort: fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        threshold: fc.constantFrom(5, 15, 25),
        least: fc.constantFrom(1, 20, 200),
      }),
      {minLength: 1, maxLength: 3},
    ),
    retries: fc.integer({min: 0, max: 2}),
    grows: fc.boolean(),
  })
  .map((said) => ({
    things: said.things,
    fleet: fleetOf({
      fail: [said.fail],
      reject: said.reject,
      timeout: said.timeout,
      offline: said.offline,
      pickup: timesOf([SECOND, said.pickup]),
      duration: timesOf([10 * SECOND, said.duration]),
    }),
    plan: planOf({
      rollout: {
        maximumPerMinute: said.perMinute,
        ...(said.grows ? {exponentialRate: GROWING} : {}),
      },
      timeoutMinutes: said.timeoutMinutes,
      retries: said.retries > 0 ? [{failureType: 'ALL', numberOfRetries: said.retries}] : [],
      abort: said.abort.map(({kind, threshold, least}) => criterion(threshold, least, kind)),
    }),
  }))
const GROWING = {baseRatePerMinute: 5, incrementFactor: 3, rateIncreaseCriteria: {numberOfNotifiedThings: 50}}
const SEED = 3
const LOOKED_AT = 3

const SEVERAL = planOf({
  rollout: {maximumPerMinute: 1000},
  timeoutMinutes: 30,
  abort: [criterion(10, 100), criterion(20, 100, 'TIMED_OUT'), criterion(25, 50, 'ALL')],
})
const LIVELY = fleetOf({fail: [0.03], reject: 0.01, timeout: 0.02})

const rolloutOf = (
  abort: readonly AbortCriterion[],
  said: Partial<Fleet>,
  {timer, rate = 20}: {timer?: number; rate?: number} = {},
): Rollout => ({
  plan: planOf({rollout: {maximumPerMinute: rate}, abort, timeoutMinutes: timer}),
  fleet: fleetOf(said),
  things: 1000,
})

/** Beside the same run to its end. */
function compare({plan, things, fleet}: Rollout, {run, isOpen}: ShortRun, index: number): string {
  const devices = new Devices(traitsOf(fleet, SEED, index), fastDraws(SEED, index))
  const whole = simulate({plan, things, devices, hours: new OpeningHours(undefined, 0), start: 0})
  if (!isOpen) assert.deepEqual([run.abort?.at, run.abort?.took], [whole.abort?.at, whole.abort?.took])
  return run.abort ? 'canceled' : 'goes on'
}

describe('the odds of jobs that several kinds of ends cancel', () => {
  /** Chosen so that many runs come close to their line, and go away from it. */
  const CLOSE: readonly (readonly [title: string, Rollout])[] = [
    ['failures', rolloutOf([criterion(15, 20)], {fail: [0.1], reject: 0.01})],
    [
      'timeouts, which come last',
      rolloutOf([criterion(11, 20, 'TIMED_OUT')], {timeout: 0.1, fail: [0.01]}, {timer: 5, rate: 200}),
    ],
    ['rejections, which come first', rolloutOf([criterion(16, 40, 'REJECTED')], {reject: 0.1, fail: [0.01]})],
    [
      'all kinds',
      rolloutOf([criterion(20, 30, 'ALL'), criterion(12, 30)], {fail: [0.05], reject: 0.03, timeout: 0.04}, {timer: 3}),
    ],
  ]
  for (const [title, rollout] of CLOSE) {
    it(`stop a run only where its abort has come, or comes no more: ${title}`, () => {
      const ends = shortRuns(rollout, 0, SEED).map((short, index) => compare(rollout, short, index))
      assert.deepEqual([...new Set(ends)].sort(), ['canceled', 'goes on'])
    })
  }

  it('do so in whatever job', () => {
    fc.assert(
      fc.property(rollouts, (rollout) => {
        for (const [index, short] of shortRuns(rollout, 0, SEED).slice(0, LOOKED_AT).entries()) {
          compare(rollout, short, index)
        }
      }),
      {numRuns: 20, seed: 1},
    )
  })

  it('are as narrow for a million things as 200 runs make them', () => {
    const cpu = cpuClock()
    const {ladder} = forecast({
      plan: SEVERAL,
      things: 1_000_000,
      fleet: LIVELY,
      start: 0,
      seed: 1,
      ladder: LADDER.filter((rate) => rate !== 0.1 && rate !== 1),
    })
    assert.ok(cpu() < inTime(1500), `${cpu()} ms`)
    for (const {failing, canceled} of ladder) {
      assert.equal(canceled.method, 'simulated')
      assert.ok(canceled.high - canceled.low < 0.15, `${failing}: ${JSON.stringify(canceled)}`)
    }
  })

  it('are between bounds that hold, where runs would have to go on for long', () => {
    const rollout = {plan: SEVERAL, things: 1_000_000, fleet: fleetOf({fail: [0.1], reject: 0.01, timeout: 0.02})}
    const runs = shortRuns(rollout, 0, 1)
    assert.equal(runs.length, SAMPLES)
    assert.ok(runs.some(({isOpen}) => isOpen))
  })

  it('take no longer for a job in progress that has reached half of its things', () => {
    const begun = {counts: {SUCCEEDED: 480_000, FAILED: 15_000, REJECTED: 5_000}, notified: 500_000, pending: []}
    const cpu = cpuClock()
    const runs = shortRuns({plan: SEVERAL, things: 1_000_000, fleet: LIVELY, begun}, 0, 1)
    assert.ok(cpu() < inTime(500), `${cpu()} ms`)
    assert.equal(runs.length, SAMPLES)
    assert.ok(runs.every(({run, before, isOpen}) => !isOpen && run.abort === undefined && before === 500_000))
  })
})
