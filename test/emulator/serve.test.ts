import assert from 'node:assert/strict'
import {execFile, spawnSync} from 'node:child_process'
import {request} from 'node:http'
import {connect} from 'node:net'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {type Served, serve} from '../../src/emulator/serve.js'
import {ConfigurationError} from '../../src/errors/cli-error.js'
import {useClient} from './local-client.js'

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
        assert.equal(error.message, `Cannot listen on 127.0.0.1:${port}: another program has the port`)
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
      const patience = {headers: 100, request: 200, interval: 50}
      const impatient = await serve({service: client().service, port: 0, patience})
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
