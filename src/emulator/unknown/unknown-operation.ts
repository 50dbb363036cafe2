// A request for what the simulator does not have → which operation of AWS IoT it is, where it is one.
import type {ServiceRequest, ServiceResponse} from '../../wire/http-message.js'
import {compileRoutes, type Routable} from '../../wire/routes.js'
import {answerError} from '../fail.js'
import {OTHER_OPERATIONS} from './other-operations.js'

const WHAT_IT_HAS = 'It has the operations of IoT Jobs, things, thing groups and their index'

interface OtherOperation extends Routable {
  readonly name: string
}

export function refuseUnknown({method, path}: ServiceRequest): ServiceResponse {
  const rows = OTHER_OPERATIONS.trim().split('\n').map(toRow)
  const found = compileRoutes(rows)('iot', method, path)?.operation.name
  const what =
    found === undefined ? `No operation is at ${method} ${path}.` : `${found} is not part of the local simulator.`
  return answerError(404, 'UnknownOperationException', {message: `${what} ${WHAT_IT_HAS}.`})
}

function toRow(line: string): OtherOperation {
  const [name = '', method = '', uri = ''] = line.split(' ')
  return {name, service: 'iot', http: {method, uri}}
}
