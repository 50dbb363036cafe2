import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {pacer} from '../../src/bulk/pacer.js'

describe('pacer', () => {
  it('lets callers through in order, no faster than it may', async () => {
    const sleeping: {at: number; wake: () => void}[] = []
    let now = 0
    const sleep = (milliseconds: number) => new Promise<void>((wake) => sleeping.push({at: now + milliseconds, wake}))
    const turn = pacer(50, {now: () => now, sleep})
    const through: [caller: number, at: number][] = []
    const callers = [0, 1, 2, 3].map(async (caller) => {
      await turn()
      through.push([caller, now])
    })
    for (now = 0; now <= 100; now += 10) {
      for (const {wake} of sleeping.filter(({at}) => at === now)) wake()
      await new Promise(setImmediate)
    }
    await Promise.all(callers)
    assert.deepEqual(through, [
      [0, 0],
      [1, 20],
      [2, 40],
      [3, 60],
    ])
  })

  it('makes up for half a second, and no more', async () => {
    let now = 0
    const waits: number[] = []
    const turn = pacer(10, {now: () => now, sleep: async (milliseconds) => void waits.push(milliseconds)})
    now = 5000
    for (let call = 0; call < 9; call++) await turn()
    assert.deepEqual(waits, [100, 200, 300])
  })

  it('comes to the quota over a time, however late its timers are', async () => {
    let now = 0
    let through = 0
    const turn = pacer(60, {
      now: () => now,
      sleep: async (milliseconds) => {
        now += milliseconds + 9
      },
    })
    while (now < 60_000) {
      await turn()
      through++
    }
    assert.ok(through > 3500 && through <= 3640, `${through}`)
  })
})
