import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {heldRollout, heldTagValue, rolloutInput, rolloutRateText} from '../../src/derive/held-rollout.js'
import {roll} from '../../src/engine/seeded-random.js'
import {known} from '../../src/members/known.js'
import {JobExecutionsRolloutConfig} from '../../src/model/iot/configuration.js'
import {TagValue} from '../../src/model/iot/scalars.js'
import {parseJson} from '../../src/value/json/json-parse.js'
import {printJson} from '../../src/value/json/json-print.js'
import type {Value} from '../../src/value/value.js'

const read = (rollout: Value) => known(JobExecutionsRolloutConfig, rollout)

const growing = (criterion: string, factor = '2.0') =>
  `{"maximumPerMinute": 1000, "exponentialRate": {"baseRatePerMinute": 50, "incrementFactor": ${factor}, "rateIncreaseCriteria": {"${criterion}": 1000}}}`

const CASES: readonly (readonly [title: string, rollout: string, tag: string, words: string])[] = [
  ['a constant rate', '{"maximumPerMinute": 50}', 'max=50', '50 a minute'],
  [
    'a rate that grows with what is notified',
    growing('numberOfNotifiedThings'),
    'max=1000/base=50/factor=2/notified=1000',
    'rising from 50 a minute, ×2 per 1000 notified, to 1000',
  ],
  [
    'a rate that grows with what succeeds, by a fraction',
    growing('numberOfSucceededThings', '1.1'),
    'max=1000/base=50/factor=1.1/succeeded=1000',
    'rising from 50 a minute, ×1.1 per 1000 succeeded, to 1000',
  ],
]

describe('the tag of a held job', () => {
  for (const [title, rollout, tag, words] of CASES) {
    it(`keeps ${title}`, () => {
      const before = parseJson(rollout)
      assert.equal(heldTagValue(read(before)), tag)
      assert.equal(rolloutRateText(read(before)), words)
      assert.equal(printJson(rolloutInput(heldRollout(tag) ?? {})), printJson(before))
    })
  }

  it('writes the default down where the job has no rate', () => {
    assert.equal(heldTagValue({}), 'max=1000')
    assert.equal(heldTagValue(read(parseJson('{"maximumPerMinute": null, "exponentialRate": null}'))), 'max=1000')
  })

  for (const other of ['', 'yes', 'max=', 'max=50/base=1', 'max=1e3', 'max=50/base=1/factor=2/ended=3', ' max=50']) {
    it(`knows nothing of '${other}'`, () => assert.equal(heldRollout(other), undefined))
  }

  it('brings every rate back to the byte, in characters that tags take', () => {
    const allowed = new RegExp(TagValue.documented.pattern, 'u')
    const whole = (n: number, name: string, from: number, to: number) =>
      from + Math.floor(roll(7, name, n) * (to - from + 1))
    for (let n = 0; n < 500; n++) {
      const max = whole(n, 'max', 2, 1000)
      const criterion = roll(7, 'criterion', n) < 0.5 ? 'numberOfNotifiedThings' : 'numberOfSucceededThings'
      const factor = (whole(n, 'factor', 11, 50) / 10).toFixed(1)
      const exponential = `, "exponentialRate": {"baseRatePerMinute": ${whole(n, 'base', 1, max - 1)}, "incrementFactor": ${factor}, "rateIncreaseCriteria": {"${criterion}": ${whole(n, 'every', 1, 2 ** 31)}}}`
      const rollout = parseJson(`{"maximumPerMinute": ${max}${n % 3 === 0 ? '' : exponential}}`)
      const tag = heldTagValue(read(rollout))
      assert.match(tag, allowed)
      assert.equal(printJson(rolloutInput(heldRollout(tag) ?? {})), printJson(rollout))
    }
  })
})
