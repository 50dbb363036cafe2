// What would be sent, for --dry-run.
import type {Operation} from '../../model/vocabulary.js'
import {parseJson} from '../../value/json/json-parse.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure, Value} from '../../value/value.js'
import {writeRequest} from '../../wire/write-request.js'

/** The exact request as JSON; the body as data, or null where the method carries none. */
export function dryRunText(operation: Operation, input: Structure): string {
  const {method, path, query, body} = writeRequest(operation, input)
  const request: Structure = new Map<string, Value>([
    ['service', operation.service],
    ['operation', operation.name],
    ['method', method],
    ['path', path],
    ['query', new Map(query)],
    ['body', body === undefined ? null : parseJson(body)],
  ])
  return `${printJson(request, 4)}\n`
}
