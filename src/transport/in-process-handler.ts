// The sole bridge to a service in this process: it takes the place of the network under the real SDK client.
import type {ServiceRequest, ServiceResponse} from '../wire/http-message.js'
import {bodyText, type HttpHandler, queryOf} from './http/http.js'

export type LocalHandler = (request: ServiceRequest) => Promise<ServiceResponse>

export function inProcessHandler(answer: LocalHandler): HttpHandler {
  return {
    async handle(request, {abortSignal} = {}) {
      abortSignal?.throwIfAborted()
      const {method, path, headers} = request
      const response = await answer({
        method,
        path,
        query: queryOf(request),
        headers: lowerCaseNames(headers),
        body: bodyText(request.body),
      })
      return {
        response: {
          statusCode: response.status,
          reason: '',
          headers: lowerCaseNames(response.headers),
          body: new TextEncoder().encode(response.body),
        },
      }
    },
    destroy() {
      // Nothing is kept open.
    },
  }
}

const lowerCaseNames = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
