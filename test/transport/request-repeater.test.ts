// Requests behind the first of an operation: what is sent is what the SDK would send, and what fails fails as with the SDK.
import assert from 'node:assert/strict'
import {afterEach, before, beforeEach, describe, it} from 'mocha'
import {CliError} from '../../src/errors/cli-error.js'
import {type OperationId, operationById, operations} from '../../src/model/operations.js'
import type {Operation} from '../../src/model/vocabulary.js'
import {exampleStructure} from '../../src/schema/example.js'
import type {Settings} from '../../src/settings/resolve-settings.js'
import {openClient} from '../../src/transport/clients.js'
import {createHttpHandler} from '../../src/transport/http/http-handler.js'
import {createSender, type Sender, type SenderContext} from '../../src/transport/sender.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {type Loopback, type Reply, startLoopback} from './loopback.js'
import {KEYS, settingsWith} from './settings.js'

const structure = (input: object) => fromPlain(input) as Structure
const CANCEL = operationById('iot.CancelJob')
const START = operationById('iot-jobs-data.StartNextPendingJobExecution')
const OK: Reply = {body: {}}
const REFUSED: Reply = {
  status: 400,
  headers: {'x-amzn-errortype': 'InvalidRequestException'},
  body: {message: 'no'},
}
const DENIED: Reply = {
  status: 403,
  headers: {'x-amzn-errortype': 'ExpiredTokenException'},
  body: {message: 'The security token included in the request is expired'},
}

describe('requests behind the first', () => {
  let loopback: Loopback
  const senders: Sender[] = []

  before(() => {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  })
  beforeEach(async () => {
    loopback = await startLoopback()
  })
  afterEach(async () => {
    for (const sender of senders.splice(0)) sender.close()
    await loopback.close()
  })

  function open(settings: Partial<Settings> & {endpointUrl?: string} = {}, context: Partial<SenderContext> = {}) {
    const sender = createSender(
      settingsWith({endpointUrl: loopback.url, retries: {maxAttempts: 3, mode: 'standard'}, ...settings}),
      {env: KEYS, home: '', now: () => 0, ...context},
    )
    senders.push(sender)
    return sender
  }

  /** The same request through all steps of the SDK and behind another, in one second of the clock. */
  async function bothWays(
    operation: Operation,
    first: Structure,
    input: Structure,
    settings: Parameters<typeof open>[0],
  ) {
    for (let tries = 0; ; tries++) {
      loopback.received.length = 0
      const [bySdk, behind] = [open(settings, {debug: () => {}}), open(settings)]
      await bySdk.send(operation, input).catch(onlyAnswers)
      await behind.send(operation, first).catch(onlyAnswers)
      await behind.send(operation, input).catch(onlyAnswers)
      const [expected, , found] = loopback.received
      if (expected?.headers['x-amz-date'] === found?.headers['x-amz-date'] || tries === 5)
        return {expected: comparable(expected), found: comparable(found)}
    }
  }

  describe('are to the byte what the SDK sends', () => {
    for (const operation of operations) {
      it(`${operation.service} ${operation.name}`, async () => {
        loopback.replies = [OK]
        const input = withTokens(operation, exampleStructure(operation.input))
        const {expected, found} = await bothWays(operation, otherThan(operation, input), input, {})
        assert.ok(expected, 'sent')
        assert.deepEqual(found, expected)
      })
    }

    for (const [what, id, first, input, settings] of [
      ['ids that are encoded', 'iot.CancelJob', {jobId: 'a'}, {jobId: "é/ +%'()*~"}, {}],
      ['ids that are dots', 'iot.CancelJob', {jobId: '..'}, {jobId: '.'}, {}],
      ['a body of another length', 'iot.CancelJob', {jobId: 'a'}, {jobId: 'b', comment: 'é'.repeat(9)}, {}],
      ['another query', 'iot.ListJobs', {maxResults: 5}, {maxResults: 5, nextToken: 'T 1+/=é'}, {}],
      ['no query', 'iot.DeleteJob', {jobId: 'a', force: true}, {jobId: 'a'}, {}],
      ['an endpoint with a path', 'iot.CancelJob', {jobId: 'a'}, {jobId: 'bcd'}, {path: '/base/'}],
      ['no signature', 'iot.CancelJob', {jobId: 'a'}, {jobId: 'b'}, {signRequests: false}],
      [
        'the device plane',
        'iot-jobs-data.DescribeJobExecution',
        {jobId: 'a', thingName: 't'},
        {jobId: '$next', thingName: 'ü'},
        {},
      ],
    ] as const satisfies readonly (readonly [string, OperationId, object, object, object])[]) {
      it(`with ${what}`, async () => {
        loopback.replies = [OK]
        const {path = '', ...more} = settings as {path?: string; signRequests?: boolean}
        const {expected, found} = await bothWays(operationById(id), structure(first), structure(input), {
          ...more,
          endpointUrl: loopback.url + path,
        })
        assert.ok(expected, 'sent')
        assert.deepEqual(found, expected)
      })
    }
  })

  it('are not put through the steps of the SDK', async () => {
    loopback.replies = [OK]
    const {client, steps} = await openWatched()
    for (const jobId of ['a', 'b', 'c']) await client.send(CANCEL, structure({jobId}), NO_OPTIONS)
    assert.deepEqual([loopback.received.length, steps.length], [3, 1])
  })

  const failures: readonly (readonly [
    what: string,
    operation: Operation,
    replies: readonly Reply[],
    requests: number,
    code: string | undefined,
  ])[] = [
    ['a server that fails once', CANCEL, [OK, {status: 500}, OK], 3, undefined],
    ['throttling that passes', CANCEL, [OK, throttled(), throttled(), OK], 4, undefined],
    ['throttling that stays', CANCEL, [OK, throttled()], 4, 'ThrottlingException'],
    ['a lost connection', CANCEL, [OK, {instead: 'close'}, OK], 3, undefined],
    ['half an answer', CANCEL, [OK, {instead: 'half', body: '{"jobId'}, OK], 3, undefined],
    ['a refusal', CANCEL, [OK, REFUSED], 2, 'InvalidRequestException'],
    ['keys that are over', CANCEL, [OK, DENIED], 2, 'ExpiredTokenException'],
    ['success that is none', CANCEL, [OK, {body: '<html>sign in</html>'}], 2, 'ResponseParserError'],
    ['silence', CANCEL, [OK, {instead: 'hang'}, OK], 3, undefined],
    ['a lost connection where it must not be sent again', START, [OK, {instead: 'close'}], 2, 'ConnectionError'],
    ['a failure where it must not be sent again', START, [OK, {status: 500}], 2, 'InternalError'],
    ['throttling where it must not be sent again', START, [OK, throttled(), OK], 3, undefined],
  ]
  for (const [what, operation, replies, requests, code] of failures) {
    it(`that meet ${what} are sent ${requests - 1} times, as by the SDK`, async () => {
      const input = (id: string) => structure(operation === CANCEL ? {jobId: id} : {thingName: id})
      const run = async (context: Partial<SenderContext>) => {
        loopback.received.length = 0
        loopback.replies = replies
        const sender = open({readTimeout: 0.3}, context)
        await sender.send(operation, input('first'))
        const error = await sender.send(operation, input('second')).then(() => undefined, asCliError)
        return {sent: loopback.received.map(({url}) => url), code: error?.code, message: error?.message}
      }
      const [bySdk, found] = [await run({debug: () => {}}), await run({})]
      assert.deepEqual(found, bySdk)
      assert.equal(found.sent.length, requests)
      if (code === undefined) assert.equal(found.code, undefined)
      else assert.ok(found.code, 'failed')
    })
  }

  it('at the same path do not take each other for their own attempts', async () => {
    const tag = operationById('iot.TagResource')
    const input = (value: string) => structure({resourceArn: 'a', tags: [{Key: 'k', Value: value}]})
    loopback.replies = [OK, {status: 500, delay: 30}, {...OK, delay: 60}, OK]
    const sender = open()
    await sender.send(tag, input('first'))
    await Promise.all([sender.send(tag, input('1')), sender.send(tag, input('2'))])
    const bodies = loopback.received.slice(1).map(({body}) => JSON.parse(body).tags[0].Value)
    assert.deepEqual([bodies.length, new Set(bodies)], [3, new Set(['1', '2'])])
    assert.equal(bodies[2], bodies[0])
  })

  it('are signed with the keys of now', async () => {
    loopback.replies = [OK]
    let calls = 0
    const {client} = await openWatched(async () => ({
      accessKeyId: `key-${++calls}`,
      secretAccessKey: 's',
      sessionToken: `token-${calls}`,
      expiration: new Date(Date.now() + 1000),
    }))
    for (const jobId of ['a', 'b', 'c']) await client.send(CANCEL, structure({jobId}), NO_OPTIONS)
    const tokens = loopback.received.map(({headers}) => headers['x-amz-security-token'])
    assert.equal(new Set(tokens).size, 3, String(tokens))
  })

  it('learn from each answer how wrong the clock is', async () => {
    const inHours = (hours: number): Reply => ({
      ...OK,
      headers: {date: new Date(Date.now() + hours * 3_600_000).toUTCString()},
    })
    loopback.replies = [OK, inHours(2), inHours(2)]
    const sender = open()
    for (const jobId of ['a', 'b', 'c']) await sender.send(CANCEL, structure({jobId}))
    const [, second = 0, third = 0] = loopback.received.map(({headers}) => hourOf(String(headers['x-amz-date'])))
    assert.equal(Math.round(third - second), 2)
  })

  it('give back what retries have cost, as those of the SDK do', async () => {
    const {client} = await openWatched(undefined, {retries: {mode: 'standard', maxAttempts: 2}})
    const capacity = async () => {
      const strategy: object = await client.sdk.config.retryStrategy()
      return 'capacity' in strategy ? Number(strategy.capacity) : Number.NaN
    }
    const cancel = () => client.send(CANCEL, structure({jobId: 'a'}), NO_OPTIONS)
    loopback.replies = [OK, {status: 500}, {status: 500}, OK]
    await cancel()
    await assert.rejects(cancel())
    const spent = await capacity()
    for (let count = 1; count <= 3; count++) await cancel()
    assert.ok(spent < 500, 'a retry costs')
    assert.equal(await capacity(), spent + 3)
  })

  it('are in the log of --debug, each attempt', async () => {
    loopback.replies = [OK]
    const lines: string[] = []
    const sender = open({}, {debug: (line) => lines.push(line)})
    for (const jobId of ['a', 'b']) await sender.send(CANCEL, structure({jobId}))
    assert.equal(lines.filter((line) => line.startsWith('> PUT')).length, 2)
  })

  it('are held back by adaptive retries', async () => {
    loopback.replies = [OK]
    const {client, steps} = await openWatched(undefined, {retries: {mode: 'adaptive', maxAttempts: 3}})
    for (const jobId of ['a', 'b']) await client.send(CANCEL, structure({jobId}), NO_OPTIONS)
    assert.equal(steps.length, 2)
  })

  /** With a list of what went through the SDK. */
  async function openWatched(
    credentials: Parameters<typeof openClient>[2]['credentials'] = {accessKeyId: 'a', secretAccessKey: 's'},
    settings: Partial<Settings> = {},
  ) {
    const whole = settingsWith({endpointUrl: loopback.url, ...settings})
    const handler = createHttpHandler({...whole, env: {}})
    const client = await openClient('iot', whole, {region: 'eu-west-1', endpoint: loopback.url, credentials, handler})
    const steps: unknown[] = []
    const watch = (next: (args: unknown) => unknown) => (args: unknown) => {
      steps.push(args)
      return next(args)
    }
    client.sdk.middlewareStack.add(watch, {step: 'build'})
    senders.push({close: () => handler.destroy()} as Sender)
    return {client, steps}
  }
})

const NO_OPTIONS = {signal: undefined, read: undefined}

function throttled(): Reply {
  return {status: 429, headers: {'x-amzn-errortype': 'ThrottlingException'}, body: {message: 'slow'}}
}

/** What the answer is does not matter where only requests are looked at. */
function onlyAnswers(error: unknown): void {
  asCliError(error)
}

const asCliError = (error: unknown): CliError => (error instanceof CliError ? error : assert.fail(String(error)))

/** A token that is made anew for each request would differ. */
function withTokens({input}: Operation, structure: Structure): Structure {
  const tokens = Object.entries(input.members).filter(([, {idempotencyToken}]) => idempotencyToken)
  return new Map([...structure, ...tokens.map(([name]) => [name, 'token-1'] as const)])
}

/** The same with other ids. */
function otherThan({input}: Operation, structure: Structure): Structure {
  const isId = (name: string) => input.members[name]?.location === 'uri'
  return new Map([...structure].map(([name, value]) => [name, isId(name) ? 'other' : value]))
}

/** With the order of the headers. One client of the SDK names each call in a header, which is signed. */
function comparable(request: Loopback['received'][number] | undefined) {
  const {[CALL]: call, ...headers} = request?.headers ?? {}
  const order = Object.keys(headers)
  if (call === undefined) return request && {...request, order}
  const authorization = headers.authorization?.replace(/Signature=[0-9a-f]{64}$/, '')
  return {...request, order, headers: {...headers, authorization, isNamed: /^[0-9a-f-]{36}$/.test(String(call))}}
}

const CALL = 'amz-sdk-invocation-id'

const hourOf = (date: string) =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5')) / 3_600_000
