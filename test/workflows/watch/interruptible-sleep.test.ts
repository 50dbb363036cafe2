import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {InterruptibleSleep} from '../../../src/workflows/watch/interruptible-sleep.js'

const LONG = 60_000

describe('the rest between two looks', () => {
  it('ends by itself', async () => {
    await new InterruptibleSleep(new AbortController().signal).sleep(1)
  })

  it('ends when the user asks for an update', async () => {
    const rest = new InterruptibleSleep(new AbortController().signal)
    const slept = rest.sleep(LONG)
    rest.wake()
    await slept
  })

  it('does not begin where the user asked for an update during the last one, but after that', async () => {
    const rest = new InterruptibleSleep(new AbortController().signal)
    rest.wake()
    await rest.sleep(LONG)
    const next = rest.sleep(LONG)
    assert.equal(
      await Promise.race([next.then(() => 'woken'), new Promise((done) => setTimeout(done, 20, 'asleep'))]),
      'asleep',
    )
    rest.wake()
    await next
  })

  it('is given up when all is left', async () => {
    const leaving = new AbortController()
    const rest = new InterruptibleSleep(leaving.signal)
    const slept = rest.sleep(LONG)
    leaving.abort()
    await assert.rejects(slept, {name: 'AbortError'})
    await assert.rejects(rest.sleep(LONG), {name: 'AbortError'})
  })
})
