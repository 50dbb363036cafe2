// Answers that no service of AWS gives: what becomes of them, how many requests they cost, and how much of them is read.
import assert from 'node:assert/strict'
import {type AddressInfo, createServer, type Server, type Socket} from 'node:net'
import {afterEach, before, describe, it} from 'mocha'
import {CliError} from '../../src/errors/cli-error.js'
import {type OperationId, operationById} from '../../src/model/operations.js'
import type {Settings} from '../../src/settings/resolve-settings.js'
import {paginate} from '../../src/transport/paginate.js'
import {createSender, type Sender} from '../../src/transport/sender.js'
import type {Structure} from '../../src/value/value.js'
import {KEYS, settingsWith} from './settings.js'

const MIB = 1024 * 1024
const answer = (status: string, body: string, headers = '') =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`
const json = (body: string, headers = '') => answer('200 OK', body, `Content-Type: application/json\r\n${headers}`)

/** Writes for as long as it is read. */
function flood(socket: Socket, head: string, piece: string): void {
  const write = () => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', write)
  }
  socket.write(head)
  write()
}

/** A byte now and then. */
function drip(socket: Socket, head: string): void {
  socket.write(head)
  const timer = setInterval(() => socket.write(' '), 50)
  socket.once('close', () => clearInterval(timer))
}

const JOB: Structure = new Map([['jobId', 'j']])

type Answer = string | Uint8Array | ((socket: Socket) => void)

const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

const rows: readonly (readonly [title: string, answer: Answer, code: string, exit: number, requests: number])[] = [
  [
    '101 Switching Protocols',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
    'ResponseParserError',
    255,
    1,
  ],
  ['the status 000', answer('000 None', '{}'), 'ResponseParserError', 255, 1],
  ['a status of three digits and more', answer('2000 OK', '{}'), 'ConnectionClosedError', 255, 2],
  [
    'an error type under 200',
    json('{"message":"m"}', 'x-amzn-errortype: ThrottlingException\r\n'),
    'ResponseParserError',
    255,
    1,
  ],
  [
    'an error in the body under 200',
    json('{"__type":"ResourceNotFoundException","message":"m"}'),
    'ResponseParserError',
    255,
    1,
  ],
  ['a page of HTML', json('<html>Sign in</html>'), 'ResponseParserError', 255, 1],
  ['a list', json('[]'), 'ResponseParserError', 255, 1],
  [
    'bytes that are not UTF-8',
    Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{"job":{"a":"'),
      Buffer.from([0xff, 0x22, 0x7d]),
    ]),
    'ResponseParserError',
    255,
    1,
  ],
  ['half a line of status', 'HTTP/1.1 20', 'ConnectionClosedError', 255, 2],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'ConnectionClosedError', 255, 2],
  ['less than it announced', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}', 'ConnectionClosedError', 255, 2],
  ['a redirect', answer('302 Found', '', 'Location: http://127.0.0.1:1/\r\n'), '302', 254, 1],
  [
    'a body without end',
    (socket) => flood(socket, CHUNKED, chunk(`"${'x'.repeat(MIB)}"`)),
    'ResponseParserError',
    255,
    1,
  ],
  ['blanks without end', (socket) => flood(socket, CHUNKED, chunk(' '.repeat(MIB))), 'ResponseParserError', 255, 1],
  [
    'an error without end',
    (socket) => flood(socket, CHUNKED.replace('200 OK', '400 Bad'), chunk('x'.repeat(MIB))),
    '400',
    254,
    1,
  ],
  [
    'an answer that trickles in',
    (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n'),
    'ReadTimeoutError',
    255,
    2,
  ],
  ['headers that trickle in', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX: '), 'ReadTimeoutError', 255, 2],
  [
    'headers without end',
    (socket) => flood(socket, 'HTTP/1.1 200 OK\r\n', `X: ${'y'.repeat(1000)}\r\n`),
    'ConnectionClosedError',
    255,
    2,
  ],
]

describe('hostile answers', () => {
  let server: Server | undefined
  let sender: Sender | undefined
  let [requests, read] = [0, 0]
  const sockets = new Set<Socket>()

  before(() => {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  })
  afterEach(() => {
    sender?.close()
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    server?.close()
  })

  async function open(reply: (requestLine: string) => Answer, settings: Partial<Settings> = {}): Promise<Sender> {
    ;[requests, read] = [0, 0]
    server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        read += socket.bytesWritten
      })
      socket.on('data', (data) => {
        requests++
        const given = reply(data.toString())
        if (typeof given === 'function') given(socket)
        else socket.end(given)
      })
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const {port} = server.address() as AddressInfo
    sender = createSender(
      settingsWith({
        endpointUrl: `http://127.0.0.1:${port}`,
        readTimeout: 30,
        retries: {mode: 'standard', maxAttempts: 2},
        ...settings,
      }),
      {env: KEYS, home: '', now: () => 0},
    )
    return sender
  }

  const failureOf = (sent: Promise<unknown>) =>
    sent.then(
      () => assert.fail('accepted'),
      (error: unknown) => (error instanceof CliError ? error : assert.fail(String(error))),
    )
  const send = (via: Sender, id: OperationId, input: Structure) => via.send(operationById(id), input)

  for (const [title, given, code, exitCode, count] of rows) {
    it(`${title}: ${code}`, async () => {
      const error = await failureOf(
        send(await open(() => given, code === 'ReadTimeoutError' ? {readTimeout: 1} : {}), 'iot.DescribeJob', JOB),
      )
      assert.equal(error.code, code, error.message)
      assert.equal(error.exitCode, exitCode)
      assert.equal(requests, count)
      assert.ok(error.message.length < 5000, `${error.message.length} characters`)
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => setTimeout(resolve, 20))
      assert.ok(read < 80 * MIB, `${read} bytes`)
    })
  }

  describe('listings', () => {
    const pages = async (tokenOf: (page: number) => string, items: string) => {
      let page = 0
      const via = await open(() =>
        json(`{"jobs":[${items}],"nextToken":"${tokenOf(page++)}"}`, 'Connection: close\r\n'),
      )
      const listing = paginate(via.send, operationById('iot.ListJobs'), new Map(), {})
      return failureOf(
        (async () => {
          for await (const _ of listing);
        })(),
      )
    }
    it('with the same token again', async () => {
      assert.match((await pages(() => 'T', '{}')).message, /The same next token was received twice/)
      assert.equal(requests, 2)
    })
    it('that go in a circle', async () => {
      assert.match((await pages((page) => `T${page % 7}`, '{}')).message, /The same next token was received twice/)
      assert.ok(requests < 24, `${requests} requests`)
    })
    it('of empty pages only', async () => {
      assert.match((await pages((page) => `T${page}`, '')).message, /1000 pages in a row were empty/)
      assert.equal(requests, 1000)
    })
  })
})
