// A short run of scripts/kill-rollouts.mjs: whatever is killed, each thing is sent to once, and nothing is left behind.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {killRollouts} from '../../../scripts/kill-rollouts.mjs'
import {runInProcess} from '../../support/in-process.js'

async function ask(argv: readonly string[], env: Record<string, string>): Promise<string> {
  const {exit, stdout, stderr} = await runInProcess(argv, env)
  assert.equal(exit, 0, stderr)
  return stdout
}

describe('a rollout that is killed', () => {
  for (const [command, backend] of [
    ['retry', 'simulator'],
    ['stages', 'simulator'],
    ['retry', 'stub'],
  ] as const) {
    it(`is one nevertheless: ${command} against the ${backend}`, async () => {
      const {jobsTooMany, twice, never, groupsLeft} = await killRollouts({kills: 2, command, backend, seed: 5, ask})
      assert.deepEqual({jobsTooMany, twice, never, groupsLeft}, {jobsTooMany: 0, twice: 0, never: 0, groupsLeft: 0})
    })
  }
})
