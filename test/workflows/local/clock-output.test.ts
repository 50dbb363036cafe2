import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UsageError} from '../../../src/errors/cli-error.js'
import {clockChange, clockOutput, readSkip} from '../../../src/workflows/local/clock-output.js'

const NONE = {speed: undefined, pause: undefined, resume: undefined}

describe('the clock on the command line', () => {
  const changes: [flags: object, change: object][] = [
    [{}, {}],
    [{speed: '60'}, {speed: 60}],
    [
      {speed: '0.5', pause: true},
      {speed: 0.5, paused: true},
    ],
    [{resume: true}, {paused: false}],
  ]
  for (const [flags, change] of changes) {
    it(JSON.stringify(flags), () => assert.deepEqual(clockChange({...NONE, ...flags}), change))
  }

  for (const speed of ['0', '-1', 'fast', '1e3', '100001']) {
    it(`refuses --speed ${speed}`, () => assert.throws(() => clockChange({...NONE, speed}), UsageError))
  }

  it('reads spans of time', () => {
    assert.equal(readSkip('2h30m'), 9_000_000)
    assert.throws(() => readSkip('tomorrow'), UsageError)
  })

  it('shows how far ahead it is', () => {
    const now = Date.UTC(2026, 10, 20, 12, 1)
    assert.deepEqual(clockOutput({now, real: now - 60_000, speed: 2, paused: false}), {
      now: '2026-11-20T12:01:00.000Z',
      speed: 2,
      paused: false,
      aheadSeconds: 60,
    })
  })
})
