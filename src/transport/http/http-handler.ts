// Request → answer over the network. Sends what it is given to the byte; knows nothing of AWS.
import type {ClientRequest, IncomingMessage, RequestOptions} from 'node:http'
import {impossibleStatus} from '../../wire/read-response.js'
import {type FailureKind, TransportFailure, transportFailure} from '../failures/transport-failure.js'
import {type ConnectionOptions, createRoute, type Route} from './agents.js'
import {ByteCollector} from './byte-collector.js'
import {type HttpAnswer, type HttpHandler, type HttpRequest, targetOf, urlOf} from './http.js'

export interface HttpOptions extends ConnectionOptions {
  /** In seconds; 0 is forever. */
  readonly connectTimeout: number
  /** For the whole of an answer, from when the request was sent: one that trickles in ends with it, too. */
  readonly readTimeout: number
}

type Send = (options: RequestOptions) => ClientRequest

export function createHttpHandler(options: HttpOptions): HttpHandler {
  const routes = new Map<string, Promise<Route>>()
  const routeFor = (request: HttpRequest) => {
    const origin = `${request.protocol}//${request.hostname}:${request.port}`
    const known = routes.get(origin)
    if (known) return known
    const route = createRoute(urlOf(request), options)
    routes.set(origin, route)
    // One that failed is tried anew: what was missing may be there by then.
    route.catch(() => routes.delete(origin))
    return route
  }
  return {
    async handle(request, {abortSignal, longest = LONGEST_ANSWER} = {}) {
      const [route, {request: send}] = await Promise.all([routeFor(request), loadModule(request.protocol)])
      abortSignal?.throwIfAborted()
      return {response: await exchange(send, request, route, {...options, longest}, abortSignal)}
    },
    destroy() {
      for (const route of routes.values()) {
        route.then(
          ({agent}) => agent.destroy(),
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
  {agent, proxy}: Route,
  options: HttpOptions & {readonly longest: number},
  signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  const url = urlOf(request)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(signal?.aborted ? error : transportFailure(error, url, proxy))
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
    const stop = (kind: FailureKind) => outgoing.destroy(new TransportFailure(kind, url, {proxy}))
    outgoing.on('error', fail)
    outgoing.on('response', (incoming) => {
      outgoing.off('close', closed)
      collect(incoming, url, options.longest).then(resolve, fail)
    })
    let hints = 0
    outgoing.on('information', () => {
      if (++hints > MAX_HINTS) stop('closed')
    })
    // Not asked for; Node would close the connection without a word.
    outgoing.on('upgrade', ({statusCode = 0}, socket) => {
      socket.destroy()
      reject(Object.assign(impossibleStatus(statusCode), {$metadata: {httpStatusCode: statusCode}}))
    })
    const closed = () => fail(new TransportFailure('closed', url, {proxy}))
    outgoing.once('close', closed)
    limitConnecting(outgoing, milliseconds(options.connectTimeout), () => stop('connect-timeout'))
    limitReading(outgoing, milliseconds(options.readTimeout), () => stop('read-timeout'))
    outgoing.end(request.body)
  })
}

/** Answers before the answer, with a status of 1xx: services send one, if any. */
const MAX_HINTS = 100

/** What timers can count to, some 25 days; they take anything longer for a millisecond. */
const LONGEST_TIMER = 2 ** 31 - 1

const milliseconds = (seconds: number) => Math.min(seconds * 1000, LONGEST_TIMER)

function limitConnecting(outgoing: ClientRequest, limit: number, expire: () => void): void {
  if (limit === 0) return
  const timer = setTimeout(expire, limit)
  const stop = () => clearTimeout(timer)
  outgoing.once('close', stop)
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) return stop()
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stop)
  })
}

/** Once it is sent, a request has this long for its answer; while it is sent, a connection may be idle as long. */
function limitReading(outgoing: ClientRequest, limit: number, expire: () => void): void {
  if (limit === 0) return
  outgoing.setTimeout(limit, expire)
  outgoing.once('finish', () => {
    const timer = setTimeout(expire, limit)
    outgoing.once('close', () => clearTimeout(timer))
  })
}

/** Of a page of a listing, in MiB: some hundred times of what AWS sends. */
const LONGEST_ANSWER = 64
const MIB = 1024 * 1024
/** More of an error is not read. */
const LONGEST_ERROR = 64 * 1024

async function collect(incoming: IncomingMessage, url: string, longest: number): Promise<HttpAnswer> {
  const {statusCode = 0} = incoming
  const isError = statusCode >= 300
  const body = new ByteCollector()
  for await (const chunk of incoming) {
    body.add(chunk)
    if (isError && body.size > LONGEST_ERROR) break
    if (body.size > longest * MIB) throw new TransportFailure('too-long', url, {cause: new Error(`${longest} MiB`)})
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')])
  return {
    statusCode,
    reason: incoming.statusMessage ?? '',
    headers: Object.fromEntries(headers),
    body: isError ? body.bytes().subarray(0, LONGEST_ERROR) : body.bytes(),
  }
}
