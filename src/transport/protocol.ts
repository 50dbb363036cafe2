// The SDK's view of our wire table: it asks a protocol to write each request and to read each answer. Thus the request that
// --dry-run prints is the one that is signed and sent, and numbers and unknown members survive as they came.
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import {writeRequest} from '../wire/write-request.js'
import type {HttpAnswer, HttpRequest} from './http/http.js'
import {readAnswer} from './read-answer.js'

interface Endpoint {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number | undefined
  readonly path: string
}

interface OperationSchema {
  readonly name: string
}

/** What the SDK's client calls of its `ClientProtocol`; the rest of that interface serves its own protocols. */
export interface TableProtocol {
  setSerdeContext(): void
  serializeRequest(
    schema: OperationSchema,
    input: Structure,
    context: {readonly endpoint: () => Promise<Endpoint>},
  ): Promise<HttpRequest>
  deserializeResponse(schema: OperationSchema, context: unknown, answer: HttpAnswer): Promise<SdkOutput>
}

export interface SdkOutput {
  readonly structure: Structure
  /** The SDK counts attempts in it. */
  readonly $metadata: {readonly httpStatusCode: number; readonly requestId?: string | undefined}
}

export interface SentAnswer {
  readonly structure: Structure
  /** As the service calls it, for its support. */
  readonly requestId: string | undefined
}

/** A way to read the body of plain success that is faster for some bodies; nothing for all others. */
export type ReadBody = (body: Uint8Array) => Structure | undefined

export interface Row {
  readonly operation: Operation
  readonly read: ReadBody | undefined
}

/** @param rows by the name of the operation: those that a command was made of */
export function tableProtocol(rows: ReadonlyMap<string, Row>): TableProtocol {
  function rowOf({name}: OperationSchema): Row {
    const row = rows.get(name)
    if (!row) throw new Error(`No row for ${name}`)
    return row
  }
  return {
    setSerdeContext() {
      // The table needs none of the SDK's encoders.
    },
    async serializeRequest(schema, input, context) {
      return httpRequest(rowOf(schema).operation, input, await context.endpoint())
    },
    async deserializeResponse(schema, _context, answer) {
      const {structure, requestId} = readSuccess(rowOf(schema), answer)
      return {structure, $metadata: {httpStatusCode: answer.statusCode, requestId}}
    },
  }
}

/** @throws what `readAnswer` throws where the response is not a success */
export function readSuccess({operation, read}: Row, answer: HttpAnswer): SentAnswer {
  const isPlain = answer.statusCode === 200 && answer.headers['x-amzn-errortype'] === undefined
  const structure = (isPlain ? read?.(answer.body) : undefined) ?? readAnswer(operation, answer)
  return {structure, requestId: answer.headers['x-amzn-requestid']}
}

/** The path of an endpoint stays in front of the operation's own. */
export function httpRequest(operation: Operation, input: Structure, endpoint: Endpoint) {
  const {method, path, query, body} = writeRequest(operation, input)
  return {
    method,
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    port: endpoint.port,
    path: endpoint.path.replace(/\/+$/, '') + path,
    query: Object.fromEntries(query.map(([name, value]) => [name, value.toWellFormed()])),
    headers: body === undefined ? {} : {'content-type': 'application/json'},
    body,
  }
}
