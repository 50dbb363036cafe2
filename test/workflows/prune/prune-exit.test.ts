import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ExitCode} from '../../../src/errors/cli-error.js'
import {runPrune} from '../../../src/workflows/prune/run-prune.js'
import {fakeRuntime, NOW} from '../../cli/fake-runtime.js'
import {CaptureServer} from '../../support/capture-server.js'
import {KEYS, OPTIONS} from './prune-options.js'

const OLD = {jobId: 'fw-1', jobArn: 'arn:aws:iot:eu-west-1:123456789012:job/fw-1', status: 'COMPLETED'}

describe('the exit code of prune', () => {
  it('is the service’s where it refused to delete a job', async () => {
    const server = new CaptureServer()
    const endpoint = await server.start()
    try {
      server.replies = [
        {body: {jobs: [{...OLD, lastUpdatedAt: NOW / 1000 - 86_400}]}},
        {status: 403, body: {message: 'no'}, headers: {'x-amzn-errortype': 'UnauthorizedException'}},
      ]
      const runtime = fakeRuntime(['--yes', '--endpoint-url', endpoint], {env: KEYS})
      const exit = await runPrune(OPTIONS, runtime)
      assert.match(runtime.written.stdout, /^\{"item": ?"fw-1", ?"ok": ?false/)
      assert.equal(exit, ExitCode.service)
    } finally {
      server.stop()
    }
  })
})
