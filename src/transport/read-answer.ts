// Answer → output, or what is wrong with it. Neither a proxy's page nor an error under HTTP 200 passes for success.
import type {Operation} from '../model/vocabulary.js'
import {printJson} from '../value/json/json-print.js'
import type {Structure} from '../value/value.js'
import {readError, type WireError} from '../wire/read-error.js'
import {impossibleStatus, parseBody, readResponse, UnreadableAnswer} from '../wire/read-response.js'
import {ServiceFailure} from './failures/service-failure.js'
import {bodyText, exactText, type HttpAnswer} from './http/http.js'

/** @throws ServiceFailure | UnreadableAnswer */
export function readAnswer(operation: Operation, answer: HttpAnswer): Structure {
  if (answer.statusCode >= 300) {
    throw new ServiceFailure(readError(answer.statusCode, answer.reason, answer.headers, bodyText(answer.body)), answer)
  }
  try {
    const body = successText(answer)
    const hidden = findHiddenError(operation, body)
    if (hidden) throw new ServiceFailure(hidden, answer)
    return readResponse(operation, body)
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error
    // The SDK adds advice of its own to errors that carry no metadata.
    throw Object.assign(error, {$metadata: {httpStatusCode: answer.statusCode}})
  }
}

/** Only what is marked as success in every way passes for success. */
function successText({statusCode, headers, body}: HttpAnswer): string {
  if (statusCode < 200) throw impossibleStatus(statusCode)
  const text = utf8Text(body)
  const named =
    headers['x-amzn-errortype'] ?? (text.includes('"__type"') ? parseAnswer(text)?.get('__type') : undefined)
  if (named === undefined) return text
  throw new UnreadableAnswer(`it has the status ${statusCode} of success, and names the error ${JSON.stringify(named)}`)
}

function utf8Text(body: Uint8Array): string {
  try {
    return exactText(body)
  } catch {
    throw new UnreadableAnswer('the response is not UTF-8')
  }
}

/** A host that does not know the operation has been seen to say so in `Output`, with status 200. */
function findHiddenError(operation: Operation, body: string): WireError | undefined {
  // Long lists are not read twice.
  if (operation.output && !body.includes('"__type"')) return undefined
  const output = parseAnswer(body)?.get('Output')
  if (!(output instanceof Map) || !output.has('__type')) return undefined
  return readError(400, '', {}, printJson(output))
}

/** Also for operations that answer with nothing: a login page must not look like success. */
function parseAnswer(body: string): Structure | undefined {
  if (body.trim() === '') return undefined
  const value = parseBody(body)
  return value instanceof Map ? value : undefined
}
