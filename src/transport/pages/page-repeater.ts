// The pages of a listing behind its first: the same request with another token, signed by the SDK's signer and sent by our
// handler, without the rest of the SDK's steps, which take as long as both. What is not plain success is handed to the SDK as
// the outcome of its own first attempt: it is judged, retried and worded there, and nothing is sent twice.
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {writeRequest} from '../../wire/write-request.js'
import {type HttpAnswer, type HttpHandler, type HttpRequest, targetOf} from '../http/http.js'

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

type Outcome = () => ReturnType<HttpHandler['handle']>

export class PageRepeater {
  private sent: Sent | undefined
  /** By target: what became of a page, until the SDK asks for it. */
  private readonly outcomes = new Map<string, Outcome>()

  constructor(private readonly transport: HttpHandler) {}

  /** For the SDK: sends, unless the same page was sent before and its outcome waits. */
  readonly handler: HttpHandler = {
    handle: (request, options) => {
      const target = targetOf(request)
      const outcome = this.outcomes.get(target)
      this.outcomes.delete(target)
      return outcome ? outcome() : this.transport.handle(request, options)
    },
    destroy: () => this.transport.destroy(),
  }

  /** A step of the SDK's stack that keeps the request as it is signed. */
  readonly step =
    (next: Next, {__smithy_context: context}: StepContext): Next =>
    (args) => {
      const scheme = context?.selectedHttpAuthScheme
      this.sent = scheme && {operation: context.operation ?? '', request: args.request, scheme}
      return next(args)
    }

  /** @returns nothing where this is not a further page of what was sent last, or did not come to plain success */
  async send(operation: Operation, input: Structure, signal: AbortSignal | undefined): Promise<HttpAnswer | undefined> {
    const {sent} = this
    if (!sent || sent.operation !== operation.name || !input.has('nextToken')) return undefined
    const {path, query, body} = writeRequest(operation, input)
    if (body !== undefined || !sent.request.path.endsWith(path)) return undefined
    const request = again(sent.request, Object.fromEntries(query.map(([name, value]) => [name, value.toWellFormed()])))
    const signed = await signedLike(sent, request)
    if (!signed) return undefined
    const outcome = this.transport.handle(signed, signal ? {abortSignal: signal} : {})
    const response = await outcome.then((answered) => answered.response).catch(() => undefined)
    if (response?.statusCode === 200) return response
    this.outcomes.set(targetOf(signed), () => outcome)
    return undefined
  }
}

/** @returns nothing where the keys cannot be signed with: the SDK then says why */
async function signedLike({scheme}: Sent, request: HttpRequest): Promise<HttpRequest | undefined> {
  const {signer, identity, httpAuthOption} = scheme
  return signer.sign(request, identity, httpAuthOption.signingProperties ?? {}).catch(() => undefined)
}

/** The headers that count attempts and name the invocation are of that request alone. */
function again(request: HttpRequest, query: Readonly<Record<string, string>>): HttpRequest {
  const headers = Object.entries(request.headers).filter(([name]) => !name.toLowerCase().startsWith('amz-sdk-'))
  return Object.assign(Object.create(Object.getPrototypeOf(request)), request, {
    headers: Object.fromEntries(headers),
    query,
  })
}
