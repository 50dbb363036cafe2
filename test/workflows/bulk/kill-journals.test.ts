// A short run of scripts/kill-journals.mjs: whatever is killed, each job is canceled once, and all are in the end.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {killJournals} from '../../../scripts/kill-journals.mjs'

describe('a journal', () => {
  for (const [signal, command, backend] of [
    ['SIGKILL', 'cancel-job', 'stub'],
    ['SIGKILL', 'delete-job', 'stub'],
    ['SIGINT', 'cancel-job', 'stub'],
    ['SIGTERM', 'cancel-job', 'stub'],
    ['SIGKILL', 'cancel-job-execution --job-id j', 'simulator'],
    ['SIGINT', 'cancel-job-execution --job-id j', 'simulator'],
  ] as const) {
    it(`goes on behind ${signal} of ${command}, with the ${backend}, and does nothing twice`, async () => {
      const {killed, twice, missing, longestEnd, exits} = await killJournals({
        kills: 3,
        signal,
        command,
        backend,
        seed: 7,
      })
      if (signal === 'SIGINT') assert.ok(exits[130] >= 1, `ended with ${JSON.stringify(exits)}`)
      assert.equal(killed, 3)
      assert.deepEqual({twice, missing}, {twice: 0, missing: 0})
      assert.ok(longestEnd < 10_000, `${longestEnd} ms`)
    })
  }
})
