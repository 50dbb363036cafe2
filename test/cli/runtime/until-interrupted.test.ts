// Who hears of Ctrl-C: those who wait for it, one inside the other, and the process itself once nothing waits.
import assert from 'node:assert/strict'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {messageSink, processRuntime} from '../../../src/cli/runtime/process-runtime.js'
import {Secrets} from '../../../src/text/secrets.js'

const secrets = new Secrets()
const runtime = processRuntime({}, false, {stderr: messageSink(secrets), secrets})
const listening = () => process.listenerCount('SIGINT')

describe('an interrupt', () => {
  // The test runner listens, too.
  let others: NodeJS.SignalsListener[] = []
  beforeEach(() => {
    others = process.listeners('SIGINT')
    process.removeAllListeners('SIGINT')
  })
  afterEach(() => {
    process.removeAllListeners('SIGINT')
    for (const other of others) process.on('SIGINT', other)
  })

  it('is heard by as many as wait, however many have waited before', () => {
    const outer = new AbortController()
    void runtime.untilInterrupted(outer.signal)
    for (let times = 0; times < 20; times++) {
      const inner = new AbortController()
      void runtime.untilInterrupted(inner.signal)
      assert.equal(listening(), 2)
      inner.abort()
      assert.equal(listening(), 1)
    }
    outer.abort()
  })

  it('comes to the outer wait after an inner one is over, and does not end the process', async () => {
    const [outer, inner] = [new AbortController(), new AbortController()]
    const heard = runtime.untilInterrupted(outer.signal)
    void runtime.untilInterrupted(inner.signal)
    inner.abort()
    assert.equal(listening(), 1)
    process.emit('SIGINT')
    await heard
    outer.abort()
  })

  it('ends the process where nothing waits any more', () => {
    const only = new AbortController()
    void runtime.untilInterrupted(only.signal)
    only.abort()
    assert.deepEqual(
      process.listeners('SIGINT').map(({name}) => name),
      ['exitInterrupted'],
    )
  })
})
