import assert from 'node:assert/strict'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {CliError, Interrupted, OtherError, ServiceError} from '../../src/errors/cli-error.js'
import {type OperationId, operationById} from '../../src/model/operations.js'
import type {Settings} from '../../src/settings/resolve-settings.js'
import {TransportFailure} from '../../src/transport/failures/transport-failure.js'
import {createSender, type Sender, type SenderContext} from '../../src/transport/sender.js'
import {fromPlain, toPlain} from '../../src/value/plain.js'
import {Float, type Structure} from '../../src/value/value.js'
import {type Loopback, type Reply, startLoopback} from './loopback.js'
import {KEYS, settingsWith} from './settings.js'

describe('sender', () => {
  let loopback: Loopback
  let home = ''
  let sender: Sender | undefined

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'sender-'))
  })
  beforeEach(async () => {
    loopback = await startLoopback()
  })
  afterEach(async () => {
    sender?.close()
    await loopback.close()
  })
  after(() => rm(home, {recursive: true}))

  function open(
    settings: Partial<Settings> & {endpointUrl?: string} = {},
    context: Partial<SenderContext> = {},
  ): Sender {
    sender = createSender(settingsWith({endpointUrl: loopback.url, ...settings}), {
      env: KEYS,
      home,
      now: () => 0,
      ...context,
    })
    return sender
  }

  const send = (id: OperationId, input: object, via = open()) =>
    via.send(operationById(id), fromPlain(input) as Structure)

  async function failure(
    reply: Reply | readonly Reply[],
    settings: Partial<Settings> = {},
    id: OperationId = 'iot.DescribeJob',
  ) {
    loopback.replies = [reply].flat()
    return send(id, {jobId: 'j1', thingName: 't', targets: ['a']}, open(settings)).then(
      () => assert.fail('accepted'),
      (error: unknown) => {
        assert.ok(error instanceof CliError, String(error))
        return error
      },
    )
  }

  describe('requests', () => {
    const paths: readonly (readonly [OperationId, object, string, string])[] = [
      ['iot.DescribeJob', {jobId: '..'}, '', '/jobs/..'],
      ['iot.DescribeJob', {jobId: '.'}, '/base/', '/base/jobs/.'],
      ['iot.DescribeJob', {jobId: "a/b c\n!'()*é"}, '/base', '/base/jobs/a%2Fb%20c%0A%21%27%28%29%2A%C3%A9'],
      ['iot-jobs-data.DescribeJobExecution', {jobId: '$next', thingName: 't'}, '', '/things/t/jobs/%24next'],
      ['iot-jobs-data.StartNextPendingJobExecution', {thingName: 't'}, '', '/things/t/jobs/$next'],
      [
        'iot.ListJobs',
        {status: '', nextToken: 'T/1+=&', maxResults: 2},
        '',
        '/jobs?status=&maxResults=2&nextToken=T%2F1%2B%3D%26',
      ],
      ['iot.CancelJob', {jobId: 'j', force: true}, '', '/jobs/j/cancel?force=true'],
    ]
    for (const [id, input, prefix, url] of paths) {
      it(`${id} ${JSON.stringify(input)} goes to ${url}`, async () => {
        await send(id, input, open({endpointUrl: loopback.url + prefix}))
        assert.deepEqual(
          loopback.received.map((request) => request.url),
          [url],
        )
      })
    }

    it('are signed for the plane, the region and the current key', async () => {
      await send('iot.DescribeJob', {jobId: 'j'})
      await send('iot-jobs-data.GetPendingJobExecutions', {thingName: 't'}, open({region: 'us-west-2'}))
      const scopes = loopback.received.map(({headers}) => /Credential=(\S+),/.exec(headers.authorization ?? '')?.[1])
      assert.match(scopes[0] ?? '', /^testing\/\d{8}\/eu-west-1\/iot\/aws4_request$/)
      assert.match(scopes[1] ?? '', /^testing\/\d{8}\/us-west-2\/iot-jobs-data\/aws4_request$/)
    })

    it('carry the session token', async () => {
      await send('iot.DescribeJob', {jobId: 'j'}, open({}, {env: {...KEYS, AWS_SESSION_TOKEN: 'tok'}}))
      assert.equal(loopback.received[0]?.headers['x-amz-security-token'], 'tok')
    })

    it('go without a signature, and without credentials, when they are to', async () => {
      await send('iot.DescribeJob', {jobId: 'j'}, open({signRequests: false}, {env: {}}))
      assert.equal(loopback.received[0]?.headers.authorization, undefined)
    })

    it('keep floats and large numbers in their bodies', async () => {
      const rollout = {maximumPerMinute: 2n ** 60n, exponentialRate: {incrementFactor: new Float(2)}}
      await send('iot.CreateJob', {jobId: 'j', targets: ['a'], jobExecutionsRolloutConfig: rollout})
      assert.equal(loopback.received[0]?.headers['content-type'], 'application/json')
      assert.equal(
        loopback.received[0]?.body,
        '{"targets":["a"],"jobExecutionsRolloutConfig":{"maximumPerMinute":1152921504606846976,"exponentialRate":{"incrementFactor":2.0}}}',
      )
    })

    it('carry an idempotency token when there is none', async () => {
      await send('iot-jobs-data.StartCommandExecution', {targetArn: 'a', commandArn: 'b'})
      assert.match(JSON.parse(loopback.received[0]?.body ?? '').clientToken, /^[\da-f]{8}-[\da-f]{4}-4/)
    })

    it('need a region, wherever they go', async () => {
      await assert.rejects(
        send('iot.DescribeJob', {jobId: 'j'}, open({region: undefined})),
        (error) => error instanceof CliError && error.code === 'NoRegion',
      )
    })
  })

  describe('answers', () => {
    it('come as data, with floats and large numbers as they were', async () => {
      loopback.replies = [{body: '{"job":{"createdAt":1.5,"jobId":"j","new":1},"documentSource":null}'}]
      const output = await send('iot.DescribeJob', {jobId: 'j'})
      assert.deepEqual(
        output,
        new Map([
          [
            'job',
            new Map<string, unknown>([
              ['jobId', 'j'],
              ['createdAt', new Float(1.5)],
            ]),
          ],
        ]),
      )
    })

    for (const body of ['', '{}']) {
      it(`may be ${body || 'nothing'} where the operation answers with nothing`, async () => {
        loopback.replies = [{body}]
        assert.equal((await send('iot.UpdateJob', {jobId: 'j'})).size, 0)
      })
    }

    const unreadable: readonly (readonly [string, OperationId, Reply])[] = [
      ['a page of a proxy', 'iot.DescribeJob', {body: '<html>Sign in</html>', headers: {'content-type': 'text/html'}}],
      ['a page of a proxy instead of nothing', 'iot.UpdateJob', {body: '<html>Sign in</html>'}],
      ['half an answer', 'iot.DescribeJob', {body: '{"job": {"jobId"'}],
      ['a list', 'iot.DescribeJob', {body: '[]'}],
    ]
    for (const [title, id, reply] of unreadable) {
      it(`are refused when they are ${title}`, async () => {
        const error = await failure(reply, {}, id)
        assert.equal(error.exitCode, 255)
        assert.match(
          error.message,
          new RegExp(`^Unable to read the response to ${operationById(id).name}: the response is not`),
        )
        assert.equal(loopback.received.length, 1)
      })
    }
  })

  describe('errors of the service', () => {
    const named = (code: string, status: number, body: object = {message: 'm'}): Reply => ({
      status,
      headers: {'x-amzn-ErrorType': `${code}:http://x`},
      body,
    })
    const errors: readonly (readonly [string, Reply, string, string])[] = [
      ['its name in a header', named('ResourceNotFoundException', 404), 'ResourceNotFoundException', 'm'],
      [
        'its name in the body',
        {status: 400, body: {__type: 'a#InvalidRequestException', Message: 'M'}},
        'InvalidRequestException',
        'M',
      ],
      ['no name', {status: 418, body: {}}, '418', ''],
      ['a text for a client', {status: 403, body: 'Forbidden'}, '403', 'Forbidden'],
      ['a text for a server', {status: 500, body: '<html>'}, '500', 'Internal Server Error'],
      ['a redirect', {status: 301, headers: {location: 'http://x'}, body: ''}, '301', ''],
      [
        'status 200',
        {body: {Output: {__type: 'com.amazon.coral.service#UnknownOperationException', message: 'u'}}},
        'UnknownOperationException',
        'u',
      ],
      ['status 410', named('LimitExceededException', 410), 'LimitExceededException', 'm'],
      ['a proxy that wants a password', {status: 407, body: 'no'}, '407', 'no'],
    ]
    for (const [title, reply, code, message] of errors) {
      it(`with ${title}`, async () => {
        const error = await failure(reply)
        assert.ok(error instanceof ServiceError)
        assert.equal(error.exitCode, 254)
        assert.equal(error.message, `An error occurred (${code}) when calling the DescribeJob operation: ${message}`)
      })
    }

    it('show their modelled members alone', async () => {
      const body = {resourceId: 'j1', resourceArn: 'arn:x', unmodelled: {a: 1}, message: 'exists'}
      const error = await failure(named('ResourceAlreadyExistsException', 409, body), {}, 'iot.CreateJob')
      assert.ok(error instanceof ServiceError)
      assert.deepEqual(
        [...error.details],
        [
          ['resourceId', 'j1'],
          ['resourceArn', 'arn:x'],
        ],
      )
    })
  })

  describe('retries', () => {
    const retries = (maxAttempts: number) => ({retries: {mode: 'standard', maxAttempts}}) as const
    const after: readonly (readonly [string, Reply])[] = [
      ...[500, 502, 503, 504].map((status) => [`status ${status}`, {status}] as const),
      ['a closed connection', {instead: 'close'}],
      ['half an answer', {instead: 'half', headers: {'content-length': '1000'}}],
      ['throttling', {status: 400, headers: {'x-amzn-errortype': 'ThrottlingException'}}],
      ['a limit', {status: 410, headers: {'x-amzn-errortype': 'LimitExceededException'}}],
    ]
    for (const [title, reply] of after) {
      it(`follow ${title}`, async () => {
        loopback.replies = [reply, {body: {job: {jobId: 'j'}}}]
        const output = await send('iot.DescribeJob', {jobId: 'j'}, open(retries(2)))
        assert.deepEqual(JSON.stringify(toPlain(output)), '{"job":{"jobId":"j"}}')
        assert.equal(loopback.received.length, 2)
      })
    }

    const never: readonly (readonly [string, Reply])[] = [
      ['what is not there', {status: 404, headers: {'x-amzn-errortype': 'ResourceNotFoundException'}}],
      ['a nameless 429', {status: 429, body: {}}],
      ['an unreadable answer', {body: '<html>'}],
    ]
    for (const [title, reply] of never) {
      it(`do not follow ${title}`, async () => {
        const error = await failure(reply, retries(3))
        assert.equal(loopback.received.length, 1)
        assert.doesNotMatch(error.message, /max retries/)
      })
    }

    it('are reported when they did not help', async () => {
      const error = await failure({status: 503, body: {message: 'm'}}, retries(3))
      assert.equal(
        error.message,
        'An error occurred (503) when calling the DescribeJob operation (reached max retries: 2): m',
      )
      assert.equal(loopback.received.length, 3)
    })

    it('are as many for connections that are never made', async () => {
      const {url} = loopback
      await loopback.close()
      const lines: string[] = []
      const via = open({...retries(3), endpointUrl: url}, {debug: (line) => lines.push(line)})
      await assert.rejects(send('iot.DescribeJob', {jobId: 'j1'}, via), {
        message: `Could not connect to the endpoint URL: "${url}/jobs/j1"`,
        exitCode: 255,
      })
      assert.equal(lines.filter((line) => line.startsWith('> GET')).length, 3)
    })
  })

  it('says that a proxy is misspelled, and does not insist', async () => {
    const via = open({}, {env: {...KEYS, http_proxy: 'http://user:sec ret@[bad'}})
    await assert.rejects(
      send('iot.DescribeJob', {jobId: 'j'}, via),
      (error) => error instanceof CliError && error.code === 'Configuration' && /http_proxy/.test(error.message),
    )
  })

  it('ends with the interrupt', async () => {
    loopback.replies = [{instead: 'hang'}]
    const controller = new AbortController()
    const sent = send('iot.DescribeJob', {jobId: 'j'}, open({}, {signal: controller.signal}))
    setTimeout(() => controller.abort(), 100)
    await assert.rejects(sent, Interrupted)
  })

  it('logs what went over the wire, and no secret', async () => {
    const lines: string[] = []
    const env = {...KEYS, AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE1234', AWS_SESSION_TOKEN: 'session-secret'}
    loopback.replies = [
      {status: 500},
      {body: {job: {comment: 'https://b.s3/x?X-Amz-Security-Token=tok-secret&X-Amz-Signature=abc123&y=1'}}},
    ]
    const settings = {retries: {mode: 'standard', maxAttempts: 2}} as const
    await send('iot.DescribeJob', {jobId: 'j'}, open(settings, {env, debug: (line) => lines.push(line)}))
    const log = lines.join('\n')
    assert.match(log, /^> GET http:\/\/127.0.0.1:\d+\/jobs\/j \(attempt 1\)$/m)
    assert.match(log, /^< 500 Internal Server Error \(\d+ ms\)$/m)
    assert.match(log, /^> GET .* \(attempt 2\)$/m)
    assert.match(log, /Credential=\*\*\*\*1234\/\d+\/eu-west-1\/iot\/aws4_request/)
    assert.match(log, /X-Amz-Signature=\*\*\*\*&y=1/)
    assert.doesNotMatch(log, /AKIDEXAMPLE|session-secret|tok-secret|abc123|a-secret-key|Signature=[\da-f]/)
  })

  describe('to the service in this process', () => {
    it('sends what it would send over the network, signed, without an account', async () => {
      const seen: object[] = []
      const local = async (request: {headers: Readonly<Record<string, string>>}) => {
        const {headers, ...rest} = request
        seen.push({...rest, scope: /\/([\w-]+\/[\w-]+)\/aws4_request/.exec(headers.authorization ?? '')?.[1]})
        return {status: 200, headers: {}, body: ''}
      }
      await send(
        'iot.DeleteJob',
        {jobId: 'a b', force: true},
        open({region: undefined, endpointUrl: 'http://elsewhere'}, {env: {}, local}),
      )
      await send(
        'iot-jobs-data.UpdateJobExecution',
        {jobId: 'j', thingName: 't', status: 'FAILED'},
        open({}, {env: {}, local}),
      )
      assert.deepEqual(seen, [
        {method: 'DELETE', path: '/jobs/a%20b', query: 'force=true', body: '', scope: 'us-east-1/iot'},
        {
          method: 'POST',
          path: '/things/t/jobs/j',
          query: '',
          body: '{"status":"FAILED"}',
          scope: 'eu-west-1/iot-jobs-data',
        },
      ])
      assert.equal(loopback.received.length, 0)
    })

    it('tells its errors like those of AWS', async () => {
      const local = async () => ({
        status: 404,
        headers: {'X-Amzn-ErrorType': 'ResourceNotFoundException'},
        body: '{"message":"m"}',
      })
      await assert.rejects(send('iot.DescribeJob', {jobId: 'j'}, open({}, {local})), {
        message: 'An error occurred (ResourceNotFoundException) when calling the DescribeJob operation: m',
        request: {
          operation: operationById('iot.DescribeJob'),
          region: 'eu-west-1',
          profile: 'default',
          local: true,
          isOfEnvironment: false,
        },
      })
    })
  })

  describe('to the endpoint of the account', () => {
    const address = {body: {endpointAddress: 'x.jobs.iot.eu-west-1.amazonaws.com'}}
    const url = 'https://x.jobs.iot.eu-west-1.amazonaws.com/things/t/jobs'
    const asked = () => loopback.received.map(({url}) => url)
    /** The URL that the request was to go to. */
    const pending = (via: Sender) =>
      send('iot-jobs-data.GetPendingJobExecutions', {thingName: 't'}, via).then(
        () => assert.fail('answered'),
        ({cause}: Error) => (cause instanceof TransportFailure ? cause.url : assert.fail(String(cause))),
      )

    /** Only the control plane has a known endpoint; the account's host cannot be reached from here. */
    function openDevicePlane(settings: Partial<Settings> = {}): Sender {
      const endpointUrls = {iot: loopback.url, 'iot-jobs-data': undefined}
      const env = {...KEYS, https_proxy: 'http://127.0.0.1:1', XDG_CACHE_HOME: join(home, 'cache')}
      return open({endpointUrls, ...settings}, {env})
    }
    afterEach(() => rm(join(home, 'cache'), {recursive: true, force: true}))

    it('asks once and remembers', async () => {
      loopback.replies = [address]
      assert.equal(await pending(openDevicePlane()), url)
      assert.equal(await pending(openDevicePlane()), url)
      assert.deepEqual(asked(), ['/endpoint?endpointType=iot%3AJobs'])
    })

    it('asks for the other type where the first is refused', async () => {
      loopback.replies = [{status: 400, headers: {'x-amzn-errortype': 'InvalidRequestException'}}, address]
      assert.equal(await pending(openDevicePlane()), url)
      assert.deepEqual(asked(), ['/endpoint?endpointType=iot%3AJobs', '/endpoint?endpointType=iot%3AData-ATS'])
    })

    it('says how to do without, where asking is not allowed', async () => {
      loopback.replies = [{status: 403, headers: {'x-amzn-errortype': 'AccessDeniedException'}}]
      await assert.rejects(
        send('iot-jobs-data.GetPendingJobExecutions', {thingName: 't'}, openDevicePlane()),
        (error) =>
          error instanceof ServiceError &&
          error.operation === 'DescribeEndpoint' &&
          /AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE/.test(error.hints.join()),
      )
    })

    const noAddress: readonly (readonly [object, RegExp])[] = [
      [{}, /answered without an address for iot:Jobs$/],
      [{endpointAddress: ''}, /answered without an address/],
      [{endpointAddress: 'a b'}, /answered with "a b", which is not a host, for iot:Jobs$/],
    ]
    for (const [body, message] of noAddress) {
      it(`says how to do without, where the answer is ${JSON.stringify(body)}`, async () => {
        loopback.replies = [{body}]
        await assert.rejects(
          send('iot-jobs-data.GetPendingJobExecutions', {thingName: 't'}, openDevicePlane()),
          (error) =>
            error instanceof OtherError &&
            message.test(error.message) &&
            /AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE/.test(error.hints.join()),
        )
      })
    }

    it('stays with a service that is not AWS, and speaks to it as the control plane does', async () => {
      loopback.replies = [{body: {endpointAddress: new URL(loopback.url).host}}, {body: {inProgressJobs: []}}]
      for (const via of [openDevicePlane(), openDevicePlane()]) {
        const output = await send('iot-jobs-data.GetPendingJobExecutions', {thingName: 't'}, via)
        assert.deepEqual(output.get('inProgressJobs'), [])
      }
      assert.deepEqual(asked(), ['/endpoint?endpointType=iot%3AJobs', '/things/t/jobs', '/things/t/jobs'])
    })

    const general: readonly (readonly [string, Partial<Settings>, string])[] = [
      ['FIPS', {fips: true}, 'data.jobs.iot-fips.eu-west-1.amazonaws.com'],
      ['dual stack', {dualstack: true}, 'data.jobs.iot.eu-west-1.api.aws'],
      ['no signature', {signRequests: false}, 'data.jobs.iot.eu-west-1.amazonaws.com'],
      [
        'no signature in China',
        {signRequests: false, region: 'cn-north-1'},
        'data.jobs.iot.cn-north-1.amazonaws.com.cn',
      ],
    ]
    for (const [title, settings, host] of general) {
      it(`takes the general host for ${title}`, async () => {
        assert.equal(await pending(openDevicePlane(settings)), `https://${host}/things/t/jobs`)
        assert.deepEqual(asked(), [])
      })
    }
  })
})
