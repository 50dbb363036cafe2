import assert from 'node:assert/strict'
import type {ServiceRequest} from '../../src/wire/http-message.js'
import {useClient} from './local-client.js'

describe('the chain', () => {
  const client = useClient()
  const handle = (request: Partial<ServiceRequest>) =>
    client().service.handle({method: 'GET', path: '/', query: '', headers: {}, body: '', ...request})
  const signed = (service: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=A/20261120/x/${service}/aws4_request, S`,
  })

  describe('1.7 tells the planes apart', () => {
    const CONTROL = '{"executionSummaries":[]}'
    const DEVICE = '{"inProgressJobs":[],"queuedJobs":[]}'
    const cases: [title: string, headers: Record<string, string>, body: string][] = [
      ['by the scope of the signature', signed('iot'), CONTROL],
      ['by the scope of the signature', signed('iot-jobs-data'), DEVICE],
      ['by the scope before the host', {...signed('iot'), host: 'data.jobs.iot.eu-west-1.amazonaws.com'}, CONTROL],
      ['by the host', {host: 'data.jobs.iot.eu-west-1.amazonaws.com'}, DEVICE],
      ['by the host of an account', {host: 'abc.jobs.iot.eu-west-1.amazonaws.com'}, DEVICE],
      ['by the host of the control plane', {host: 'iot.eu-west-1.amazonaws.com'}, CONTROL],
      ['by the SDK', {'user-agent': 'aws-sdk-js/3.1 api/iot#3.1'}, CONTROL],
      ['by none of them: the device plane, which alone needs no signature', {}, DEVICE],
    ]
    for (const [title, headers, body] of cases) {
      it(`${title}: ${JSON.stringify(headers)}`, async () => {
        await client().thing('t')
        assert.equal((await handle({path: '/things/t/jobs', headers})).body, body)
      })
    }
  })

  it('1.5 reads both spellings of $next, and encoded names', async () => {
    await client().thing('a:b')
    for (const next of ['$next', '%24next']) {
      for (const method of ['GET', 'PUT']) {
        const request = {method, path: `/things/a%3Ab/jobs/${next}`, headers: signed('iot-jobs-data')}
        assert.equal((await handle(request)).body, '{}', `${method} ${next}`)
      }
    }
  })

  it('1.17 answers an unknown route with 404', async () => {
    const {status, headers} = await handle({path: '/nothing'})
    assert.deepEqual([status, headers['x-amzn-errortype']], [404, 'UnknownOperationException'])
  })

  it('1.10 names errors in the header and gives each answer an id', async () => {
    const answers = [await handle({path: '/jobs/x'}), await handle({path: '/jobs/x'})]
    assert.deepEqual(
      answers.map(({status, headers, body}) => [status, headers['x-amzn-errortype'], headers['content-type'], body]),
      Array(2).fill([404, 'ResourceNotFoundException', 'application/json', '{"message":"Job x cannot be found."}']),
    )
    assert.equal(new Set(answers.map(({headers}) => headers['x-amzn-requestid'])).size, 2)
  })

  describe('refuses what it cannot read with 400', () => {
    const post = {method: 'POST', path: '/things/t'}
    const cases: [request: Partial<ServiceRequest>, message: RegExp][] = [
      [{...post, body: '{'}, /^The request body is not valid JSON/],
      [{...post, body: '[]'}, /^The request body must be a JSON object$/],
      [{...post, body: '{"thingTypeName":5}'}, /^Value at 'thingTypeName' must be a string$/],
      [
        {...post, body: '{"attributePayload":{"attributes":[]}}'},
        /^Value at 'attributePayload\.attributes' must be an object$/,
      ],
      [{path: '/jobs', query: 'maxResults=x'}, /^Value at 'maxResults' must be a 32-bit integer$/],
      [{method: 'DELETE', path: '/jobs/x', query: 'force=1'}, /^Value at 'force' must be true or false$/],
      [{path: '/jobs/a.b'}, /'a\.b' at 'jobId' .* pattern: \[a-zA-Z0-9_-\]\+$/],
      [{path: '/jobs/%0A'}, /at 'jobId'/],
    ]
    for (const [request, message] of cases) {
      it(JSON.stringify(request), async () => {
        const {status, headers, body} = await handle(request)
        assert.deepEqual([status, headers['x-amzn-errortype']], [400, 'InvalidRequestException'])
        assert.match(JSON.parse(body).message, message)
      })
    }
  })

  it('2.6 StartCommandExecution has an error of its own for that', async () => {
    const {code} = await client().refusal('data.StartCommandExecution', {
      targetArn: 'a',
      commandArn: 'b',
      clientToken: '',
    })
    assert.equal(code, 'ValidationException')
  })

  it('1.6 nulls count as absent, except where a member is required', async () => {
    const put = (body: string) => handle({method: 'PUT', path: '/job-templates/t', body})
    assert.equal((await put('{"description":"d","document":"{}","timeoutConfig":null}')).status, 200)
    assert.match((await put('{"description":null,"document":"{}"}')).body, /Value null at 'description'/)
  })

  it('1.9 says where it was reached', async () => {
    const endpoint = async (headers: Record<string, string>) =>
      JSON.parse((await handle({path: '/endpoint', query: 'endpointType=iot%3AJobs', headers})).body).endpointAddress
    assert.equal(await endpoint({host: '127.0.0.1:4567'}), '127.0.0.1:4567')
    assert.equal(await endpoint({host: 'iot.eu-west-1.amazonaws.com'}), 'iotjobs.invalid')
    assert.equal((await handle({path: '/endpoint', query: 'endpointType=x'})).status, 400)
  })

  it('a hostile key is a key like others', async () => {
    const body = '{"attributePayload":{"attributes":{"__proto__":"x","constructor":"y"}}}'
    assert.equal((await handle({method: 'POST', path: '/things/t', body})).status, 200)
    const {attributes} = JSON.parse((await handle({path: '/things/t'})).body)
    assert.deepEqual(Object.entries(attributes), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
  })
})
