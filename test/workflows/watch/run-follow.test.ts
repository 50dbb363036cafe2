// What following a job leaves behind, however it ends.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {followOptions} from '../../../src/workflows/watch/follow-flags.js'
import {runFollow} from '../../../src/workflows/watch/run-follow.js'
import {fakeRuntime, NOW} from '../../cli/fake-runtime.js'

describe('runFollow', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'iotjobs-follow-'))
  })
  afterEach(() => rmSync(folder, {recursive: true}))

  const broken: readonly (readonly [title: string, callsBefore: number])[] = [
    ['the time of the service cannot be read', 1],
    ['nothing is broken but the job', Infinity],
  ]
  for (const [title, callsBefore] of broken) {
    it(`lets interrupts and the session go where ${title}`, async () => {
      let calls = 0
      const released: (AbortSignal | undefined)[] = []
      const runtime = fakeRuntime(['--local'], {
        env: {IOTJOBS_LOCAL_STATE: join(folder, 'state.sqlite')},
        now() {
          if (calls++ >= callsBefore) throw new Error('no clock')
          return NOW
        },
        untilInterrupted(signal) {
          released.push(signal)
          return new Promise(() => {})
        },
      })
      const options = followOptions({'reason-sample': 1}, undefined)
      await assert.rejects(runFollow('gone', options, 'none', runtime))
      assert.equal(released[0]?.aborted, true)
    })
  }
})
