import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Behaviour, isOffline, pickupDelay, planOf} from '../../src/engine/device.js'
import {roll} from '../../src/engine/seeded-random.js'

const BEHAVIOUR = {
  seed: 7,
  pickup: [5_000, 120_000] as const,
  duration: [20_000, 90_000] as const,
  fail: [
    {share: 0.04, reason: 'sha256 mismatch'},
    {share: 0.01, reason: 'no space left'},
  ],
  reject: 0.01,
  timeout: 0.02,
  offline: 0.05,
} satisfies Behaviour
const THINGS = Array.from({length: 20_000}, (_, index) => `thing-${index}`)
const plans = THINGS.map((thingName) => planOf(BEHAVIOUR, {thingName, jobId: 'fw', number: 1}))

describe('a simulated device', () => {
  it('throws dice that cover their range evenly and alike each time', () => {
    const thrown = THINGS.map((name) => roll(7, name))
    assert.deepEqual(
      THINGS.slice(0, 10).map((name) => roll(7, name)),
      thrown.slice(0, 10),
    )
    const deciles = Array.from({length: 10}, (_, i) => thrown.filter((n) => Math.floor(n * 10) === i).length)
    for (const count of deciles) assert.ok(Math.abs(count - 2000) < 200, String(deciles))
  })

  const shares: [title: string, share: number, count: number][] = [
    ['fails for one reason', 0.04, plans.filter(({reason}) => reason === 'sha256 mismatch').length],
    ['fails for another', 0.01, plans.filter(({reason}) => reason === 'no space left').length],
    ['rejects', 0.01, plans.filter(({outcome}) => outcome === 'REJECTED').length],
    ['falls silent', 0.02, plans.filter(({outcome}) => outcome === 'SILENT').length],
    ['succeeds', 0.92, plans.filter(({outcome}) => outcome === 'SUCCEEDED').length],
    ['is offline', 0.05, THINGS.filter((name) => isOffline(BEHAVIOUR, name)).length],
  ]
  for (const [title, share, count] of shares) {
    it(`${title} as often as it should`, () =>
      assert.ok(Math.abs(count / THINGS.length - share) < 0.006, String(count)))
  }

  it('stays within its spans, and fills them', () => {
    const durations = plans.map(({duration}) => duration)
    const pickups = THINGS.map((thingName) => pickupDelay(BEHAVIOUR, {thingName, jobId: 'fw', number: 1}))
    for (const [values, [from, to]] of [
      [durations, BEHAVIOUR.duration],
      [pickups, BEHAVIOUR.pickup],
    ] as const) {
      assert.ok(Math.min(...values) >= from && Math.min(...values) < from + 100)
      assert.ok(Math.max(...values) <= to && Math.max(...values) > to - 100)
    }
  })

  it('throws anew for another seed, job and attempt', () => {
    const ref = {thingName: 'thing-1', jobId: 'fw', number: 1}
    const delays = [
      pickupDelay(BEHAVIOUR, ref),
      pickupDelay({...BEHAVIOUR, seed: 8}, ref),
      pickupDelay(BEHAVIOUR, {...ref, jobId: 'fw2'}),
      pickupDelay(BEHAVIOUR, {...ref, number: 2}),
    ]
    assert.equal(new Set(delays).size, delays.length)
  })

  it('chooses the part of a mixture by its share, and stays within it', () => {
    const spread = [
      {share: 0.9, span: [5_000, 120_000]},
      {share: 0.1, span: [3_600_000, 172_800_000]},
    ] as const
    const delays = THINGS.map((thingName) =>
      pickupDelay({...BEHAVIOUR, pickup: spread}, {thingName, jobId: 'fw', number: 1}),
    )
    const late = delays.filter((delay) => delay >= 3_600_000)
    assert.ok(Math.abs(late.length / delays.length - 0.1) < 0.006, String(late.length))
    for (const delay of delays) assert.ok(delay <= 120_000 || (delay >= 3_600_000 && delay <= 172_800_000))
    assert.ok(Math.max(...delays) > 160_000_000 && Math.min(...delays) < 6_000)
  })
})
