// Whatever the SDK threw for a request → the error that a user sees. What is none of the known kinds is a bug and passes.
import {
  CliError,
  ConfigurationError,
  Interrupted,
  OtherError,
  type RefusedRequest,
  ServiceError,
} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import type {Settings} from '../settings/resolve-settings.js'
import {UnreadableAnswer} from '../wire/read-response.js'
import {explainFailure} from './explain-failure.js'
import {ServiceFailure} from './service-failure.js'
import {TransportFailure} from './transport-failure.js'

/** What was asked, and of which service. */
export interface SentRequest extends RefusedRequest {
  readonly operation: Operation
}

export function explainError(
  error: unknown,
  settings: Settings,
  request: SentRequest,
  signal: AbortSignal | undefined,
): unknown {
  if (error instanceof CliError) return error
  if (signal?.aborted) return new Interrupted()
  if (error instanceof ServiceFailure) return serviceError(error, settings.retries.maxAttempts, request)
  if (error instanceof TransportFailure) return explainFailure(error)
  if (error instanceof UnreadableAnswer) return unreadable(error, request)
  if (error instanceof Error && error.name === 'EndpointError') {
    return new ConfigurationError('Configuration', error.message, {cause: error})
  }
  return error
}

function serviceError(failure: ServiceFailure, maxAttempts: number, request: SentRequest): ServiceError {
  const {code, message, details} = failure.error
  const attempts = failure.$metadata.attempts ?? 1
  const retries = attempts > 1 && attempts >= maxAttempts ? attempts - 1 : undefined
  const {operation} = request
  const modelled = operation.errors.find(({name}) => name === code)?.details ?? []
  const shown = modelled.filter((name) => details.has(name)).map((name) => [name, details.get(name)] as const)
  return new ServiceError(code, operation.name, message, new Map(shown), retries, {
    cause: failure,
    request,
  })
}

function unreadable(error: UnreadableAnswer, {operation}: SentRequest): OtherError {
  return new OtherError('ResponseParserError', `Unable to read the answer to ${operation.name}: ${error.message}`, {
    cause: error,
    hints: [
      'Something between here and the service may have answered in its place; --debug shows the answer',
      ...(operation.http.method === 'GET'
        ? []
        : ['The request may have been carried out; look before you send it again']),
    ],
  })
}
