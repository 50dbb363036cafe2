// The local simulator over HTTP, for clients of every language. Loopback only: there is no authentication, but for client
// certificates where TLS asks for them.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {Socket} from 'node:net'
import type {LocalService} from '../local-service.js'
import {answerHttp, type RequestLog} from './answer-http.js'
import {listenOn, openSockets, type TlsFiles, tlsOptions} from './listen.js'

export interface ServeOptions {
  readonly service: LocalService
  /** 0 for any that is free. */
  readonly port: number
  readonly host?: '127.0.0.1'
  /** Serves HTTPS. */
  readonly tls?: TlsFiles | undefined
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
  /** For what is in progress when the server is closed. */
  readonly closing: number
}

const LIMITS: TimeLimits = {headers: 5_000, request: 10_000, interval: 1_000, closing: 1_000}

/** @throws ConfigurationError where the port is taken or not allowed, or the state cannot be opened */
export async function serve(options: ServeOptions): Promise<Served> {
  const {service, port, host = '127.0.0.1', tls, limits = LIMITS, onRequest} = options
  const server = await createHttpServer(tls, limits)
  const sockets = openSockets(server)
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void answerHttp(service, incoming, outgoing, onRequest)
  })
  // A state that cannot be opened is reported before clients come.
  await service.read(() => undefined)
  const actual = await listenOn(server, port, host)
  return {
    endpoint: `${tls ? 'https' : 'http'}://${host}:${actual}`,
    close: () => closeServer(server, sockets, limits.closing),
  }
}

async function createHttpServer(tls: TlsFiles | undefined, limits: TimeLimits): Promise<Server> {
  const timeouts = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    connectionsCheckingInterval: limits.interval,
  }
  if (!tls) return createServer(timeouts)
  const https = await import('node:https')
  return https.createServer({...timeouts, handshakeTimeout: limits.headers, ...tlsOptions(tls)})
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => {
      for (const socket of sockets) socket.destroy()
    }, patience)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}
