// A request without a signature → its answer: for the services that give credentials, and so ask for none.
import {setTimeout} from 'node:timers/promises'
import {TransportFailure} from '../failures/transport-failure.js'
import {bodyText, type HttpHandler} from '../http/http.js'

export interface PlainRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface PlainAnswer {
  readonly status: number
  readonly reason: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * @param attempts how often it is sent at most: again after a lost connection, a throttled one and a failure of the service
 * @throws TransportFailure
 */
export async function plainRequest(
  request: PlainRequest,
  handler: HttpHandler,
  attempts: number,
): Promise<PlainAnswer> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt >= attempts
    try {
      const answer = await send(request, handler)
      if (isLast || (answer.status < 500 && answer.status !== 429)) return answer
    } catch (error) {
      if (isLast || !(error instanceof TransportFailure) || !error.$retryable) throw error
    }
    await setTimeout(FIRST_PAUSE_MS * 2 ** (attempt - 1))
  }
}

const FIRST_PAUSE_MS = 100
/** MiB of an answer; credentials are some hundred bytes. */
const LONGEST = 1

async function send({method, url, headers = {}, body}: PlainRequest, handler: HttpHandler): Promise<PlainAnswer> {
  const {protocol, hostname, port, pathname, search} = new URL(url)
  const sent = {
    method,
    protocol,
    hostname,
    port: port === '' ? undefined : Number(port),
    path: pathname + search,
    headers: body === undefined ? headers : {...headers, 'content-length': String(Buffer.byteLength(body))},
    body,
  }
  const {response} = await handler.handle(sent, {longest: LONGEST})
  const {statusCode: status, reason} = response
  return {status, reason, headers: response.headers, text: bodyText(response.body)}
}

/** @returns an empty object where the text is not that of one */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
