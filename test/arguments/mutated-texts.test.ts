// `node --import tsx scripts/fuzz-parsers.mjs 1000000` runs as many as one likes.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {runMutated} from '../support/run-mutated.js'

describe('texts that are nearly right', () => {
  it('crash no parser, and take none long', () => {
    const {crashes, slowest} = runMutated(4000, 20261128)
    assert.deepEqual(crashes, [])
    // A busy machine counts its own pauses; a parser that is quadratic takes seconds.
    for (const [name, milliseconds] of Object.entries(slowest))
      assert.ok(milliseconds < 5000, `${name}: ${milliseconds} ms`)
  })
})
