// What the SDK hands to an HTTP handler and takes back from it: the part of its types that this folder relies on.
import {queryText} from '../../wire/write-request.js'

export interface HttpRequest {
  readonly method: string
  /** With its colon. */
  readonly protocol: string
  readonly hostname: string
  readonly port?: number | undefined
  /** As it stands in the request line: percent-encoded, dots and all. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>> | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | undefined
}

export interface HttpAnswer {
  readonly statusCode: number
  readonly reason: string
  /** With lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface HandlerOptions {
  readonly abortSignal?: AbortSignal
  /** MiB that an answer may have; 64 when absent. */
  readonly longest?: number
}

export interface HttpHandler {
  handle(request: HttpRequest, options?: HandlerOptions): Promise<{response: HttpAnswer}>
  /** Closes the connections that were kept. */
  destroy(): void
}

/** The query in the order in which it was written; the same text is sent, logged and signed. */
export function queryOf({query = {}}: HttpRequest): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'object' ? (value ?? []) : [value]).map((item) => [name, item] as const),
  )
  return queryText(pairs)
}

export function targetOf(request: HttpRequest): string {
  const query = queryOf(request)
  return query === '' ? request.path : `${request.path}?${query}`
}

export function urlOf(request: HttpRequest): string {
  const port = request.port === undefined ? '' : `:${request.port}`
  return `${request.protocol}//${request.hostname}${port}${targetOf(request)}`
}

/** @throws TypeError where the bytes are not UTF-8 */
export const exactText = (body: Uint8Array): string => new TextDecoder('utf-8', {fatal: true}).decode(body)

export const bodyText = (body: string | Uint8Array | undefined): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body)
