// A server on loopback that answers as it is scripted to, and notes what it was asked.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout} from 'node:timers/promises'

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  /** Instead of an answer: the connection is closed, or nothing happens at all. */
  readonly instead?: 'close' | 'hang' | 'half'
  /** Milliseconds before the answer. */
  readonly delay?: number
}

interface Received {
  readonly method: string
  /** The request line's target, not decoded. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Loopback {
  readonly url: string
  readonly received: Received[]
  /** One a request; the last one stays. */
  replies: readonly Reply[]
  close(): Promise<void>
}

export async function startLoopback(): Promise<Loopback> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const {method = '', url = '', headers} = request
    received.push({method, url, headers, body: Buffer.concat(chunks).toString()})
    const reply = loopback.replies[received.length - 1] ?? loopback.replies.at(-1) ?? {}
    if (reply.delay !== undefined) await setTimeout(reply.delay)
    await answer(response, reply)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const loopback: Loopback = {
    url: `http://127.0.0.1:${port}`,
    received,
    replies: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return loopback
}

async function answer(response: ServerResponse, reply: Reply): Promise<void> {
  const {status = 200, headers = {}, body = {}, instead} = reply
  if (instead === 'hang') return
  if (instead === 'close') {
    response.socket?.destroy()
    return
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, {'content-type': 'application/json', ...headers})
  if (instead !== 'half') {
    response.end(text)
    return
  }
  response.write(text)
  await setTimeout(20)
  response.socket?.destroy()
}
