import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {REAL_TIME, read, skip, turn} from '../../src/engine/clock.js'

describe('a clock', () => {
  it('shows real time at first', () => assert.equal(read(REAL_TIME, 1234), 1234))

  it('is real time × speed + what was skipped', () => {
    const fast = turn(REAL_TIME, 1000, {speed: 60})
    assert.equal(read(fast, 1000), 1000, 'turning it is no jump')
    assert.equal(read(fast, 1010), 1600)
    assert.equal(read(skip(fast, 1010, 500), 1020), 2700)
  })

  it('stands still while it is paused, and remembers its speed', () => {
    const paused = turn(turn(REAL_TIME, 0, {speed: 2}), 10, {paused: true})
    assert.equal(read(paused, 1_000_000), 20)
    assert.equal(read(skip(paused, 1_000_000, 5), 2_000_000), 25)
    assert.equal(read(turn(paused, 1_000_000, {paused: false}), 1_000_010), 40)
  })

  it('does not go back with the real clock', () => assert.equal(read(turn(REAL_TIME, 1000, {speed: 1}), 900), 1000))
})
