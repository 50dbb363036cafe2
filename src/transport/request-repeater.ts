// Requests like one that the SDK has sent: written by the table, signed by the SDK's signer and sent by our handler, without
// the rest of the SDK's steps, which take most of a request's time and memory. What is not plain success is handed to the SDK
// as the outcome of its own first attempt: it is judged, retried and worded there, and nothing is sent twice.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {writeRequest} from '../wire/write-request.js'
import type {HandlerOptions, HttpAnswer, HttpHandler, HttpRequest} from './http/http.js'
import {httpRequest, type Row, readSuccess, type SentAnswer} from './protocol.js'

/** What the SDK has chosen to sign a request with. */
interface AuthScheme {
  readonly identity: unknown
  readonly httpAuthOption: {readonly signingProperties?: object}
  readonly signer: {
    /** With the credentials of now: those of the client, which are renewed. */
    sign(request: HttpRequest, identity: unknown, properties: unknown): Promise<HttpRequest>
    /** Learns from the answer how wrong our clock is. */
    successHandler?(answer: HttpAnswer, properties: unknown): void
  }
}

/** Headers that no two requests share; those of a call and an attempt come with some of the SDK's clients only. */
const [CALL, ATTEMPT, LENGTH] = ['amz-sdk-invocation-id', 'amz-sdk-request', 'content-length'] as const

/** A request that the SDK has sent, and what it was made of. */
class Sent {
  private base: string | undefined

  constructor(
    private readonly input: Structure,
    private readonly request: HttpRequest,
    readonly scheme: AuthScheme,
  ) {}

  alike(operation: Operation, input: Structure): HttpRequest {
    const {request} = this
    this.base ??= request.path.slice(0, -writeRequest(operation, this.input).path.length)
    const {path, query, body} = httpRequest(operation, input, {...request, path: this.base})
    const headers: Record<string, string> = {...request.headers}
    if (CALL in headers) headers[CALL] = crypto.randomUUID()
    if (ATTEMPT in headers) headers[ATTEMPT] = (headers[ATTEMPT] ?? '').replace(/^attempt=\d+/, 'attempt=1')
    if (body !== undefined) headers[LENGTH] = String(Buffer.byteLength(body))
    return Object.assign(Object.create(Object.getPrototypeOf(request)), request, {path, query, headers, body})
  }
}

interface StepContext {
  readonly __smithy_context?: {readonly operation?: string; readonly selectedHttpAuthScheme?: AuthScheme}
}

interface StepArguments {
  readonly input: Structure
  readonly request: HttpRequest
}

type Next = (args: StepArguments) => Promise<unknown>

/** Behind the choice of the scheme and retries, before the signature. */
export const beforeSigning = {relation: 'before', toMiddleware: 'httpSigningMiddleware', name: 'iotjobsRepeat'} as const

type Exchange = ReturnType<HttpHandler['handle']>

/** What the SDK hands from its caller to the handler. */
interface RepeatedOptions extends HandlerOptions {
  /** What the request has come to already, until the SDK asks for it. */
  readonly outcome?: Exchange[] | undefined
}

/** Either an answer, or what the SDK is to take for the outcome of its first attempt. */
export interface Attempt {
  readonly answer?: SentAnswer
  readonly outcome?: Exchange[]
}

export class RequestRepeater {
  /** By operation, the request that was sent last through all steps of the SDK. */
  private readonly sent = new Map<string, Sent>()

  constructor(private readonly transport: HttpHandler) {}

  /** For the SDK: sends, unless that was done and the outcome waits. */
  readonly handler: HttpHandler = {
    handle: (request, {outcome, ...options}: RepeatedOptions = {}) =>
      outcome?.shift() ?? this.transport.handle(request, options),
    destroy: () => this.transport.destroy(),
  }

  /** A step of the SDK's stack that keeps the request as it is signed. The scheme is chosen when the stack is run. */
  readonly step =
    (next: Next, {__smithy_context: context = {}}: StepContext): Next =>
    (args) => {
      const {operation = '', selectedHttpAuthScheme: scheme} = context
      if (scheme) this.sent.set(operation, new Sent(args.input, args.request, scheme))
      return next(args)
    }

  /** @returns nothing where no request was sent: there is none to be like, or it cannot be signed */
  async send(row: Row, input: Structure, signal: AbortSignal | undefined): Promise<Attempt | undefined> {
    const sent = this.sent.get(row.operation.name)
    if (!sent) return undefined
    const {signer, identity, httpAuthOption} = sent.scheme
    const properties = {...httpAuthOption.signingProperties}
    const request = await signer.sign(sent.alike(row.operation, input), identity, properties).catch(() => undefined)
    if (!request) return undefined
    const exchange = this.transport.handle(request, signal ? {abortSignal: signal} : {})
    try {
      const {response} = await exchange
      const answer = response.statusCode === 200 ? readSuccess(row, response) : undefined
      if (!answer) return {outcome: [exchange]}
      signer.successHandler?.(response, properties)
      return {answer}
    } catch {
      return {outcome: [exchange]}
    }
  }
}
