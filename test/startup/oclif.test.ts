// oclif itself lists, loads and runs our commands, although none of them loads oclif.
import assert from 'node:assert/strict'
import {fileURLToPath} from 'node:url'
import {Config} from '@oclif/core'
import {describe, it} from 'mocha'
import {guardedSink} from '../../src/cli/runtime/guarded-sink.js'
import {attachRuntime} from '../../src/cli/runtime/runtime.js'
import UpdateJob from '../../src/commands/update-job.js'
import {operations} from '../../src/model/operations.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('oclif', () => {
  it('finds a command for every operation, by the manifest and by the files', async () => {
    const config = await Config.load({root})
    for (const {service, command} of operations) {
      const id = service === 'iot' ? command : `data:${command}`
      const found = config.findCommand(id, {must: true})
      assert.equal(typeof (await found.load()).run, 'function', id)
    }
  })

  it('starts a command through the class that it loads', async () => {
    const written: string[] = []
    const config = await Config.load({root})
    const sink = guardedSink(async (text) => void written.push(text), {isTTY: false, columns: 80})
    attachRuntime(config, {
      env: {},
      cwd: root,
      home: root,
      stdout: sink,
      stderr: sink,
      stdinIsTTY: false,
      readStdin: async () => new Uint8Array(),
      now: () => 0,
      untilInterrupted: async () => {},
      exit: () => {},
      globals: {},
      awsSpelling: false,
    })
    assert.equal(await UpdateJob.run(['--generate-cli-skeleton'], config), 0)
    assert.ok('jobId' in JSON.parse(written.join('')))
  })
})
