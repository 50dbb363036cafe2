// Request → answer over the network. Sends what it is given to the byte; knows nothing of AWS.
import type {Agent, ClientRequest, IncomingMessage, RequestOptions} from 'node:http'
import {type ConnectionOptions, createAgent} from './agents.js'
import {type HttpAnswer, type HttpHandler, type HttpRequest, targetOf, urlOf} from './http.js'
import {TransportFailure, transportFailure} from './transport-failure.js'

export interface HttpOptions extends ConnectionOptions {
  /** In seconds; 0 is for ever. */
  readonly connectTimeout: number
  readonly readTimeout: number
}

type Send = (options: RequestOptions) => ClientRequest

export function createHttpHandler(options: HttpOptions): HttpHandler {
  const agents = new Map<string, Promise<Agent>>()
  const agentFor = (request: HttpRequest) => {
    const origin = `${request.protocol}//${request.hostname}:${request.port}`
    const agent = agents.get(origin) ?? createAgent(urlOf(request), options)
    agents.set(origin, agent)
    return agent
  }
  return {
    async handle(request, {abortSignal} = {}) {
      const [agent, {request: send}] = await Promise.all([agentFor(request), loadModule(request.protocol)])
      abortSignal?.throwIfAborted()
      return {response: await exchange(send, request, agent, options, abortSignal)}
    },
    destroy() {
      for (const agent of agents.values()) {
        agent.then(
          (created) => created.destroy(),
          () => undefined,
        )
      }
    },
  }
}

const loadModule = (protocol: string): Promise<{readonly request: Send}> =>
  protocol === 'https:' ? import('node:https') : import('node:http')

function exchange(
  send: Send,
  request: HttpRequest,
  agent: Agent,
  options: HttpOptions,
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  const url = urlOf(request)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(signal?.aborted ? error : transportFailure(error, url))
    const outgoing = send({
      method: request.method,
      // Brackets belong to the URL, not to the address.
      hostname: request.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: request.port,
      path: targetOf(request),
      headers: {...request.headers},
      agent,
      ...(signal ? {signal} : {}),
    })
    outgoing.on('error', fail)
    outgoing.on('response', (incoming) => collect(incoming).then(resolve, fail))
    limitConnecting(outgoing, url, options.connectTimeout * 1000)
    if (options.readTimeout > 0) {
      outgoing.setTimeout(options.readTimeout * 1000, () => outgoing.destroy(new TransportFailure('read-timeout', url)))
    }
    outgoing.end(request.body)
  })
}

function limitConnecting(outgoing: ClientRequest, url: string, milliseconds: number): void {
  if (milliseconds === 0) return
  const timer = setTimeout(() => outgoing.destroy(new TransportFailure('connect-timeout', url)), milliseconds)
  const stop = () => clearTimeout(timer)
  outgoing.once('close', stop)
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) return stop()
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stop)
  })
}

async function collect(incoming: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')])
  return {
    statusCode: incoming.statusCode ?? 0,
    reason: incoming.statusMessage ?? '',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  }
}
