// Listings that are empty, that fail, and that fail after the first page: what is on stdout can always be read.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import {parse} from 'yaml'
import {CaptureServer, type Reply} from '../support/capture-server.js'
import {Home} from '../support/program.js'

const home = new Home()
const server = new CaptureServer()
let endpoint = ''

const summaries = (from: number, count: number, length = 1) =>
  Array.from({length: count}, (_, i) => ({
    thingArn: `arn:aws:iot:eu-west-1:123456789012:thing/${'t'.repeat(length)}-${from + i}`,
    jobExecutionSummary: {status: 'FAILED', executionNumber: 1, lastUpdatedAt: 1_780_000_000, retryAttempt: 0},
  }))
const page = (items: readonly object[], nextToken?: string): Reply => ({body: {executionSummaries: items, nextToken}})
const refusal = (status: number, type: string): Reply => ({
  status,
  headers: {'x-amzn-errortype': type},
  body: {message: 'Rate exceeded'},
})
const THROTTLED = refusal(400, 'ThrottlingException')
const DENIED = refusal(403, 'AccessDeniedException')

/** More than a json listing is held back. */
const [FEW, MANY] = [summaries(0, 3), summaries(0, 250, 5000)]

/** By the program itself where a listing is long enough to be written in parts. */
function run(replies: readonly Reply[], ...argv: readonly string[]) {
  server.requests = []
  server.replies = replies
  const isLong = replies.some(({body}) => JSON.stringify(body).length > 100_000)
  return (isLong ? home.run : home.inProcess).call(home, argv, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_MAX_ATTEMPTS: '1',
  })
}

const lines = (text: string) => (text === '' ? [] : text.trimEnd().split('\n'))

describe('a listing', () => {
  before(async () => {
    endpoint = await server.start()
  })
  after(() => {
    server.stop()
    home.remove()
  })

  /** How many items each format holds. */
  const READERS: readonly (readonly [output: string, read: (stdout: string) => number])[] = [
    ['json', (stdout) => (stdout === '' ? 0 : JSON.parse(stdout).executionSummaries.length)],
    ['ndjson', (stdout) => lines(stdout).map((line) => JSON.parse(line)).length],
    ['text', (stdout) => lines(stdout).filter((line) => line.startsWith('EXECUTIONSUMMARIES')).length],
    ['yaml', (stdout) => parse(stdout)?.executionSummaries.length ?? 0],
    ['yaml-stream', (stdout) => parse(stdout)[0].executionSummaries.length],
    ['table', (stdout) => lines(stdout).filter((line) => line.includes('thingArn')).length],
  ]
  const CASES = [
    ...READERS.map(([output, read]) => ({output, read, items: FEW})),
    {output: 'json', items: MANY, read: (stdout: string) => JSON.parse(stdout).executionSummaries.length},
    {output: 'yaml', items: MANY, read: (stdout: string) => parse(stdout).executionSummaries.length},
  ]
  /** Formats that need the whole, and json and yaml as long as they are short, print nothing of a part. */
  const held = (output: string, items: readonly object[]) =>
    output === 'table' || (['json', 'yaml'].includes(output) && items === FEW)
  for (const {output, items, read} of CASES) {
    it(`that is throttled midway leaves ${output} of ${items.length} items that can be read, and 254`, async () => {
      const {exit, stdout, stderr} = await run(
        [page(items, 'more'), THROTTLED],
        ...['list-job-executions-for-job', '--job-id', 'fw-2', '--output', output],
      )
      assert.equal(read(stdout), held(output, items) ? 0 : items.length)
      assert.match(
        stderr,
        /An error occurred \(ThrottlingException\) when calling the ListJobExecutionsForJob operation/,
      )
      assert.deepEqual([exit, server.requests.length], [254, 2])
    })
  }

  it('that was cut tells where it goes on', async () => {
    const list = ['list-job-executions-for-job', '--job-id', 'fw-2']
    const {NextToken} = JSON.parse((await run([page(MANY, 'more'), THROTTLED], ...list)).stdout)
    const rest = await run([page(FEW)], ...list, '--starting-token', NextToken)
    assert.deepEqual(server.requests[0]?.query, [['nextToken', 'more']])
    assert.equal(JSON.parse(rest.stdout).executionSummaries.length, FEW.length)
  })

  for (const [output, read] of READERS) {
    it(`that fails leaves no ${output} at all, and an empty one says so`, async () => {
      const list = ['list-job-executions-for-job', '--job-id', 'fw-2', '--output', output]
      const failed = await run([DENIED], ...list)
      assert.deepEqual([failed.exit, failed.stdout], [254, ''])
      const empty = await run([page([])], ...list)
      assert.deepEqual([empty.exit, empty.stderr, read(empty.stdout)], [0, '', 0])
    })
  }

  it('of executions waits throttling out, and is whole in the end', async () => {
    const replies = [page(FEW, 'more'), THROTTLED, page(summaries(3, 2))]
    const {exit, stdout, stderr} = await run(replies, 'executions', 'fw-2', '--output', 'json')
    assert.deepEqual(
      JSON.parse(stdout).map(({thing}: {thing: string}) => thing),
      ['t-0', 't-1', 't-2', 't-3', 't-4'],
    )
    assert.deepEqual([exit, stderr, server.requests.length], [0, '', 3])
  })

  it('of executions is closed where there is nothing to wait for', async () => {
    const {exit, stdout, stderr} = await run([page(FEW, 'more'), DENIED], 'executions', 'fw-2', '--output', 'json')
    assert.equal(JSON.parse(stdout).length, 3)
    assert.match(stderr, /AccessDeniedException/)
    assert.equal(exit, 254)
  })
})
