// A request's way through the service, step by step: HTTP request in, HTTP answer out.
import {registryOperations} from '../model/iot/registry/operations.js'
import {operations} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import {toPlain} from '../value/plain.js'
import type {Structure} from '../value/value.js'
import type {ServiceRequest, ServiceResponse} from '../wire/http-message.js'
import {readRequest} from '../wire/read-request.js'
import {compileRoutes, type Route} from '../wire/routes.js'
import {writeResponse} from '../wire/write-response.js'
import {check} from './check/check.js'
import type {Context} from './context.js'
import {answer, fail} from './fail.js'
import {handlers} from './handlers.js'
import {noteContact} from './registry/contact.js'
import {registryHandlers} from './registry/handlers.js'
import {planesOf} from './request-scope.js'

const matchRoute = compileRoutes([...operations, ...registryOperations])

/** One transaction of the store, brought up to now before the work begins. */
export type Transact = <Result>(mode: 'read' | 'write', work: (context: Context) => Result) => Promise<Result>

/** @throws what is not an answer of the service, such as a state that cannot be opened */
export async function respond(request: ServiceRequest, transact: Transact): Promise<ServiceResponse> {
  const {query, body} = request
  const route = routeOf(request)
  if (!route) return (await import('./unknown/unknown-operation.js')).refuseUnknown(request)
  const {operation, labels} = route
  try {
    return answer(200, await perform(operation, readRequest(operation, labels, query, body), transact))
  } catch (error) {
    return fail(error, operation)
  }
}

/**
 * @returns the output as JSON
 * @throws ServiceException where the service refuses it
 */
export async function perform(operation: Operation, input: Structure, transact: Transact): Promise<string> {
  check(operation.input, input)
  const mode = operation.http.method === 'GET' ? 'read' : 'write'
  // The output is written within the transaction, where what fails is laid to the state.
  return transact(mode, (context) => writeResponse(operation, dispatch(operation, input, context)))
}

function routeOf({method, path, headers}: ServiceRequest): Route | undefined {
  for (const plane of planesOf(headers)) {
    const route = matchRoute(plane, method, path)
    if (route) return route
  }
  return undefined
}

const byId: ReadonlyMap<string, unknown> = new Map(Object.entries({...handlers, ...registryHandlers}))

/** The types of the table guarantee that the handler takes this input; rows as data have lost that knowledge. */
function dispatch(operation: Operation, input: Structure, context: Context): unknown {
  const handler = byId.get(`${operation.service}.${operation.name}`) as (input: unknown, context: Context) => unknown
  const output = handler(toPlain(input), context)
  noteContact(operation, input, context)
  return output
}
