// A short run of scripts/kill-journals.mjs: whatever is killed, each job is canceled once, and all are in the end.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {killJournals} from '../../../scripts/kill-journals.mjs'

describe('a journal', () => {
  for (const [signal, command] of [
    ['SIGKILL', 'cancel-job'],
    ['SIGKILL', 'delete-job'],
    ['SIGINT', 'cancel-job'],
    ['SIGTERM', 'cancel-job'],
  ] as const) {
    it(`goes on behind ${signal} of ${command}, and does nothing twice`, async () => {
      const {killed, twice, missing, longestEnd} = await killJournals({kills: 3, signal, command, seed: 7})
      assert.equal(killed, 3)
      assert.deepEqual({twice, missing}, {twice: 0, missing: 0})
      assert.ok(longestEnd < 10_000, `${longestEnd} ms`)
    })
  }
})
