import assert from 'node:assert/strict'
import {execFile, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {request} from 'node:http'
import {connect} from 'node:net'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import * as sdk from '@aws-sdk/client-iot'
import {type Served, serve} from '../../../src/emulator/http/serve.js'
import {OTHER_OPERATIONS} from '../../../src/emulator/unknown/other-operations.js'
import {ConfigurationError} from '../../../src/errors/cli-error.js'
import {registryOperations} from '../../../src/model/iot/registry/operations.js'
import {operations} from '../../../src/model/operations.js'
import {inTime} from '../../support/in-time.js'
import {thingArn, useClient} from '../local-client.js'

const SCENARIO = fileURLToPath(new URL('boto3_scenario.py', import.meta.url))
const run = promisify(execFile)

describe('serve', () => {
  const client = useClient()
  let served: Served
  const seen: string[] = []
  beforeEach(async () => {
    seen.length = 0
    served = await serve({
      service: client().service,
      port: 0,
      onRequest: ({method, path, body}, {status}) => seen.push(`${method} ${path} ${body} ${status}`),
    })
  })
  afterEach(() => served.close())

  it('answers on loopback and tells who wants to know', async () => {
    assert.match(served.endpoint, /^http:\/\/127\.0\.0\.1:\d+$/)
    const created = await fetch(`${served.endpoint}/things/a%3Ab`, {method: 'POST', body: '{}'})
    assert.equal(created.status, 200)
    assert.equal(created.headers.get('content-type'), 'application/json')
    const described = await fetch(`${served.endpoint}/endpoint?endpointType=iot:Jobs`)
    assert.deepEqual(await described.json(), {endpointAddress: new URL(served.endpoint).host})
    assert.deepEqual(seen, ['POST /things/a%3Ab {} 200', 'GET /endpoint  200'])
  })

  describe('refuses', () => {
    const cases: [title: string, headers: Record<string, string>, status: number][] = [
      ['a name that only looks like this machine', {host: 'localhost.example.com'}, 403],
      ['the address of a lured browser', {host: 'evil.example:80'}, 403],
      ['a page of elsewhere', {origin: 'https://evil.example'}, 403],
      ['a page without an origin', {origin: 'null'}, 403],
      ['not a page of this machine', {origin: 'http://localhost:3000'}, 200],
      ['not localhost', {host: 'LOCALHOST:1'}, 200],
      ['not IPv6', {host: '[::1]:1'}, 200],
    ]
    for (const [title, headers, status] of cases) {
      it(`${title}: ${JSON.stringify(headers)}`, async () => {
        assert.equal(await statusOf(served.endpoint, headers), status)
      })
    }

    it('bodies over a mebibyte with 413, and reads on for others', async () => {
      const put = (size: number) =>
        fetch(`${served.endpoint}/things/t`, {method: 'POST', body: JSON.stringify({x: 'y'.repeat(size)})})
      assert.equal((await put(1024 * 1024)).status, 413)
      assert.equal((await put(1024 * 1024 - 100)).status, 200)
    })

    it('a port that is taken', async () => {
      const port = Number(new URL(served.endpoint).port)
      await assert.rejects(serve({service: client().service, port}), (error) => {
        assert.ok(error instanceof ConfigurationError)
        assert.equal(error.message, `Cannot listen on 127.0.0.1:${port}: the port is already in use`)
        assert.deepEqual(error.hints, ['Choose another port, or none for any that is free'])
        return true
      })
    })
  })

  it('survives what is not HTTP', async () => {
    const socket = connect(Number(new URL(served.endpoint).port), '127.0.0.1')
    socket.end('\x00\x01 nonsense\r\n\r\n')
    socket.on('error', () => undefined).resume()
    await new Promise((resolve) => socket.once('close', resolve))
    assert.equal(await statusOf(served.endpoint, {}), 200)
  })

  for (const [title, begin] of [
    ['of headers', 'POST /things/t HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    ['of a body', 'POST /things/t HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{'],
  ] as const) {
    it(`cuts off a slow sender ${title}, and nothing has happened`, async () => {
      const limits = {headers: 100, request: 200, interval: 50, closing: 1_000}
      const impatient = await serve({service: client().service, port: 0, limits})
      const socket = connect(Number(new URL(impatient.endpoint).port), '127.0.0.1')
      let answer = ''
      socket.on('data', (text) => {
        answer += text
      })
      socket.on('error', () => undefined).write(begin)
      const drip = setInterval(() => socket.write('x'), 20)
      await new Promise((resolve) => socket.once('close', resolve))
      clearInterval(drip)
      await impatient.close()
      assert.match(answer, /^(?:HTTP\/1\.1 408 .*)?$/s)
      assert.equal((await client().refusal('DescribeThing', {thingName: 't'})).status, 404)
    })
  }

  it('ends while a client keeps its connection', async () => {
    await (await fetch(`${served.endpoint}/things`)).text()
    await served.close()
    await assert.rejects(fetch(`${served.endpoint}/things`))
  })

  for (const [title, begin] of [
    ['nothing', ''],
    ['half a request', 'POST /things/t HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{'],
  ] as const)
    it(`ends within two seconds while a client has sent ${title}`, async () => {
      const socket = connect(Number(new URL(served.endpoint).port), '127.0.0.1')
      socket.on('error', () => undefined).resume()
      await new Promise<void>((resolve) => socket.write(begin, () => resolve()))
      const from = Date.now()
      await served.close()
      assert.ok(Date.now() - from < inTime(2_000))
    })

  it('ends within two seconds while a client has not finished its TLS handshake', async () => {
    const pem = (name: string) =>
      readFileSync(new URL(`../../transport/http/fixtures/${name}.pem`, import.meta.url), 'utf8')
    const tls = {cert: pem('localhost'), key: pem('localhost-key')}
    const secure = await serve({service: client().service, port: 0, tls})
    const socket = connect(Number(new URL(secure.endpoint).port), '127.0.0.1')
    socket.on('error', () => undefined).resume()
    await new Promise<void>((resolve) => socket.write(Buffer.from([0x16, 3, 1, 2, 0, 1]), () => resolve()))
    const from = Date.now()
    await secure.close()
    assert.ok(Date.now() - from < inTime(2_000))
  })

  it('answers for the region that a request is signed for', async () => {
    const arnFor = async (headers: Record<string, string>) => {
      const answer = await fetch(`${served.endpoint}/things/a`, {method: 'POST', body: '{}', headers})
      const {thingArn} = (await answer.json()) as {thingArn: string}
      return thingArn.split(':').slice(1, 4).join(':')
    }
    const signed = (region: string) => ({
      authorization: `AWS4-HMAC-SHA256 Credential=x/20261120/${region}/iot/aws4_request, Signature=0`,
    })
    assert.equal(await arnFor(signed('us-west-2')), 'aws:iot:us-west-2')
    assert.equal(await arnFor(signed('cn-north-1')), 'aws-cn:iot:cn-north-1')
    assert.equal(await arnFor({}), 'aws:iot:eu-west-1')
    assert.equal(await arnFor(signed('x:y')), 'aws:iot:eu-west-1')
  })

  describe('without a signature', () => {
    beforeEach(async () => {
      await client().thing('t')
      await client().call('CreateJob', {jobId: 'j', targets: [thingArn('t')], document: '{}'})
    })
    const cases: [title: string, method: string, path: string, body: string | undefined, member: string][] = [
      ['start-next', 'PUT', '/things/t/jobs/$next', '{}', 'execution'],
      ['start-next with its dollar encoded', 'PUT', '/things/t/jobs/%24next', '{}', 'execution'],
      ['describe next', 'GET', '/things/t/jobs/$next', undefined, 'execution'],
      ['describe', 'GET', '/things/t/jobs/j', undefined, 'execution'],
      ['pending', 'GET', '/things/t/jobs', undefined, 'queuedJobs'],
      ['the control plane where only it has the path', 'GET', '/jobs/j', undefined, 'job'],
    ]
    for (const [title, method, path, body, member] of cases)
      it(`takes ${title}`, async () => {
        const answer = await fetch(served.endpoint + path, {method, ...(body === undefined ? {} : {body})})
        assert.equal(answer.status, 200)
        assert.ok(member in ((await answer.json()) as object))
      })

    it('takes a report', async () => {
      const body = JSON.stringify({status: 'SUCCEEDED'})
      assert.equal((await fetch(`${served.endpoint}/things/t/jobs/j`, {method: 'POST', body})).status, 200)
      assert.equal((await client().job('j')).status, 'COMPLETED')
    })

    it('takes what an SDK says of itself', async () => {
      const headers = {'user-agent': 'aws-sdk-js/3.1 ua/2.1 api/iot#3.1'}
      const answer = await fetch(`${served.endpoint}/things/t/jobs`, {headers})
      assert.ok('executionSummaries' in ((await answer.json()) as object))
    })
  })

  const unknown: [method: string, path: string, message: RegExp][] = [
    ['POST', '/thing-types/x', /^CreateThingType is not part of the local simulator\. It has/],
    ['PATCH', '/things/a%2Fb', /^UpdateThing is not part/],
    ['POST', '/nowhere', /^No operation is at POST \/nowhere\. It has/],
  ]
  for (const [method, path, message] of unknown)
    it(`names the operation at ${method} ${path}`, async () => {
      const answer = await fetch(served.endpoint + path, {method, body: '{}'})
      assert.equal(answer.status, 404)
      assert.match(((await answer.json()) as {message: string}).message, message)
    })

  it('knows every operation of AWS IoT, as its own or as another', () => {
    const names = Object.keys(sdk).flatMap((name) => /^([A-Z].*)Command$/.exec(name)?.[1] ?? [])
    const others = OTHER_OPERATIONS.trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
    const own = [...operations, ...registryOperations].filter(({service}) => service === 'iot').map(({name}) => name)
    assert.deepEqual([...own, ...others].sort(), names.sort())
  })

  if (hasBoto3())
    it('is understood by boto3', async () => {
      const {stdout} = await run('python3', [SCENARIO, served.endpoint])
      assert.equal(stdout.trim(), 'ok')
    })
})

function hasBoto3(): boolean {
  return spawnSync('python3', ['-c', 'import boto3']).status === 0
}

/** fetch sets Host itself; this does not. */
function statusOf(endpoint: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${endpoint}/things`, {headers, agent: false}, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end()
  })
}
