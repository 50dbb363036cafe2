// What went wrong → HTTP answer.
import {randomUUID} from 'node:crypto'
import type {Operation} from '../model/vocabulary.js'
import {UnreadableRequest} from '../wire/read-request.js'
import type {ServiceResponse} from './local-service.js'
import {invalidRequest, ServiceException} from './service-exception.js'
import {isBusy} from './store/open-state.js'

/** Errors that the model does not have are refusals of the request. */
const UNMODELLED_STATUS = 400

export function fail(error: unknown, operation: Operation | undefined): ServiceResponse {
  const known = error instanceof UnreadableRequest ? invalidRequest(error.message) : error
  if (known instanceof ServiceException) return refuse(known, operation)
  const message = error instanceof Error ? error.message : String(error)
  if (isBusy(error)) return answerError(503, 'ServiceUnavailableException', {message})
  return answerError(500, 'InternalFailureException', {message})
}

/** StartCommandExecution has a name of its own for requests that are not valid. */
function refuse({code, message, details}: ServiceException, operation: Operation | undefined): ServiceResponse {
  const errors = operation?.errors ?? []
  const hasName = (name: string) => errors.some((shape) => shape.name === name)
  const name = code === 'InvalidRequestException' && hasName('ValidationException') ? 'ValidationException' : code
  const status = errors.find((shape) => shape.name === name)?.httpStatus
  return answerError(status ?? UNMODELLED_STATUS, name, {message, ...details})
}

export function answerError(status: number, name: string, body: Readonly<Record<string, string>>): ServiceResponse {
  return answer(status, JSON.stringify(body), {'x-amzn-errortype': name})
}

export function answer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): ServiceResponse {
  return {
    status,
    headers: {'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), ...headers},
    body,
  }
}
