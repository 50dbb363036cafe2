// A server on loopback that keeps every request and answers with prepared replies.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly body_text?: string
  readonly body_base64?: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly content_length?: number
  readonly close?: boolean
  /** Seconds. */
  readonly sleep?: number
}

export interface Captured {
  readonly method: string
  readonly path: string
  readonly query: [string, string][]
  readonly body: unknown
}

export class CaptureServer {
  requests: Captured[] = []
  replies: readonly Reply[] = []
  private readonly server = createServer((request, response) => this.answer(request, response))

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const [path = '', search = ''] = (request.url ?? '').split('?', 2)
    const text = Buffer.concat(chunks).toString()
    const query = [...new URLSearchParams(search).entries()]
    this.requests.push({method: request.method ?? '', path, query, body: text === '' ? null : JSON.parse(text)})
    const reply = this.replies[Math.min(this.requests.length, this.replies.length) - 1] ?? {}
    if (reply.close) request.socket.destroy()
    // What is no longer waited for does not keep the tests from ending.
    else setTimeout(() => send(response, reply), (reply.sleep ?? 0) * 1000).unref()
  }
}

function send(response: ServerResponse, reply: Reply): void {
  const body =
    reply.body_base64 === undefined
      ? Buffer.from(reply.body_text ?? JSON.stringify(reply.body ?? {}))
      : Buffer.from(reply.body_base64, 'base64')
  const headers: Record<string, string> = {'content-type': 'application/json'}
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (value === null) delete headers[name.toLowerCase()]
    else headers[name.toLowerCase()] = value
  }
  const announced = reply.content_length ?? body.length
  response.writeHead(reply.status ?? 200, {...headers, 'content-length': String(announced)})
  if (announced <= body.length) response.end(body)
  else response.write(body, () => response.destroy())
}
