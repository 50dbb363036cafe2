import assert from 'node:assert/strict'
import {setTimeout} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {KeyDrain} from '../../../src/workflows/watch/drain-keys.js'
import {inTime} from '../../support/in-time.js'

/** Milliseconds until it has begun, as far as real timers are exact. */
async function waited(act: (keyDrain: KeyDrain) => Promise<void>): Promise<number> {
  const keyDrain = new KeyDrain()
  const start = performance.now()
  await act(keyDrain)
  return performance.now() - start
}

describe('keyDrain after the end of a view', () => {
  it('has begun where nothing was typed', async () => {
    assert.ok((await waited((keyDrain) => keyDrain.begun())) < inTime(100))
  })

  it('begins a while after the last key', async () => {
    const time = await waited(async (keyDrain) => {
      keyDrain.key()
      const begun = keyDrain.begun()
      await setTimeout(300)
      keyDrain.key()
      await begun
    })
    assert.ok(time >= 990 && time < inTime(1600), String(time))
  })

  it('is cut short by an abort', async () => {
    const time = await waited(async (keyDrain) => {
      keyDrain.key()
      keyDrain.cut()
      await keyDrain.begun()
    })
    assert.ok(time < inTime(100), String(time))
  })

  it('is not waited for longer than three seconds, however much is typed', async () => {
    const time = await waited(async (keyDrain) => {
      const typing = setInterval(() => keyDrain.key(), 100)
      keyDrain.key()
      await keyDrain.begun()
      clearInterval(typing)
    })
    assert.ok(time >= 2900 && time < inTime(3600), String(time))
  })
})
