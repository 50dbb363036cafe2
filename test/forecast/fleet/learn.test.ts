import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {expectedTimeLeft} from '../../../src/forecast/expected-time-left.js'
import {Devices} from '../../../src/forecast/fleet/devices.js'
import {fastDraws} from '../../../src/forecast/fleet/draws.js'
import {meanOf, traitsOf} from '../../../src/forecast/fleet/fleet.js'
import {Learner, type Observed} from '../../../src/forecast/fleet/learn.js'
import {Survival} from '../../../src/forecast/fleet/survival.js'
import {timesOf} from '../../../src/forecast/fleet/times.js'
import {LatestExecutions} from '../../../src/forecast/simulation/latest-executions.js'
import {OpeningHours} from '../../../src/forecast/simulation/opening-hours.js'
import {simulate} from '../../../src/forecast/simulation/simulate.js'
import {NO_COUNTS} from '../../../src/progress/recount.js'
import {fleetOf, MINUTE, planOf, SECOND} from '../fleets.js'

const observed = (said: Partial<Observed>): Observed => ({
  status: 'SUCCEEDED',
  retryAttempt: 0,
  queuedAt: 0,
  startedAt: undefined,
  updatedAt: undefined,
  ...said,
})

describe('a curve of survival', () => {
  it('is Kaplan–Meier, by hand: 1, 2, 3 and waiting, 4', () => {
    const survival = new Survival()
    for (const time of [1, 2, 4]) survival.add(time)
    survival.addWaiting(3)
    assert.deepEqual(survival.steps(), [
      {at: 1, left: 3 / 4},
      {at: 2, left: 1 / 2},
      {at: 4, left: 0},
    ])
  })

  it('counts what waits until a moment as there at that moment', () => {
    const survival = new Survival()
    survival.add(2)
    survival.addWaiting(2)
    assert.deepEqual(survival.steps(), [{at: 2, left: 1 / 2}])
  })

  it('has no steps where nothing has happened', () => {
    const survival = new Survival()
    survival.addWaiting(5)
    assert.deepEqual(survival.steps(), [])
  })
})

describe('what a job says of its devices', () => {
  it('takes the shares of outcomes from first attempts, and a timeout for silence', () => {
    const learner = new Learner(100 * SECOND)
    for (const status of ['SUCCEEDED', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'REJECTED'] as const) {
      learner.add(observed({status, startedAt: status === 'REJECTED' ? undefined : SECOND, updatedAt: 3 * SECOND}))
    }
    learner.add(observed({status: 'FAILED', retryAttempt: 1, startedAt: SECOND, updatedAt: 2 * SECOND}))
    learner.add(observed({status: 'QUEUED'}))
    const {fail, reject, timeout, pickup} = learner.fleet()
    assert.deepEqual([fail, reject, timeout, learner.finished, learner.missing], [[0.2], 0.2, 0.2, 6, 24])
    // Five of seven took it after a second, one was rejected after three, and one waits still.
    assert.ok(Math.abs(pickup.total - 6 / 7) < 1e-12)
    assert.deepEqual([pickup.at(0), pickup.at(0.7), pickup.at(0.8), pickup.at(0.9)], [1000, 1000, 3000, Infinity])
  })

  it('finds again how devices behave', () => {
    const fleet = fleetOf({fail: [0.1], reject: 0.05, offline: 0.08, pickup: timesOf([5 * SECOND, 2 * MINUTE])})
    const run = simulate({
      plan: planOf(),
      things: 8000,
      devices: new Devices(traitsOf(fleet, 5, 0), fastDraws(5, 0)),
      hours: new OpeningHours(undefined, 0),
      start: 0,
    })
    const learner = new Learner(60 * MINUTE)
    const sentAt = (thing: number) => run.sentAt[Math.floor(thing / 1000)] ?? 0
    run.took.forEach((took, thing) => {
      const ended = run.ended[thing] ?? Infinity
      const status = took === Infinity ? 'QUEUED' : ended === took ? 'REJECTED' : 'SUCCEEDED'
      learner.add(
        observed({
          status,
          queuedAt: sentAt(thing),
          startedAt: status === 'SUCCEEDED' ? took : undefined,
          updatedAt: ended,
        }),
      )
    })
    const learned = learner.fleet()
    const close = (value: number, wanted: number, by: number) =>
      assert.ok(Math.abs(value - wanted) < by, `${value} is not ${wanted}`)
    close(1 - learned.pickup.total, 0.08, 0.01)
    close(meanOf(learned.reject), 0.05, 0.01)
    close(learned.pickup.at(0.46), 62.5 * SECOND, 3 * SECOND)
    close(learned.duration.at(0.5), 35 * SECOND, 2 * SECOND)
  })
})

describe('a job in progress', () => {
  it('is what the newest attempts of its things are', () => {
    const way = new LatestExecutions()
    const attempt = (thingName: string, executionNumber: number, said: Partial<Observed>) =>
      way.add({...observed(said), thingName, executionNumber})
    attempt('a', 2, {status: 'IN_PROGRESS', queuedAt: 40, startedAt: 60, retryAttempt: 1})
    attempt('a', 1, {status: 'FAILED'})
    attempt('b', 1, {status: 'QUEUED', queuedAt: 10})
    attempt('c', 1, {status: 'SUCCEEDED'})
    assert.deepEqual(way.begun({...NO_COUNTS, FAILED: 1, SUCCEEDED: 1, QUEUED: 1, IN_PROGRESS: 1}, 100), {
      counts: {...NO_COUNTS, FAILED: 1, SUCCEEDED: 1},
      notified: 3,
      pending: [
        {waited: 60, running: 40, failed: 1, timedOut: 0},
        {waited: 90, running: undefined, failed: 0, timedOut: 0},
      ],
    })
  })

  it('has its last end where its devices have', () => {
    const begun = {
      counts: {SUCCEEDED: 8},
      notified: 10,
      pending: [
        {waited: 0, running: undefined, failed: 0, timedOut: 0},
        {waited: 9 * MINUTE, running: undefined, failed: 0, timedOut: 0},
      ],
    }
    const plan = planOf({rollout: {maximumPerMinute: 1}})
    const {left, never} = expectedTimeLeft({plan, things: 15, fleet: fleetOf(), begun}, 1_000_000)
    assert.equal(never, 1)
    assert.ok(left > 4 * MINUTE + 11 * SECOND && left < 6 * MINUTE, String(left))
  })
})
