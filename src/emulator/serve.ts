// The embedded service over HTTP, for clients of every language. Loopback only: there is no authentication.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {ConfigurationError} from '../errors/cli-error.js'
import type {ServiceRequest, ServiceResponse} from '../wire/http-message.js'
import {answerError} from './fail.js'
import type {LocalService} from './local-service.js'
import {refuseForeign} from './loopback.js'
import {BodyTooLarge, readBody} from './read-body.js'
import {StateBusy} from './store/state-busy.js'

export interface ServeOptions {
  readonly service: LocalService
  /** 0 for any that is free. */
  readonly port: number
  readonly host?: '127.0.0.1'
  /** How long a sender may take. */
  readonly patience?: Patience
  readonly onRequest?: (request: ServiceRequest, response: ServiceResponse) => void
}

export interface Served {
  /** `http://127.0.0.1:4567` */
  readonly endpoint: string
  /** Answers what has begun, then ends. */
  close(): Promise<void>
}

/** In milliseconds. A client that takes longer is cut off. */
interface Patience {
  readonly headers: number
  readonly request: number
  /** How often it is looked at. */
  readonly interval: number
}

const PATIENCE: Patience = {headers: 5_000, request: 10_000, interval: 1_000}

/** @throws ConfigurationError where the port is taken or not allowed, or the state cannot be opened */
export async function serve(options: ServeOptions): Promise<Served> {
  const {service, port, host = '127.0.0.1', patience = PATIENCE, onRequest} = options
  const server = createServer({
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.interval,
  })
  server.on('request', async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const request = {...readHead(incoming), body: ''}
    const {response, body} = await answerRequest(service, incoming, request)
    send(outgoing, response)
    onRequest?.({...request, body}, response)
  })
  // A state that cannot be opened is reported before clients come.
  await service.read(() => undefined)
  await listen(server, port, host)
  const {port: actual} = server.address() as AddressInfo
  return {endpoint: `http://${host}:${actual}`, close: () => closeServer(server)}
}

interface Answered {
  readonly response: ServiceResponse
  readonly body: string
}

async function answerRequest(
  service: LocalService,
  incoming: IncomingMessage,
  request: ServiceRequest,
): Promise<Answered> {
  const refusal = refuseForeign(request.headers)
  if (refusal) return {response: answerError(403, 'AccessDeniedException', {message: refusal}), body: ''}
  try {
    const body = await readBody(incoming)
    return {response: await service.handle({...request, body}), body}
  } catch (error) {
    return {response: failure(error), body: ''}
  }
}

function failure(error: unknown): ServiceResponse {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof BodyTooLarge) return answerError(413, 'RequestEntityTooLargeException', {message})
  if (error instanceof StateBusy) return answerError(503, 'ServiceUnavailableException', {message})
  return answerError(500, 'InternalFailureException', {message})
}

function readHead({method = 'GET', url = '/', headers}: IncomingMessage): Omit<ServiceRequest, 'body'> {
  const [path = '/', ...query] = url.split('?')
  const single = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
  return {method, path, query: query.join('?'), headers: Object.fromEntries(single)}
}

/** A connection whose request was not read to its end cannot carry another. */
function send(outgoing: ServerResponse, {status, headers, body}: ServiceResponse): void {
  const closing = status === 413 || status === 403 ? {connection: 'close'} : {}
  outgoing.writeHead(status, {...headers, ...closing, 'content-length': Buffer.byteLength(body)})
  outgoing.end(body)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(cannotListen(host, port, cause))
    })
    server.listen(port, host, resolve)
  })
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): ConfigurationError {
  const [reason, hint] = REFUSALS[cause.code ?? ''] ?? [cause.message, 'Choose another port']
  return new ConfigurationError('Configuration', `Cannot listen on ${host}:${port}: ${reason}`, {cause, hints: [hint]})
}

const REFUSALS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EADDRINUSE: ['another program has the port', 'Choose another port, or none for any that is free'],
  EACCES: ['the port is reserved for privileged programs', 'Choose a port from 1024 on, or none for any that is free'],
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
