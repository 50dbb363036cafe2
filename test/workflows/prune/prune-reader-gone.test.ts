// prune where the service takes its time to delete, and the reader leaves in the meantime.
import assert from 'node:assert/strict'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {after, before, describe, it} from 'mocha'
import {guardedSink} from '../../../src/cli/runtime/guarded-sink.js'
import {ReaderGone} from '../../../src/cli/runtime/process-output.js'
import {runPrune} from '../../../src/workflows/prune/run-prune.js'
import {fakeRuntime, NOW} from '../../cli/fake-runtime.js'
import {KEYS, OPTIONS} from './prune-options.js'

const ids = Array.from({length: 12}, (_, index) => `k${10 + index}`)
const jobs = ids.map((jobId) => ({jobId, status: 'COMPLETED', lastUpdatedAt: NOW / 1000 - 86_400}))

/** Only the first job is ever gone. */
const server = createServer(({method, url = ''}, response) => {
  const isGone = method === 'GET' && url === `/jobs/${ids[0]}`
  if (isGone) response.writeHead(404, {'x-amzn-errortype': 'ResourceNotFoundException'})
  response.end(JSON.stringify(url.startsWith('/jobs?') ? {jobs} : {}))
})

describe('prune whose reader leaves', () => {
  before((done) => void server.listen(0, '127.0.0.1', done))
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  it('waits for no deletion any more, and tells which are in progress', async () => {
    const stdout = guardedSink(() => Promise.reject(new ReaderGone('gone')), {isTTY: false, columns: 80})
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const runtime = fakeRuntime(['--yes', '--endpoint-url', endpoint], {env: KEYS, stdout})
    assert.equal(await runPrune(OPTIONS, runtime), 255)
    const [nobody, still] = runtime.written.stderr.split('\n')
    assert.equal(nobody, 'The output was closed; 8 of 12 were not started')
    assert.deepEqual(
      still?.replace('Deletion accepted, but not finished yet: ', '').split(', ').toSorted(),
      ids.slice(1, 4),
    )
  })
})
