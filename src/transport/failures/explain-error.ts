// Whatever the SDK threw for a request → the error that a user sees. What is none of the known kinds is a bug and passes.

import {
  CliError,
  ConfigurationError,
  Interrupted,
  type RefusedRequest,
  ServiceError,
  type UnsettledRequest,
} from '../../errors/cli-error.js'
import {unreadableResponse} from '../../errors/unreadable-response.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {Secrets} from '../../text/secrets.js'
import type {Structure} from '../../value/value.js'
import {UnreadableAnswer} from '../../wire/read-response.js'
import {explainFailure} from './explain-failure.js'
import {ServiceFailure} from './service-failure.js'
import {TransportFailure} from './transport-failure.js'
import {isUnknown, UnknownOutcome} from './unknown-outcome.js'

/** What was asked, and of which service. */
export interface SentRequest extends RefusedRequest {
  readonly operation: Operation
  readonly input: Structure
}

export function explainError(
  error: unknown,
  settings: Settings,
  request: SentRequest,
  secrets: Secrets,
  signal: AbortSignal | undefined,
): unknown {
  if (error instanceof CliError) return error
  if (signal?.aborted) return new Interrupted()
  if (error instanceof UnknownOutcome) return explainError(error.failure, settings, request, secrets, signal)
  const unsettled = isUnknown(error) ? unsettledBy(request) : undefined
  if (error instanceof ServiceFailure)
    return serviceError(error, settings.retries.maxAttempts, {...request, unsettled}, secrets)
  if (error instanceof TransportFailure) return explainFailure(error, unsettled)
  if (error instanceof UnreadableAnswer)
    return unreadableResponse(request.operation.name, error.message, {cause: error, unsettled})
  if (error instanceof Error && error.name === 'EndpointError') {
    return new ConfigurationError('Configuration', error.message, {cause: error})
  }
  return error
}

function serviceError(
  failure: ServiceFailure,
  maxAttempts: number,
  {unsettled, input: _, ...request}: SentRequest & {readonly unsettled: UnsettledRequest | undefined},
  secrets: Secrets,
): ServiceError {
  const {code, message, details} = failure.error
  const masked = (value: unknown) => (typeof value === 'string' ? secrets.mask(value) : value)
  const attempts = failure.$metadata.attempts ?? 1
  const retries = attempts > 1 && attempts >= maxAttempts ? attempts - 1 : undefined
  const {operation} = request
  const modelled = operation.errors.find(({name}) => name === code)?.details ?? []
  const shown = modelled.filter((name) => details.has(name)).map((name) => [name, masked(details.get(name))] as const)
  return new ServiceError(secrets.mask(code), operation.name, secrets.mask(message), new Map(shown), retries, {
    cause: failure,
    request,
    unsettled,
  })
}

/** Reading changes nothing, whatever became of it. */
function unsettledBy({operation, input}: SentRequest): UnsettledRequest | undefined {
  if (operation.http.method === 'GET') return undefined
  const names = [...input].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return {service: operation.service, operation: operation.name, names: new Map(names)}
}
