// The warning of a history that cannot be written.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {historian} from '../../../src/cli/session/history.js'
import {settingsOf} from '../../../src/cli/session/settings-of.js'
import {operationById} from '../../../src/model/operations.js'
import {fakeRuntime, NOW} from '../fake-runtime.js'

describe('historian', () => {
  it('warns once, however many connections a command opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'historian-'))
    try {
      const state = join(folder, 'a-file')
      writeFileSync(state, '')
      const env = {XDG_STATE_HOME: state, IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
      const runtime = fakeRuntime([], {env, home: folder, argv: ['prune'], told: new Set()})
      const settings = await settingsOf(runtime)
      const change = {
        at: NOW,
        operation: operationById('iot.DeleteJob'),
        input: new Map([['jobId', 'a']]),
        took: 1,
        requestId: undefined,
        code: undefined,
      }
      for (const record of [historian(settings, runtime), historian(settings, runtime)]) {
        await record?.(change)
        await record?.(change)
      }
      assert.equal(runtime.written.stderr.match(/^Warning: the history .* cannot be written/gm)?.length, 1)
    } finally {
      rmSync(folder, {recursive: true})
    }
  })
})
