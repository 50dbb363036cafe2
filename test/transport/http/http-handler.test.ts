import assert from 'node:assert/strict'
import {copyFile, mkdtemp, readFile, rm} from 'node:fs/promises'
import {createServer as createSecureServer} from 'node:https'
import {type AddressInfo, createServer as createPlainServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {adviceFor} from '../../../src/cli/errors/advice/advice-for.js'
import {explainFailure} from '../../../src/transport/failures/explain-failure.js'
import {TransportFailure} from '../../../src/transport/failures/transport-failure.js'
import {bodyText, type HttpHandler, type HttpRequest} from '../../../src/transport/http/http.js'
import {createHttpHandler, type HttpOptions} from '../../../src/transport/http/http-handler.js'
import {type Loopback, startLoopback} from '../loopback.js'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

describe('http handler', () => {
  let loopback: Loopback
  let handler: HttpHandler | undefined
  const servers: Server[] = []

  beforeEach(async () => {
    loopback = await startLoopback()
  })
  afterEach(async () => {
    handler?.destroy()
    for (const server of servers.splice(0)) server.close()
    await loopback.close()
  })

  function get(url: string, options: Partial<HttpOptions> = {}, request: Partial<HttpRequest> = {}) {
    const {protocol, hostname, port, pathname} = new URL(url)
    handler = createHttpHandler({
      env: {},
      caBundle: undefined,
      verifySsl: true,
      connectTimeout: 60,
      readTimeout: 60,
      ...options,
    })
    const target = {
      method: 'GET',
      protocol,
      hostname,
      path: pathname,
      headers: {},
      port: port === '' ? undefined : Number(port),
    }
    return handler.handle({...target, ...request})
  }

  async function listen(server: Server): Promise<number> {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }

  const secure = async () => {
    const [key, cert] = await Promise.all(['localhost-key.pem', 'localhost.pem'].map((name) => readFile(fixture(name))))
    const server = createSecureServer({key, cert}, (_request, response) => response.end('secure'))
    return `https://localhost:${await listen(server)}/x`
  }

  const explained = (sent: Promise<unknown>) =>
    sent.then(
      () => assert.fail('answered'),
      (error: unknown) => {
        assert.ok(error instanceof TransportFailure, String(error))
        return explainFailure(error)
      },
    )

  it('sends path and query to the byte and gives the answer whole', async () => {
    loopback.replies = [{status: 201, headers: {'X-A': 'b'}, body: 'text é'}]
    const query = {b: '2', a: ['1', ''], c: 'ü /'}
    const {response} = await get(loopback.url, {}, {path: '/a/../b/./%0A', query})
    assert.equal(loopback.received[0]?.url, '/a/../b/./%0A?b=2&a=1&a=&c=%C3%BC%20%2F')
    assert.deepEqual([response.statusCode, response.reason, response.headers['x-a']], [201, 'Created', 'b'])
    assert.equal(bodyText(response.body), 'text é')
  })

  it('keeps a connection for the next request', async () => {
    const {response} = await get(loopback.url)
    assert.equal(response.headers.connection, 'keep-alive')
  })

  const closed = (url: string) =>
    `Connection was closed before we received a valid response from endpoint URL: "${url}".`

  describe('without an answer', () => {
    it('refused', async () => {
      await loopback.close()
      const error = await explained(get(`${loopback.url}/jobs/j1`))
      assert.equal(error.message, `Could not connect to the endpoint URL: "${loopback.url}/jobs/j1"`)
      assert.equal(error.exitCode, 255)
      assert.match(adviceFor(error, {}).join(), /--endpoint-url/)
    })
    it('of an unknown host', async () => {
      const error = await explained(get('http://iot.nowhere.invalid/x'))
      assert.equal(error.message, 'Could not connect to the endpoint URL: "http://iot.nowhere.invalid/x"')
      assert.match(adviceFor(error, {}).join(), /region|network/)
    })
    it('closed', async () => {
      loopback.replies = [{instead: 'close'}]
      assert.equal((await explained(get(`${loopback.url}/x`))).message, closed(`${loopback.url}/x`))
    })
    it('closed half way', async () => {
      loopback.replies = [{instead: 'half', body: 'part', headers: {'content-length': '100'}}]
      assert.equal((await explained(get(`${loopback.url}/x`))).message, closed(`${loopback.url}/x`))
    })
    it('that is not HTTP', async () => {
      const port = await listen(createPlainServer((socket) => socket.end('220 mail\r\n')))
      assert.equal((await explained(get(`http://127.0.0.1:${port}/x`))).message, closed(`http://127.0.0.1:${port}/x`))
    })
    it('in time', async () => {
      loopback.replies = [{instead: 'hang'}]
      const error = await explained(get(`${loopback.url}/x`, {readTimeout: 0.1}))
      assert.equal(error.message, `Read timeout on endpoint URL: "${loopback.url}/x"`)
    })
    for (const seconds of [2_147_484, 9_999_999, 1e300]) {
      it(`in time, where that is ${seconds} seconds`, async () => {
        loopback.replies = [{delay: 100}]
        const {response} = await get(`${loopback.url}/x`, {connectTimeout: seconds, readTimeout: seconds})
        assert.equal(response.statusCode, 200)
      })
    }
    it('to its handshake in time', async () => {
      const port = await listen(createPlainServer())
      const error = await explained(get(`https://127.0.0.1:${port}/x`, {connectTimeout: 0.1}))
      assert.equal(error.message, `Connect timeout on endpoint URL: "https://127.0.0.1:${port}/x"`)
    })
    it('in TLS', async () => {
      const url = loopback.url.replace('http:', 'https:')
      const error = await explained(get(`${url}/x`))
      assert.match(error.message, new RegExp(`^SSL validation failed for ${url}/x \\S`))
      assert.doesNotMatch(error.message, /\n|\.c:/)
      assert.match(adviceFor(error, {}).join(), /http:\/\//)
    })
  })

  describe('over TLS', () => {
    it('refuses a certificate of an unknown authority', async () => {
      const error = await explained(get(await secure()))
      assert.match(error.message, /^SSL validation failed for https:.* self-signed certificate/)
      assert.match(adviceFor(error, {}).join(), /--ca-bundle/)
    })
    it('accepts it where it is named', async () => {
      const {response} = await get(await secure(), {caBundle: fixture('localhost.pem')})
      assert.equal(bodyText(response.body), 'secure')
    })
    it('accepts it unseen where that is wanted', async () => {
      const {response} = await get(await secure(), {verifySsl: false, caBundle: '/nonexistent.pem'})
      assert.equal(bodyText(response.body), 'secure')
    })
    it('refuses to continue without the certificates that are named', async () => {
      const error = await explained(get(await secure(), {caBundle: '/nonexistent.pem'}))
      assert.match(error.message, /^SSL validation failed for https:.*ENOENT/)
    })
    it('looks for them anew with the next request', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'bundle-'))
      const caBundle = join(folder, 'late.pem')
      try {
        const url = await secure()
        await explained(get(url, {caBundle}))
        await copyFile(fixture('localhost.pem'), caBundle)
        assert.ok(handler)
        const {protocol, hostname, port} = new URL(url)
        const {response} = await handler.handle({
          method: 'GET',
          protocol,
          hostname,
          port: Number(port),
          path: '/x',
          headers: {},
        })
        assert.equal(bodyText(response.body), 'secure')
      } finally {
        await rm(folder, {recursive: true})
      }
    })
    it('does not ask for them over plain HTTP', async () => {
      assert.equal((await get(loopback.url, {caBundle: '/nonexistent.pem'})).response.statusCode, 200)
    })
  })

  describe('through a proxy', () => {
    it('asks it for the whole address', async () => {
      await get('http://iot.example.com/jobs', {env: {HTTP_PROXY: loopback.url}}, {query: {a: 'b c'}})
      assert.equal(loopback.received[0]?.url, 'http://iot.example.com/jobs?a=b%20c')
      assert.equal(loopback.received[0]?.headers.host, 'iot.example.com')
    })
    it('asks it for a tunnel', async () => {
      let asked = ''
      const proxy = createPlainServer((socket) => {
        socket.once('data', (data) => {
          asked = data.toString().split('\r\n')[0] ?? ''
          socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
        })
      })
      const {response} = await get('https://iot.example.com/jobs', {
        env: {https_proxy: `127.0.0.1:${await listen(proxy)}`},
      })
      assert.equal(asked, 'CONNECT iot.example.com:443 HTTP/1.1')
      assert.equal(response.statusCode, 403)
    })
    const dead = {HTTP_PROXY: 'http://user:secret@127.0.0.1:1', HTTPS_PROXY: 'http://user:secret@nowhere.invalid'}
    for (const [scheme, origin, hint] of [
      ['http', 'http://127.0.0.1:1', /Nothing answers there\n.*HTTP_PROXY/],
      ['https', 'http://nowhere.invalid', /host name does not exist\n.*HTTPS_PROXY/],
    ] as const) {
      it(`names the one that cannot be reached over ${scheme}, without its password`, async () => {
        const error = await explained(get(`${scheme}://iot.example.com/x`, {env: dead}))
        assert.equal(error.message, `Failed to connect to proxy URL: "${origin}"`)
        assert.equal(error.code, 'ProxyConnectionError')
        assert.match(adviceFor(error, {}).join('\n'), hint)
        assert.match(adviceFor(error, {}).join('\n'), /iot\.example\.com/)
        assert.doesNotMatch(adviceFor(error, {}).join('\n'), /secret/)
      })
    }
    it('names it where it gives no answer', async () => {
      loopback.replies = [{instead: 'hang'}]
      const error = await explained(
        get('http://iot.example.com/x', {env: {http_proxy: loopback.url}, readTimeout: 0.1}),
      )
      assert.equal(error.message, 'Read timeout on endpoint URL: "http://iot.example.com/x"')
      assert.match(adviceFor(error, {}).join('\n'), new RegExp(`the proxy ${loopback.url}, which http_proxy names`))
    })
    it('but not to a host that is excepted', async () => {
      await get(`${loopback.url}/x`, {env: {http_proxy: 'http://127.0.0.1:1', no_proxy: '127.0.0.1'}})
      assert.equal(loopback.received[0]?.url, '/x')
    })
  })
})
