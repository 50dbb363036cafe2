// The pages of a listing behind its first: the same request with another token, signed by the SDK's signer and sent by our
// handler, without the rest of the SDK's steps, which take as long as both. What is not plain success goes the SDK's way.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {writeRequest} from '../wire/write-request.js'
import type {HttpAnswer, HttpHandler, HttpRequest} from './http.js'

/** What the SDK has chosen to sign a request with. */
interface AuthScheme {
  readonly identity: unknown
  readonly httpAuthOption: {readonly signingProperties?: object}
  readonly signer: {sign(request: HttpRequest, identity: unknown, properties: unknown): Promise<HttpRequest>}
}

interface Sent {
  readonly operation: string
  readonly request: HttpRequest
  readonly scheme: AuthScheme
}

interface StepContext {
  readonly commandName?: string
  readonly __smithy_context?: {readonly operation?: string; readonly selectedHttpAuthScheme?: AuthScheme}
}

type Next = (args: {readonly request: HttpRequest}) => Promise<unknown>

/** Behind the choice of the scheme and retries, before the signature. */
export const beforeSigning = {relation: 'before', toMiddleware: 'httpSigningMiddleware', name: 'iotjobsPages'} as const

export class PageRepeater {
  private sent: Sent | undefined

  constructor(private readonly handler: HttpHandler) {}

  /** A step of the SDK's stack that keeps the request as it is signed. */
  readonly step =
    (next: Next, {__smithy_context: context}: StepContext): Next =>
    (args) => {
      const scheme = context?.selectedHttpAuthScheme
      this.sent = scheme && {operation: context.operation ?? '', request: args.request, scheme}
      return next(args)
    }

  /** @returns nothing where this is no further page of what was sent last, or did not come to plain success */
  async send(operation: Operation, input: Structure, signal: AbortSignal | undefined): Promise<HttpAnswer | undefined> {
    const {sent} = this
    if (!sent || sent.operation !== operation.name || !input.has('nextToken')) return undefined
    const {path, query, body} = writeRequest(operation, input)
    if (body !== undefined || !sent.request.path.endsWith(path)) return undefined
    try {
      const request = again(
        sent.request,
        Object.fromEntries(query.map(([name, value]) => [name, value.toWellFormed()])),
      )
      const {signer, identity, httpAuthOption} = sent.scheme
      const signed = await signer.sign(request, identity, httpAuthOption.signingProperties ?? {})
      const {response} = await this.handler.handle(signed, signal ? {abortSignal: signal} : {})
      return response.statusCode === 200 ? response : undefined
    } catch {
      // Asked once more the usual way, it fails the usual way, or works.
      return undefined
    }
  }
}

/** The headers that count attempts and name the invocation are of that request alone. */
function again(request: HttpRequest, query: Readonly<Record<string, string>>): HttpRequest {
  const headers = Object.entries(request.headers).filter(([name]) => !name.toLowerCase().startsWith('amz-sdk-'))
  return Object.assign(Object.create(Object.getPrototypeOf(request)), request, {
    headers: Object.fromEntries(headers),
    query,
  })
}
