// prune where the service takes every deletion, but does not say whether the jobs are gone.
import assert from 'node:assert/strict'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {after, before, describe, it} from 'mocha'
import {runPrune} from '../../../src/workflows/prune/run-prune.js'
import {fakeRuntime, NOW} from '../../cli/fake-runtime.js'
import {KEYS, OPTIONS} from './prune-options.js'

const ids = Array.from({length: 11}, (_, index) => `k${10 + index}`)
const jobs = ids.map((jobId) => ({jobId, status: 'COMPLETED', lastUpdatedAt: NOW / 1000 - 86_400}))

/** The first job is asked about too often once; none of the others may be asked about. */
const deleted: string[] = []
let throttled = false
const server = createServer(({method, url = ''}, response) => {
  const [, id = ''] = /^\/jobs\/(\w+)/.exec(url) ?? []
  if (method === 'DELETE') deleted.push(id)
  else if (id === ids[0] && throttled) response.writeHead(404, {'x-amzn-errortype': 'ResourceNotFoundException'})
  else if (id === ids[0]) response.writeHead(400, {'x-amzn-errortype': 'ThrottlingException'})
  else if (id !== '') response.writeHead(403, {'x-amzn-errortype': 'AccessDeniedException'})
  if (method === 'GET' && id === ids[0]) throttled = true
  response.end(JSON.stringify(url.startsWith('/jobs?') ? {jobs} : {}))
})

describe('prune that may not look after its deletions', () => {
  before((done) => void server.listen(0, '127.0.0.1', done))
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  it('tells them as done, sends none twice, and names those that it did not see go', async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const runtime = fakeRuntime(['--yes', '--endpoint-url', endpoint], {env: {...KEYS, AWS_MAX_ATTEMPTS: '1'}})
    assert.equal(await runPrune(OPTIONS, runtime), 0)
    assert.deepEqual(deleted.toSorted(), ids)
    const lines = runtime.written.stdout.trimEnd().split('\n')
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).ok),
      ids.map(() => true),
    )
    const [, unseen = ''] = /but not finished yet: (.*)/.exec(runtime.written.stderr) ?? []
    assert.deepEqual(unseen.split(', ').toSorted(), ids.slice(1))
  })
})
