// The local simulator over HTTP, for clients of every language. Loopback only: there is no authentication.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {ConfigurationError} from '../errors/cli-error.js'
import {answerHttp, type RequestLog} from './answer-http.js'
import type {LocalService} from './local-service.js'

export interface ServeOptions {
  readonly service: LocalService
  /** 0 for any that is free. */
  readonly port: number
  readonly host?: '127.0.0.1'
  readonly limits?: TimeLimits
  readonly onRequest?: RequestLog
}

export interface Served {
  /** `http://127.0.0.1:4567` */
  readonly endpoint: string
  /** Answers what has begun, then ends; connections that do not end by themselves are cut off. */
  close(): Promise<void>
}

/** In milliseconds. A client that takes longer is cut off. */
interface TimeLimits {
  readonly headers: number
  readonly request: number
  /** How often it is looked at. */
  readonly interval: number
  /** For what is under way when the server is closed. */
  readonly closing: number
}

const LIMITS: TimeLimits = {headers: 5_000, request: 10_000, interval: 1_000, closing: 1_000}

/** @throws ConfigurationError where the port is taken or not allowed, or the state cannot be opened */
export async function serve(options: ServeOptions): Promise<Served> {
  const {service, port, host = '127.0.0.1', limits = LIMITS, onRequest} = options
  const server = createServer({
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    connectionsCheckingInterval: limits.interval,
  })
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void answerHttp(service, incoming, outgoing, onRequest)
  })
  // A state that cannot be opened is reported before clients come.
  await service.read(() => undefined)
  await listen(server, port, host)
  const {port: actual} = server.address() as AddressInfo
  return {endpoint: `http://${host}:${actual}`, close: () => closeServer(server, limits.closing)}
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
  EACCES: ['the port needs privileges', 'Choose a port from 1024 on, or none for any that is free'],
}

function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}
