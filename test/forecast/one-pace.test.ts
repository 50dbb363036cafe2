// How long a rollout takes is computed in one place: all that say it agree with the engine, minute by minute.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {effectsOf} from '../../src/diff/effects.js'
import {minutesText} from '../../src/diff/minutes-text.js'
import {type RolloutConfig, rateOf} from '../../src/engine/rollout.js'
import {forecast} from '../../src/forecast/forecast.js'
import {rolloutTime} from '../../src/forecast/rollout-time.js'
import {measure} from '../../src/progress/progress.js'
import {longestTimeLeft} from '../../src/progress/time-left.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {consequences} from '../../src/wizard/consequences.js'
import {jobOf, START, things} from '../progress/jobs.js'
import {fleetOf, MINUTE, planOf} from './fleets.js'

const structure = (plain: object) => fromPlain(plain) as Structure

/** The batches of the engine, one by one. */
function minutesOf(config: RolloutConfig, left: number, notified: number): number {
  let [sent, minutes] = [0, 0]
  for (; sent < left; minutes++) sent += rateOf(config, {notified: notified + sent, succeeded: 0})
  return minutes
}

const CONFIGS: readonly RolloutConfig[] = [
  {},
  {maximumPerMinute: 1},
  {maximumPerMinute: 7},
  ...[1, 3, 25, 50].flatMap((baseRatePerMinute) =>
    [1.1, 1.2, 1.4, 2, 5].flatMap((incrementFactor) =>
      [1, 13, 1000].map((numberOfNotifiedThings) => ({
        maximumPerMinute: 60,
        exponentialRate: {baseRatePerMinute, incrementFactor, rateIncreaseCriteria: {numberOfNotifiedThings}},
      })),
    ),
  ),
]

describe('one pace', () => {
  for (const config of CONFIGS) {
    it(`${JSON.stringify(config)}`, () => {
      for (const [total, notified] of [
        [1, 0],
        [997, 0],
        [3000, 1234],
        [2000, 1999],
      ] as const) {
        const minutes = minutesOf(config, total - notified, notified)
        assert.equal(rolloutTime(config, {left: total - notified, notified}).minutes, minutes)
        assert.equal(watchedMinutes(config, total, notified), minutes)
        assert.match(updateText(config, total, notified), new RegExp(` → ${minutesText(minutes > 1 ? minutes : 0)}$`))
        if (notified === 0) {
          const [line] = consequences('jobExecutionsRolloutConfig', structure({jobExecutionsRolloutConfig: config}), {
            things: total,
            orMore: false,
          })
          assert.ok(line?.endsWith(`in ${minutesText(minutes > 1 ? minutes : 0)}`), line)
        }
      }
    })
  }

  it('is that of the forecast', () => {
    for (const rollout of CONFIGS.filter((_, index) => index % 9 === 0)) {
      const {sent} = forecast({
        plan: planOf({rollout}),
        things: 997,
        fleet: fleetOf(),
        start: 0,
        seed: 1,
        ladder: [],
        runs: 1,
      })
      assert.equal(sent.to / MINUTE, minutesOf(rollout, 997, 0))
    }
  })

  it('is that of 6,284 minutes where 10,000 things begin with one a minute', () => {
    const config = {
      maximumPerMinute: 1000,
      exponentialRate: {
        baseRatePerMinute: 1,
        incrementFactor: 1.2,
        rateIncreaseCriteria: {numberOfNotifiedThings: 1000},
      },
    }
    assert.equal(rolloutTime(config, {left: 10_000}).minutes, 6284)
    assert.equal(watchedMinutes(config, 10_000, 0), 6284)
  })
})

/** Of `watch` and `wait`: beside the rollout, a timer of ten minutes and five to spare. */
function watchedMinutes(rollout: RolloutConfig, total: number, notified: number): number {
  const targets = things(...Array.from({length: total}, (_, index) => `t${index}`))
  const job = jobOf({rollout, targets, executions: {QUEUED: notified}, timeoutMinutes: 10})
  return longestTimeLeft(measure(job, undefined), START) / MINUTE - 15
}

function updateText(config: RolloutConfig, total: number, notified: number): string {
  const job = structure({jobProcessDetails: {numberOfQueuedThings: notified}})
  const update = structure({jobExecutionsRolloutConfig: config})
  return effectsOf({job, things: total, update})[0]?.text ?? ''
}
