import assert from 'node:assert/strict'
import {setTimeout} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {Silence} from '../../../src/workflows/watch/drain-keys.js'
import {inTime} from '../../support/in-time.js'

/** Milliseconds until it has begun, as far as real timers are exact. */
async function waited(act: (silence: Silence) => Promise<void>): Promise<number> {
  const silence = new Silence()
  const start = performance.now()
  await act(silence)
  return performance.now() - start
}

describe('silence after the end of a view', () => {
  it('has begun where nobody has typed', async () => {
    assert.ok((await waited((silence) => silence.begun())) < inTime(100))
  })

  it('begins a while after the last key', async () => {
    const time = await waited(async (silence) => {
      silence.key()
      const begun = silence.begun()
      await setTimeout(300)
      silence.key()
      await begun
    })
    assert.ok(time >= 990 && time < inTime(1600), String(time))
  })

  it('is cut short by whoever wants no more of it', async () => {
    const time = await waited(async (silence) => {
      silence.key()
      silence.cut()
      await silence.begun()
    })
    assert.ok(time < inTime(100), String(time))
  })

  it('is not waited for longer than three seconds, however much is typed', async () => {
    const time = await waited(async (silence) => {
      const typing = setInterval(() => silence.key(), 100)
      silence.key()
      await silence.begun()
      clearInterval(typing)
    })
    assert.ok(time >= 2900 && time < inTime(3600), String(time))
  })
})
