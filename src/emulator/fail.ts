// What went wrong → HTTP answer.
import {randomUUID} from 'node:crypto'
import {CliError} from '../errors/cli-error.js'
import type {Operation} from '../model/vocabulary.js'
import type {ServiceResponse} from '../wire/http-message.js'
import {UnreadableRequest} from '../wire/read-request.js'
import {invalidRequest, ServiceException} from './service-exception.js'

/** Errors that the model does not have are refusals of the request. */
const UNMODELLED_STATUS = 400

/** @throws what is for the user of this program rather than for the client: a state that cannot be opened, or is held */
export function fail(error: unknown, operation: Operation | undefined): ServiceResponse {
  const known = error instanceof UnreadableRequest ? invalidRequest(error.message) : error
  if (known instanceof ServiceException) return refuse(known, operation)
  if (error instanceof CliError) throw error
  const message = error instanceof Error ? error.message : String(error)
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
