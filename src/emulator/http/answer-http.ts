// One HTTP request to the served simulator → its response. Refuses what does not come from this machine, and what is too
// large. Knows no sockets and no ports.
import type {IncomingMessage, ServerResponse} from 'node:http'
import type {ServiceRequest, ServiceResponse} from '../../wire/http-message.js'
import {answerError} from '../fail.js'
import type {LocalService} from '../local-service.js'
import {StateBusy} from '../store/state-busy.js'

export type RequestLog = (request: ServiceRequest, response: ServiceResponse) => void

/** Never fails: what goes wrong is an answer. */
export async function answerHttp(
  service: LocalService,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  log: RequestLog = () => undefined,
): Promise<void> {
  const request = {...readHead(incoming), body: ''}
  const {response, body} = await answerRequest(service, incoming, request)
  send(outgoing, response)
  log({...request, body}, response)
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

class BodyTooLarge extends Error {}

/** The largest request of the API is a document of 32 KiB, escaped. */
const MAX_BYTES = 1024 * 1024

/** @throws BodyTooLarge as soon as the limit is passed; what follows is not read */
async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_BYTES) throw new BodyTooLarge(`The request body is larger than ${MAX_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A connection whose request was not read to its end cannot carry another. */
function send(outgoing: ServerResponse, {status, headers, body}: ServiceResponse): void {
  const closing = status === 413 || status === 403 ? {connection: 'close'} : {}
  outgoing.writeHead(status, {...headers, ...closing, 'content-length': Buffer.byteLength(body)})
  outgoing.end(body)
}

const HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/** Programs of this machine may talk to the state, but no page of a browser that was lured here. */
function refuseForeign({host = '', origin}: Readonly<Record<string, string>>): string | undefined {
  if (!HOST.test(host)) return `Host "${host}" is not this machine`
  const [, from = ''] = /^https?:\/\/(.+)$/.exec(origin ?? '') ?? []
  return origin === undefined || HOST.test(from) ? undefined : `Origin "${origin}" is not this machine`
}
