// --debug: what goes over the wire, attempt by attempt, without secrets. It sits in the SDK's stack below signing and
// retries, and only in that of our own clients: answers of the token services hold credentials.
import type {Secrets} from '../../text/secrets.js'
import {bodyText, type HttpAnswer, type HttpRequest, urlOf} from './http.js'

export type Debug = (line: string) => void

type Next = (args: {readonly request: HttpRequest}) => Promise<{readonly response: HttpAnswer}>

export const debugPosition = {step: 'deserialize', priority: 'low', name: 'iotjobsDebug'} as const

/** @param clock milliseconds from any start */
export function debugMiddleware(log: Debug, secrets: Secrets, clock: () => number = () => performance.now()) {
  const debug = (line: string) => log(secrets.mask(line))
  // The SDK resolves its stack for each request, so that this counts the attempts of one.
  return (next: Next) => attempts(next, debug, clock)
}

function attempts(next: Next, debug: Debug, clock: () => number): Next {
  let attempt = 0
  return async (args) => {
    const {request} = args
    debug(`> ${request.method} ${urlOf(request)} (attempt ${++attempt})`)
    message('>', request.headers, request.body, debug)
    const start = clock()
    try {
      const result = await next(args)
      const {statusCode, reason, headers, body} = result.response
      debug(`< ${statusCode} ${reason} (${Math.round(clock() - start)} ms)`)
      message('<', headers, body, debug)
      return result
    } catch (error) {
      debug(`! ${causeOf(error)} (${Math.round(clock() - start)} ms)`)
      throw error
    }
  }
}

function message(
  direction: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array | undefined,
  debug: Debug,
): void {
  for (const [name, value] of Object.entries(headers)) debug(`${direction} ${name}: ${shownHeader(name, value)}`)
  const text = bodyText(body)
  if (text !== '') debug(`${direction} ${text}`)
}

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'x-amz-security-token',
  'proxy-authorization',
  'cookie',
  'set-cookie',
])

/** Of the access key the end is left, as `aws configure list` does; date, region and service help to find mistakes. */
function shownHeader(name: string, value: string): string {
  const lower = name.toLowerCase()
  if (SECRET_HEADERS.has(lower)) return '****'
  if (lower !== 'authorization') return value
  if (!value.startsWith('AWS4-')) return '****'
  return value
    .replace(/Credential=[^/]*?([^/]{0,4})\//, 'Credential=****$1/')
    .replace(/Signature=\w+/, 'Signature=****')
}

function causeOf(error: unknown): string {
  const {cause = error} = error as {cause?: unknown}
  const {code, message: text} = cause as {code?: unknown; message?: unknown}
  return [code, text].filter((part) => typeof part === 'string' && part !== '').join(' ')
}
